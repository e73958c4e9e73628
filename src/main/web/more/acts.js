// The parts of this script lie beside this file and are joined in the order that Assets names them.

// What a button does that bears data-do, by its name there. It is given the button.
export const acts = {};

// What the reader switched on that lasts beyond this page: while there is any, this script comes with every page.
const LASTING = "jarida-lasting";
const lasting = () => new Set((localStorage.getItem(LASTING) || "").split(" ").filter(Boolean));
const last = (name, on) => {
  const all = lasting();
  all[on ? "add" : "delete"](name);
  if (all.size) localStorage.setItem(LASTING, [...all].join(" ")); else localStorage.removeItem(LASTING);
};
