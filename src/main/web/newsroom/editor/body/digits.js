// Figures in another family of digits: a command on what is selected, never done unasked.

const FAMILIES = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"];
const DIGIT = /[0-9٠-٩۰-۹]/g;

const valueOf = digit => FAMILIES.map(family => family.indexOf(digit)).find(value => value >= 0);

/** @param figures ten digits to write instead */
export const withDigits = figures => (state, dispatch) => {
  const {from, to, empty} = state.selection;
  if (empty) return false;
  const transaction = state.tr;
  state.doc.nodesBetween(from, to, (node, position) => {
    if (node.isText) {
      for (const match of node.text.matchAll(DIGIT)) {
        const at = position + match.index;
        const written = figures[valueOf(match[0])];
        if (at >= from && at < to && written !== match[0]) transaction.insertText(written, at, at + 1);
      }
    }
  });
  if (!transaction.docChanged) return false;
  dispatch?.(transaction);
  return true;
};

export const LATIN_DIGITS = FAMILIES[0];
