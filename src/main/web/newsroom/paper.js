// Colours whose contrast is measured while they are chosen, addresses that are proposed while a name is typed, and lists
// that are put in order by hand. All of it can be done without this, too.
const numbers = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

// As WCAG 2.2 measures contrast: 1 to 21.
const channel = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const luminance = colour => [[1, 0.2126], [3, 0.7152], [5, 0.0722]]
  .reduce((sum, [at, weight]) => sum + weight * channel(parseInt(colour.slice(at, at + 2), 16) / 255), 0);
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

for (const palette of document.querySelectorAll(".palette")) {
  const form = palette.closest("form");
  const specimen = palette.querySelector(".specimen");
  const colour = name => palette.querySelector(`[name="${name}${palette.dataset.dark}"]`)?.value;
  const show = () => {
    for (const name of ["paper", "ink", "quiet", "rule", "accent", "alarm", "mark"]) {
      specimen.style.setProperty("--" + name, colour(name));
    }
    for (const output of palette.querySelectorAll("output")) {
      const value = contrast(document.getElementById(output.htmlFor.value).value, colour("paper"));
      const weak = value < 4.5;
      output.className = weak ? "contrast weak" : "contrast";
      const said = form.dataset.contrast.replace("{}", numbers.format(Math.floor(value * 10) / 10));
      output.replaceChildren(said);
      if (weak) {
        const strong = document.createElement("strong");
        strong.textContent = form.dataset.weak;
        output.append(" ", strong);
      }
    }
  };
  specimen.hidden = false;
  palette.addEventListener("input", show);
  show();
}

// What a name's part of an address will be, while the field for it is empty.
for (const field of document.querySelectorAll("[data-slug-of]")) {
  const name = document.getElementById(field.dataset.slugOf);
  if (!name || field.readOnly) continue;
  const lent = field.placeholder;
  let waiting;
  name.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      if (!name.value.trim()) {
        field.placeholder = lent;
        return;
      }
      const asked = new URLSearchParams({ edition: field.dataset.edition, name: name.value });
      const answer = await fetch("/newsroom/slug.json?" + asked).catch(() => null);
      if (answer?.ok) field.placeholder = (await answer.json()).slug;
    }, 250);
  });
}

// Lists that are put in order: by dragging a grip, where the steps beside it do the same by keys.
for (const list of document.querySelectorAll("[data-order]")) {
  const tree = list.dataset.order === "tree";
  const form = list.closest("form");
  list.classList.add("gripped");
  for (const item of list.children) item.prepend(grip(item));

  function grip(item) {
    const handle = document.createElement("span");
    handle.className = "handle";
    handle.setAttribute("aria-hidden", "true");
    handle.addEventListener("pointerdown", event => drag(event, item));
    return handle;
  }

  // A section moves with all that is below it.
  function family(item) {
    const all = [item];
    for (let next = item.nextElementSibling; tree && next && next.dataset.level > item.dataset.level; next = next.nextElementSibling) {
      all.push(next);
    }
    return all;
  }

  function drag(down, item) {
    down.preventDefault();
    const moving = family(item);
    const before = [...list.children];
    const level = Number(item.dataset.level ?? 0);
    let wanted = level;
    moving.forEach(one => one.classList.add("lifted"));
    // The list follows the pointer: what is moved within a document lets go of it.
    list.setPointerCapture(down.pointerId);
    list.onpointermove = event => {
      for (const other of list.children) {
        if (moving.includes(other)) continue;
        const box = other.getBoundingClientRect();
        const middle = box.top + box.height / 2;
        const isAbove = other.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING;
        if (isAbove && event.clientY < middle) {
          other.before(...moving);
          break;
        }
        if (!isAbove && event.clientY > middle && !(event.clientY > box.bottom && other.nextElementSibling)) other.after(...moving);
      }
      if (tree) wanted = sink(item, level, event.clientX - down.clientX);
    };
    list.onpointerup = list.onpointercancel = event => {
      list.onpointermove = list.onpointerup = list.onpointercancel = null;
      moving.forEach(one => one.classList.remove("lifted"));
      if (event.type === "pointercancel") list.replaceChildren(...before);
      else if (before.some((one, place) => list.children[place] !== one) || wanted !== level) keep(item, wanted);
    };
  }

  // How far aside it was dragged says below what it is to stand; not deeper than one below the line above.
  function sink(item, level, aside) {
    const steps = Math.round((getComputedStyle(list).direction === "rtl" ? -aside : aside) / 28);
    const above = item.previousElementSibling;
    const most = above ? Number(above.dataset.level) + 1 : 0;
    const wanted = Math.max(0, Math.min(most, level + steps));
    item.className = item.className.replace(/level-\d/, "level-" + Math.min(wanted, 4));
    return wanted;
  }

  async function keep(item, level) {
    const sent = new URLSearchParams({ token: form.elements.token.value });
    if (tree) {
      let parent = item.previousElementSibling;
      while (parent && Number(parent.dataset.level) >= level) parent = parent.previousElementSibling;
      let index = 0;
      for (let one = item.previousElementSibling; one && one !== parent; one = one.previousElementSibling) {
        if (Number(one.dataset.level) === level) index++;
      }
      sent.set("move", "to " + item.dataset.key);
      sent.set("parent", parent?.dataset.key ?? "");
      sent.set("index", index);
    } else {
      sent.set("order", [...list.children].map(one => one.dataset.key).join(" "));
    }
    await fetch(form.action, { method: "POST", body: sent, headers: { accept: "application/json" } }).catch(() => null);
    location.reload();
  }
}
