// Beside an article's text: choosing bylines and topics by their first letters.
const form = document.getElementById("particulars");
if (form) {
  const [remove, up, down, fresh, nothing] = form.dataset.words.split("|");
  const changed = () => form.dispatchEvent(new Event("change", {bubbles: true}));
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const act = (label, sign, does) => {
    const button = element("button", {type: "button", className: "mini", textContent: sign, title: label, onclick: does});
    button.setAttribute("aria-label", label);
    return button;
  };

  form.querySelectorAll("[data-chooser]").forEach(chooser => {
    const {chooser: source, name, ordered} = chooser.dataset;
    const chosen = chooser.querySelector(".chosen");
    const find = chooser.querySelector("[role=combobox]");
    const found = chooser.querySelector(".found");
    let at = -1;

    const furnish = item => {
      const label = item.querySelector("bdi").textContent;
      if (ordered) {
        item.append(
          act(`${up}: ${label}`, "↑", () => { item.previousElementSibling?.before(item); changed(); }),
          act(`${down}: ${label}`, "↓", () => { item.nextElementSibling?.after(item); changed(); }));
      }
      item.append(act(`${remove}: ${label}`, "×", () => { item.remove(); find.focus(); changed(); }));
    };
    [...chosen.children].forEach(furnish);

    const close = () => { found.hidden = true; find.setAttribute("aria-expanded", "false"); find.removeAttribute("aria-activedescendant"); at = -1; };
    const choose = option => {
      if (!option?.dataset.value) return;
      if (![...chosen.querySelectorAll("input")].some(input => input.value === option.dataset.value)) {
        const item = element("li", {}, element("input", {type: "hidden", name, value: option.dataset.value}), element("bdi", {textContent: option.dataset.label}));
        chosen.append(item);
        furnish(item);
        changed();
      }
      find.value = "";
      close();
    };
    const point = step => {
      const options = [...found.children];
      if (!options.length) return;
      at = (at + step + options.length) % options.length;
      options.forEach((option, i) => option.setAttribute("aria-selected", i === at));
      find.setAttribute("aria-activedescendant", options[at].id);
      options[at].scrollIntoView({block: "nearest"});
    };
    const show = list => {
      const options = list.map(one => ({value: String(one.value), label: one.label}));
      const typed = find.value.trim();
      if (!ordered && typed && !options.some(one => one.label === typed)) options.push({value: `new:${typed}`, label: typed, note: fresh});
      found.replaceChildren(...options.map((one, i) => {
        const option = element("li", {id: `${name}-${i}`, role: "option", onmousedown: event => { event.preventDefault(); choose(option); }}, element("bdi", {textContent: one.label}));
        if (one.note) option.append(" ", element("span", {className: "hint", textContent: one.note}));
        option.dataset.value = one.value;
        option.dataset.label = one.label;
        return option;
      }));
      if (!options.length) found.append(element("li", {className: "hint", textContent: nothing}));
      found.hidden = false;
      find.setAttribute("aria-expanded", "true");
      at = -1;
    };
    let asking;
    find.oninput = () => {
      clearTimeout(asking);
      if (!find.value.trim()) return close();
      asking = setTimeout(async () => {
        const answer = await fetch(`${source}?q=${encodeURIComponent(find.value.trim())}`, {headers: {accept: "application/json"}}).catch(() => null);
        if (answer?.ok && document.activeElement === find) show(await answer.json());
      }, 180);
    };
    find.onkeydown = event => {
      if (event.key === "ArrowDown") { point(1); event.preventDefault(); }
      else if (event.key === "ArrowUp") { point(-1); event.preventDefault(); }
      else if (event.key === "Escape" && !found.hidden) { event.stopPropagation(); close(); }
      else if (event.key === "Enter") { event.preventDefault(); choose(found.children[Math.max(0, at)]); }
    };
    find.onblur = () => setTimeout(close, 150);
    find.addEventListener("change", event => event.stopPropagation()); // What is being looked for is not a particular.
  });
}
