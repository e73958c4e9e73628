// Elements, made without markup in strings: the page's policy refuses those.

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with its attributes and children. `on…` are listeners, `class` and the like attributes; what is null,
 * undefined or false is left out, true is an attribute without a value.
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "disabled" || name === "indeterminate") made[name] = value;
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

// One line weight on a grid of 24, as on the readers' pages.
const PATHS = {
  strong: ["M7 4h6a4 4 0 0 1 0 8H7zM7 12h7a4 4 0 0 1 0 8H7z"],
  emphasis: ["M10 4h8M6 20h8M14 4l-4 16"],
  code: ["m8 7-5 5 5 5M16 7l5 5-5 5"],
  link: ["M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1"],
  foreign: ["M3 6h10M8 3v3M5 6c0 4 3 7 7 8M11 6c0 4-3 7-8 8M12 21l4.5-11L21 21M13.5 17.5h6"],
  footnote: ["M4 6h9M4 11h7M4 16h9M18 10V4l-2 1.2"],
  bullets: ["M9 6h12M9 12h12M9 18h12M4 6h.01M4 12h.01M4 18h.01"],
  numbers: ["M10 6h11M10 12h11M10 18h11M4 4.5 5 4v4M3.5 14.2c.5-1 2.5-.7 2 .6L3.5 18H6"],
  add: ["M12 5v14M5 12h14"],
  more: ["M5 12h.01M12 12h.01M19 12h.01"],
  undo: ["M9 14 4 9l5-5M4 9h11a5 5 0 0 1 0 10h-4"],
  redo: ["m15 14 5-5-5-5M20 9H9a5 5 0 0 0 0 10h4"],
  find: ["M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5l5 5"],
  close: ["m5 5 14 14M19 5 5 19"],
  arrow: ["M4 12h16M14 6l6 6-6 6"],
  up: ["M12 20V4M6 10l6-6 6 6"],
  down: ["M12 4v16M6 14l6 6 6-6"],
  chevron: ["m6 9 6 6 6-6"],
  picture: ["M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 5M15.5 9.5h.01"],
  gallery: ["M3 8h14v12H3zM7 8V4h14v12h-4M3 17l4-4 3 3 3-3 4 4"],
  camera: ["M3 8h4l2-3h6l2 3h4v11H3zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z"],
  upload: ["M12 15V4M8 8l4-4 4 4M5 14v6h14v-6"],
  film: ["M4 5h16v14H4zM8 5v14M16 5v14M4 10h4M4 14h4M16 10h4M16 14h4"],
  sound: ["M4 10v4M8 7v10M12 4v16M16 8v8M20 10v4"],
  elsewhere: ["M13 4h7v7M20 4l-9 9M17 14v6H4V7h6"],
  table: ["M3 5h18v14H3zM3 10h18M3 14.5h18M9 5v14M15 5v14"],
  divider: ["M3 12h6M15 12h6M12 10.5l1.5 1.5-1.5 1.5-1.5-1.5z"],
  box: ["M4 4h16v16H4zM8 9h8M8 13h8M8 17h5"],
  quotation: ["M5 7h5v5c0 3-2 4.5-4 5M14 7h5v5c0 3-2 4.5-4 5"],
  pull: ["M4 4h16M4 20h16M6 9h12M8 14h8"],
  heading: ["M6 4v16M18 4v16M6 12h12"],
  subheading: ["M5 7v12M13 7v12M5 13h8M17 11l2-1v9"],
  paragraph: ["M4 6h16M4 11h16M4 16h10"],
  preformatted: ["M4 5h16v14H4zM7 10l2 2-2 2M12 14h5"],
  remark: ["M4 5h16v11h-9l-4 4v-4H4z"],
  check: ["m4 12 5 5L20 6"],
  must: ["M12 3 2 20h20zM12 10v4M12 17h.01"],
  wide: ["M3 12h18M7 8l-4 4 4 4M17 8l4 4-4 4"],
  remove: ["M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5"],
  swap: ["M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4"],
  keys: ["M3 6h18v12H3zM6.5 10h.01M10 10h.01M14 10h.01M17.5 10h.01M8 14h8"],
  person: ["M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 20c1-4 4-6 8-6s7 2 8 6"],
  joiner: ["M4 16h5M15 16h5M12 4v16M9 20h6"],
  indent: ["M4 5h16M12 10h8M12 14h8M4 19h16M4 9.5l3 2.5-3 2.5"],
  outdent: ["M4 5h16M12 10h8M12 14h8M4 19h16M7 9.5 4 12l3 2.5"],
  clear: ["M6 5h13M12 5l-2 14M15 15l5 5M20 15l-5 5"],
};

const TURNS = new Set(["arrow", "undo", "redo", "elsewhere", "indent", "outdent", "bullets", "numbers", "paragraph",
  "preformatted", "quotation", "footnote", "box", "remark"]);

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon" + (TURNS.has(name) ? " icon-turns" : ""));
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  for (const path of PATHS[name]) {
    svg.appendChild(document.createElementNS(SVG, "path")).setAttribute("d", path);
  }
  return svg;
}

/** Text that may run either way, beside other text. */
export const isolated = text => element("bdi", {}, text);

let numbered = 0;

/** An id for an element that another one names. */
export const fresh = name => "editor-" + name + "-" + ++numbered;
