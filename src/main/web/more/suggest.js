import {make} from "../site/make.js";
import {acts} from "./acts.js";

// What could be meant is offered below the field of a search while somebody types, each leading straight to its page; the return
// key alone looks for what was typed. A combobox with a list, as the ARIA Authoring Practices have it.
(() => {
  const PAUSE = 200;
  const STEPS = {ArrowDown: 1, ArrowUp: -1};

  const offering = field => {
    const list = make("span", {className: "offers", id: "offers" + Math.random(), role: "listbox", ariaLabel: words["search.suggestions"]}, field.parentNode);
    let chosen = null;
    let turn = 0;
    const choose = option => {
      chosen?.setAttribute("aria-selected", false);
      option?.setAttribute("aria-selected", true);
      field.setAttribute("aria-activedescendant", option?.id || "");
      chosen = option;
    };
    const show = offers => {
      turn++;
      choose(null);
      list.replaceChildren(...offers.map(([textContent, href], place) =>
        make("a", {id: list.id + place, role: "option", ariaSelected: false, tabIndex: -1, textContent, href})));
      list.hidden = !offers.length;
      field.ariaExpanded = !list.hidden;
    };
    const close = () => show([]);
    list.onmousedown = event => event.preventDefault();
    // Whoever comes back to the page does not find it open.
    addEventListener("pagehide", field.onblur = close);
    field.onkeydown = event => {
      const {key} = event;
      const places = [null, ...list.children];
      if (list.hidden) return;
      if (STEPS[key]) choose(places.at((places.indexOf(chosen) + STEPS[key]) % places.length));
      else if (key === "Escape") close();
      else if (key === "Enter" && chosen) chosen.click();
      else return;
      event.preventDefault();
    };
    Object.assign(field, {role: "combobox", ariaAutoComplete: "list", autocomplete: "off"});
    field.setAttribute("aria-controls", list.id);
    make("link", {rel: "stylesheet", href: words["offers.css"]}, document.head);
    close();
    // What comes after somebody typed on, or went away, is of no use.
    return () => {
      const own = ++turn;
      setTimeout(async () => {
        const answer = own === turn && await fetch(`${field.form.action}/suggest?q=${encodeURIComponent(field.value)}`);
        const offers = answer.ok ? await answer.json() : [];
        if (own === turn) show(offers);
      }, PAUSE);
    };
  };

  acts.suggest = field => (field.offer ||= offering(field))();
})();
