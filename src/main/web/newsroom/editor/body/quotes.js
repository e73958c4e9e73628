// Typed quotation marks become the language's own. Backspace or undo right after it gives the typed one back.
import {InputRule, inputRules} from "prosemirror-inputrules";

const OPENS_AFTER = /(?:^|[\s([{«‹“„‘‚–—/\u00a0\u202f])$/;

// Where a straight apostrophe within a word is written as a curly one.
const APOSTROPHE = /[\p{Script=Latin}\p{Script=Cyrillic}]$/u;

/**
 * @param quotes [open, close, innerOpen, innerClose]
 * @param wanted whether they are wanted at the moment
 */
export function quotes([open, close, innerOpen, innerClose], wanted) {
  const double = new InputRule(/"$/, (state, match, start, end) => {
    if (!wanted()) return null;
    const before = textBefore(state, start);
    const opens = OPENS_AFTER.test(before);
    const within = unclosed(before, open, close);
    const inner = within && (opens || unclosed(before, innerOpen, innerClose));
    // Before an opening mark that has a space of its own, the typed space is enough; after a closing one, none is typed.
    const mark = opens ? (inner ? innerOpen : open) : (inner ? innerClose : close);
    return mark === "\"" ? null : state.tr.insertText(mark, start, end);
  });
  const single = new InputRule(/'$/, (state, match, start, end) =>
    wanted() && APOSTROPHE.test(textBefore(state, start)) ? state.tr.insertText("’", start, end) : null);
  return inputRules({rules: [double, single]});
}

function textBefore(state, end) {
  const $end = state.doc.resolve(end);
  return $end.parent.textBetween(0, $end.parentOffset, "\n", "\ufffc");
}

function unclosed(text, open, close) {
  const [opening, closing] = [open.trim(), close.trim()];
  if (opening === closing) return text.split(opening).length % 2 === 0;
  return text.lastIndexOf(opening) > text.lastIndexOf(closing);
}
