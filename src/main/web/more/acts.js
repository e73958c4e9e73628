// What a button does that bears data-do, by its name there. It is given the button.
export const acts = {};

// What a range says, each block a line of its own, without the numbers of footnotes and what we put there.
export const said = range => {
  const part = range.cloneContents();
  part.querySelectorAll("sup,button,.icon").forEach(one => one.remove());
  part.querySelectorAll("p,li,h2,h3").forEach(one => one.append("\n"));
  return part.textContent.replace(/[ \t]*\n\s*/g, "\n").replace(/[ \t\r]+/g, " ").trim();
};

// What the reader switched on that lasts beyond this page: while there is any, this script comes with every page.
const LASTING = "jarida-lasting";
export const lasting = () => new Set((localStorage.getItem(LASTING) || "").split(" ").filter(Boolean));
export const last = (name, on) => {
  const all = lasting();
  all[on ? "add" : "delete"](name);
  if (all.size) localStorage.setItem(LASTING, [...all].join(" ")); else localStorage.removeItem(LASTING);
};
