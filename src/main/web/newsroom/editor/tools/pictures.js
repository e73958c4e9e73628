// Choosing pictures, films and sounds: from this device, its camera, or the newsroom's own.
import {findMedia} from "../media/library.js";
import {element, icon} from "../dom.js";
import {say} from "../say.js";
import {dialog} from "./dialogs.js";

const ACCEPTED = {picture: "image/*", film: "video/*", sound: "audio/*"};

// What is typed is asked for after a short pause.
const PAUSE = 250;

/**
 * Resolves with {files} or {entries}, or null.
 * @param kind "picture", "film" or "sound"
 */
export function chooseMedia(kind, {several = false} = {}) {
  return dialog(say("media.choose-" + kind), close => {
    const file = element("input", {type: "file", accept: ACCEPTED[kind], multiple: several, hidden: true,
      onchange: () => file.files.length > 0 && close({files: [...file.files]})});
    const camera = element("input", {type: "file", accept: ACCEPTED[kind], capture: "environment", hidden: true,
      onchange: () => camera.files.length > 0 && close({files: [...camera.files]})});
    const words = element("input", {type: "search", dir: "auto", "aria-label": say("media.search"), placeholder: say("media.search"),
      oninput: () => later()});
    const results = element("ul", {class: "results"});
    const told = element("p", {class: "hint", role: "status"});
    const chosen = new Map();
    const take = element("button", {type: "button", class: "primary", hidden: true,
      onclick: () => close({entries: [...chosen.values()]})}, say("media.take"));

    let timer;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    };
    let asked = 0;
    const look = async () => {
      const mine = ++asked;
      try {
        const entries = await findMedia(words.value.trim(), kind);
        if (mine !== asked) return;
        results.replaceChildren(...entries.map(entry => element("li", {}, choice(entry))));
        told.textContent = entries.length === 0 ? say("media.none-found") : "";
      } catch {
        told.textContent = say("media.not-reached");
      }
    };
    const choice = entry => element("button", {
      type: "button",
      "aria-pressed": several ? String(chosen.has(entry.key)) : null,
      onclick: event => {
        if (!several) {
          close({entries: [entry]});
          return;
        }
        if (!chosen.delete(entry.key)) chosen.set(entry.key, entry);
        event.currentTarget.setAttribute("aria-pressed", String(chosen.has(entry.key)));
        take.hidden = chosen.size === 0;
      },
    },
    kind === "picture" ? element("img", {src: entry.src, alt: entry.alternative || "", loading: "lazy", width: entry.width,
      height: entry.height}) : icon(kind),
    element("span", {dir: "auto"}, entry.caption || entry.alternative || entry.key),
    element("small", {dir: "auto"}, entry.credit || ""));

    look();
    const phone = matchMedia("(pointer: coarse)").matches && kind !== "sound";
    return element("div", {class: "choosing"},
      element("p", {class: "ways"},
        element("button", {type: "button", autofocus: true, onclick: () => file.click()}, icon("upload"), say("media.from-device")),
        phone ? element("button", {type: "button", onclick: () => camera.click()}, icon("camera"), say("media.from-camera")) : null,
        file, camera),
      words, told, results, element("footer", {}, take));
  }, {wide: true});
}
