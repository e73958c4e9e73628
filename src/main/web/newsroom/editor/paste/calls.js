// Footnotes of what is pasted: a number that leads to a place further down, where the note stands. Word, Google Docs,
// and encyclopaedias each do it in their own way, and all of them by links within the page.
import {newId} from "../body/ids.js";

const CALL = /^\s*[[(]?\s*(?:[0-9٠-٩۰-۹]{1,3}|[a-z*†‡])\s*[\])]?\s*$/iu;

/**
 * Returns {calls, texts, backs}: of each calling link the id of its footnote, of each element that holds a note the
 * same, and the links that only lead back.
 */
export function callsIn(dom) {
  const calls = new Map();
  const texts = new Map();
  const backs = new Set();
  const targets = new Map();
  for (const element of dom.querySelectorAll("[id], a[name]")) {
    for (const name of [element.id, element.getAttribute("name")]) {
      if (name && !targets.has(name)) targets.set(name, element);
    }
  }
  for (const link of dom.querySelectorAll("a[href*='#']")) {
    const name = decoded(link.getAttribute("href").split("#").pop());
    // Word's links say where their note is in its own terms as well.
    const target = targets.get(name) || targets.get(name.replace(/^_/, ""));
    const own = /^_?(?:ftn|edn)(?:ref)?\d+$/.test(name);
    if (!target || target === link || !(CALL.test(link.textContent) || own || /back|ref/i.test(link.className))) continue;
    if (link.compareDocumentPosition(target) & 4) {
      const text = noteAround(target);
      if (text && !text.contains(link)) {
        if (!texts.has(text)) texts.set(text, newId());
        calls.set(link, texts.get(text));
      }
    } else {
      backs.add(link);
    }
  }
  return {calls, texts, backs};
}

function noteAround(target) {
  const word = target.closest("[data-style*='mso-element:footnote'], [data-style*='mso-element:endnote']");
  const whole = word && !/-list/.test(word.getAttribute("data-style")) ? word : null;
  return whole || target.closest("li, p, aside, dd, td") || target.closest("div");
}

function decoded(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The number that stands before a note's words. */
export const LEADING_NUMBER = /^\s*(?:[[(]?\s*[0-9٠-٩۰-۹]{1,3}\s*[\]).]?|[↑^*†‡])\s*/u;
