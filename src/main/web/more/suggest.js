import {make} from "./acts.js";

// What could be meant, offered by the browser's own list while somebody types in the page of a search.
(() => {
  const field = document.querySelector("[data-suggest]");
  if (!field) return;
  const list = make("datalist", {id: "suggestions"}, field.form);
  field.setAttribute("list", list.id);
  let soon;
  field.oninput = () => {
    clearTimeout(soon);
    soon = setTimeout(async () => {
      const answer = await fetch(`${field.form.action}/suggest?q=${encodeURIComponent(field.value)}`);
      if (answer.ok) list.replaceChildren(...(await answer.json()).map(([value]) => make("option", {value})));
    }, 200);
  };
})();
