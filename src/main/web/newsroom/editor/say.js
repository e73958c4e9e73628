// The words of the interface, as the page hands them in: ICU messages with numbered arguments and plurals, said as
// org.jarida.language.Words says them.
import {firstStrong} from "./text/direction.js";

let words = {};
let plurals = new Intl.PluralRules("en");
let digits = "0123456789";
let group = ",";
let direction = "ltr";

/** @param tenThousand 10000 as the language writes it: the digits between the ten and the thousand are the group */
export function speak(given, {language, dir, figures, tenThousand}) {
  words = given;
  plurals = new Intl.PluralRules(language);
  digits = figures;
  group = tenThousand.slice(2, -3);
  direction = dir;
}

/** A word or sentence, with its arguments: whole numbers in the language's digits, anything else as it is. */
export function say(key, ...given) {
  const message = words[key];
  if (message === undefined) throw new Error("no words for " + key);
  return message.includes("{") || message.includes("''") ? phrase(message, given) : message;
}

/** What an act or a kind of block is called. */
export const called = name => words["act." + name] ?? words["block." + name] ?? name;

/** A whole number in the language's digits, grouped. */
export function number(value) {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, group).replace(/[0-9]/g, digit => digits[digit]);
}

function phrase(message, given) {
  let said = "";
  for (let at = 0; at < message.length;) {
    if (message[at] === "{") {
      const end = closing(message, at);
      said += argument(message.slice(at + 1, end), given);
      at = end + 1;
    } else if (message.startsWith("''", at)) {
      said += "'";
      at += 2;
    } else {
      said += message[at++];
    }
  }
  return said;
}

function argument(inner, given) {
  const [index, kind] = inner.split(",", 2).map(part => part.trim());
  const value = given[Number(index)];
  return kind === "plural" ? plural(inner.slice(inner.indexOf("plural,") + 7), value, given) : shown(value);
}

function shown(value) {
  if (typeof value === "number") return number(value);
  const text = String(value ?? "");
  const runs = firstStrong(text);
  return runs && runs !== direction ? "\u2068" + text + "\u2069" : text;
}

function plural(forms, value, given) {
  const found = {};
  for (let at = 0; at < forms.length;) {
    const open = forms.indexOf("{", at);
    if (open < 0) break;
    const end = closing(forms, open);
    found[forms.slice(at, open).trim()] = forms.slice(open + 1, end);
    at = end + 1;
  }
  const form = found["=" + value] ?? found[plurals.select(value)] ?? found.other;
  return phrase(form.replaceAll("#", number(value)), given);
}

function closing(message, open) {
  let depth = 0;
  for (let at = open; at < message.length; at++) {
    if (message[at] === "{") depth++;
    else if (message[at] === "}" && --depth === 0) return at;
  }
  return message.length;
}
