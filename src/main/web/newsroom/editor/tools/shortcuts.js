// All keys there are, for who asks.
import {element} from "../dom.js";
import {called, say} from "../say.js";
import {wantsJoiners} from "../body/joiners.js";
import {dialog} from "./dialogs.js";
import {keyName} from "./keys.js";

const GROUPS = {
  writing: [["strong", "Mod-b"], ["emphasis", "Mod-i"], ["code", "Mod-e"], ["link", "Mod-k"], ["clear", "Mod-\\"],
    ["line-break", "Shift-Enter"], ["joiner", "Shift-Space", "Ctrl-Shift-2"], ["hard-space", "Ctrl-Shift-Space"],
    ["undo", "Mod-z"], ["redo", "Mod-y"]],
  blocks: [["insert", "/"], ["paragraph", "Mod-Alt-0"], ["heading", "Mod-Alt-2"], ["subheading", "Mod-Alt-3"],
    ["quotation", "Mod-Alt-q"], ["numbers", "Mod-Shift-7"], ["bullets", "Mod-Shift-8"], ["indent", "Tab"],
    ["outdent", "Shift-Tab"], ["up", "Alt-ArrowUp"], ["down", "Alt-ArrowDown"], ["footnote", "Mod-Alt-f"],
    ["to-note", "Alt-Enter"]],
  desk: [["save", "Mod-s"], ["find", "Mod-f"], ["find-next", "Mod-g"], ["tools", "Alt-F10"], ["remark", "Mod-Alt-m"],
    ["next-check", "F8"], ["shortcuts", "Mod-/"]],
};

export function showShortcuts(language) {
  return dialog(called("shortcuts"), () => element("div", {class: "shortcuts"},
    Object.entries(GROUPS).map(([group, keys]) => element("section", {},
      element("h3", {}, say("keys." + group)),
      element("dl", {}, keys.filter(([name]) => name !== "joiner" || wantsJoiners(language)).map(([name, ...ways]) =>
        element("div", {},
          element("dt", {}, called(name)),
          element("dd", {dir: "ltr"}, ways.flatMap((way, at) => [at > 0 ? " · " : null, element("kbd", {}, keyName(way))])))))))),
  {wide: true});
}
