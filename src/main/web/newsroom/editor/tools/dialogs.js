// Dialogs are the browser's own: they hold the focus, and Escape closes them.
import {element, fresh, icon} from "../dom.js";
import {say} from "../say.js";

/**
 * Opens a dialog and resolves with what `close` was given, or null.
 * @param body makes the content, given close
 */
export function dialog(title, body, {wide = false} = {}) {
  return new Promise(resolve => {
    const id = fresh("title");
    const before = document.activeElement;
    let answer = null;
    const close = given => {
      answer = given ?? null;
      box.close();
    };
    const box = element("dialog", {class: wide ? "editor-dialog wide" : "editor-dialog", "aria-labelledby": id},
      element("header", {},
        element("h2", {id}, title),
        element("button", {type: "button", class: "tool", "aria-label": say("close"), title: say("close"), onclick: () => close()},
          icon("close"))),
      body(close));
    box.addEventListener("close", () => {
      box.remove();
      if (before?.isConnected) before.focus();
      resolve(answer);
    });
    box.addEventListener("click", event => event.target === box && close());
    document.body.append(box);
    box.showModal();
  });
}

/** A form in a dialog: resolves with what `read` makes of it, or null. */
export function ask(title, fields, read, {action = say("done"), more = []} = {}) {
  return dialog(title, close => {
    const form = element("form", {
      method: "dialog",
      onsubmit: event => {
        event.preventDefault();
        const answer = read(form);
        if (answer !== null) close(answer);
      },
    }, fields, element("footer", {}, more.map(({label, value}) =>
      element("button", {type: "button", onclick: () => close(value)}, label)),
    element("button", {type: "submit", class: "primary"}, action)));
    return form;
  });
}

export function field(label, input, hint) {
  const id = fresh("field");
  input.id = id;
  const described = hint ? fresh("hint") : null;
  if (described) input.setAttribute("aria-describedby", described);
  return element("p", {class: "field"}, element("label", {for: id}, label), input,
    hint ? element("span", {class: "hint", id: described}, hint) : null,
    element("span", {class: "wrong", role: "alert"}));
}

export function wrong(input, why) {
  const told = input.closest(".field").querySelector(".wrong");
  told.textContent = why;
  input.setAttribute("aria-invalid", String(!!why));
  if (why) input.focus();
}
