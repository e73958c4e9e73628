// Texts that gave way to others, kept in this browser for a while.
import {element} from "../dom.js";
import {say} from "../say.js";
import {dialog} from "../tools/dialogs.js";

/** Resolves with the text that is to be compared, or null. */
export async function chooseAside(keeper, when) {
  const texts = await keeper.aside();
  return dialog(say("aside.title"), close => {
    const list = element("ul", {class: "asides"}, texts.map(text => {
      const line = element("li", {},
        element("span", {}, say("conflict.aside", when(text.asideAt)), " · ", element("bdi", {}, text.content.headline)),
        element("button", {type: "button", onclick: () => close(text)}, say("aside.compare")),
        element("button", {type: "button", class: "quiet", onclick: async () => {
          await keeper.forgetAside(text.id);
          line.remove();
        }}, say("aside.forget")));
      return line;
    }));
    return element("div", {}, element("p", {class: "hint"}, texts.length === 0 ? say("aside.none") : say("aside.hint")), list);
  });
}
