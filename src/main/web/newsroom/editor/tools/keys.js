// How a key is called on this machine.

const MAC = /Mac|iP(hone|[oa]d)/.test(navigator.platform);

const NAMES = MAC
  ? {Mod: "⌘", Alt: "⌥", Shift: "⇧", Ctrl: "⌃"}
  : {Mod: "Ctrl", Alt: "Alt", Shift: "Shift", Ctrl: "Ctrl"};

const SIGNS = {ArrowUp: "↑", ArrowDown: "↓", Enter: "↵", Space: "␣", Backspace: "⌫", Tab: "⇥", Escape: "Esc"};

/** "Mod-Shift-7" as it is printed on keys. */
export function keyName(keys) {
  const parts = keys.split(/-(?=.)/).map(part => NAMES[part] || SIGNS[part] || (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(MAC ? "" : "+");
}

/** Whether the event is this key with the system's own modifier. */
export const withMod = event => (MAC ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey)
  && !event.getModifierState("AltGraph");
