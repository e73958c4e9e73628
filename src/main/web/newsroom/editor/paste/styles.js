// What an element's style attribute says, read as text. No such attribute reaches the browser's parser: the page's policy
// refuses styles and handlers in attributes, even in a document that is never shown, and complains of each.

/** HTML whose styles, handlers and style sheets are mere data. */
export function disarmed(html) {
  return html
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/([\s"'/])(style|on[a-z]+)(\s*=)/gi, "$1data-$2$3"));
}

const known = new WeakMap();

export function styleOf(element) {
  if (!known.has(element)) known.set(element, parsed(element.getAttribute("data-style") || ""));
  return known.get(element);
}

function parsed(style) {
  const all = {};
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0) {
      all[declaration.slice(0, colon).trim().toLowerCase()] = declaration.slice(colon + 1).trim().toLowerCase();
    }
  }
  return all;
}

export const isHidden = element => element.hidden || styleOf(element).display === "none" || styleOf(element)["mso-hide"] === "all";

/** true for bold, false for what takes boldness away, null for what does not say. */
export function boldness(element) {
  const weight = styleOf(element)["font-weight"];
  return !weight ? null : /^(bold|bolder|[6-9]00)$/.test(weight) ? true : /^(normal|lighter|[1-5]00)$/.test(weight) ? false : null;
}

export function slant(element) {
  const style = styleOf(element)["font-style"];
  return !style ? null : /^(italic|oblique)/.test(style) ? true : style === "normal" ? false : null;
}

export const keepsLines = element => /^pre/.test(styleOf(element)["white-space"] || "");
