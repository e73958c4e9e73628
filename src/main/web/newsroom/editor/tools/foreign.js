// Words of another language within the text: how they are read aloud, spelt and which way they run.
import {schema} from "../body/schema.js";
import {firstStrong} from "../text/direction.js";
import {element} from "../dom.js";
import {say} from "../say.js";
import {ask, field, wrong} from "./dialogs.js";

const {foreign} = schema.marks;
const LANGUAGES = ["ar", "en", "fr", "de", "ps", "fa-AF", "ru", "es", "tg"];
const FROM_THE_RIGHT = /^(ar|fa|ps|ur|he|ckb|ug|yi|sd|dv)\b/;

export async function markForeign(view, article) {
  const {from, to, empty, $from} = view.state.selection;
  if (empty || !$from.parent.type.allowsMarkType(foreign)) return;
  const text = view.state.doc.textBetween(from, to, " ");
  let set = null;
  view.state.doc.nodesBetween(from, to, node => {
    set ??= foreign.isInSet(node.marks) || null;
  });
  const guess = set?.attrs.locale || guessed(text, article);
  const names = new Intl.DisplayNames(document.documentElement.lang || "en", {type: "language"});
  const known = LANGUAGES.filter(tag => tag.split("-")[0] !== article.tag.split("-")[0]);
  const choice = element("select", {autofocus: true, onchange: () => {
    other.closest(".field").hidden = choice.value !== "";
  }},
  known.map(tag => element("option", {value: tag, ...(tag === guess && {selected: true})}, named(names, tag))),
  element("option", {value: "", ...(!known.includes(guess) && {selected: true})}, say("foreign.other")));
  const other = element("input", {type: "text", dir: "ltr", value: known.includes(guess) ? "" : guess, maxlength: "35",
    autocomplete: "off", spellcheck: "false"});
  const fields = [field(say("foreign.language"), choice), field(say("foreign.tag"), other, say("foreign.hint"))];
  fields[1].hidden = known.includes(guess);
  const answer = await ask(say("foreign.title"), fields, () => {
    const locale = canonical(choice.value || other.value.trim());
    if (!locale) wrong(other, say("foreign.refused"));
    return locale && {locale};
  }, {more: set ? [{label: say("foreign.remove"), value: {locale: null}}] : []});
  if (answer) {
    const {tr} = view.state;
    tr.removeMark(from, to, foreign);
    if (answer.locale) tr.addMark(from, to, foreign.create({locale: answer.locale, dir: directionIn(text, answer.locale)}));
    view.dispatch(tr);
  }
  view.focus();
}

// The direction is said only where the words' first letter would tell another one.
function directionIn(text, locale) {
  const runs = FROM_THE_RIGHT.test(locale) && !/-(Latn|Cyrl)\b/.test(locale) ? "rtl" : "ltr";
  return firstStrong(text) === runs ? null : runs;
}

function guessed(text, article) {
  const runs = firstStrong(text);
  if (/\p{Script=Cyrillic}/u.test(text)) return article.tag === "ru" ? "tg" : "ru";
  return runs === "rtl" ? (article.dir === "rtl" ? "ar" : "fa-AF") : "en";
}

function named(names, tag) {
  try {
    return names.of(tag);
  } catch {
    return tag;
  }
}

function canonical(tag) {
  try {
    return Intl.getCanonicalLocales(tag)[0] || null;
  } catch {
    return null;
  }
}
