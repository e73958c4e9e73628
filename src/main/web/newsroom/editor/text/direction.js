// Which way text runs.

const LETTER = /\p{L}/u;
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

// So many characters are enough to tell.
const TELLING = 600;

/** "ltr", "rtl", or null for what has no direction of its own: figures, marks, spaces. */
export function directionOf(character) {
  return !LETTER.test(character) ? null : FROM_THE_RIGHT.test(character) ? "rtl" : "ltr";
}

/** The direction of the first letter, or null where there is none. */
export function firstStrong(text) {
  for (const character of text) {
    const direction = directionOf(character);
    if (direction) return direction;
  }
  return null;
}

/**
 * The direction of a block in an article of the given direction: that of its first letter, unless more than a few words
 * run with the article. A Pashto paragraph that opens with "NATO" and "UNICEF" is still a Pashto paragraph.
 */
export function blockDirection(text, article) {
  if ((firstStrong(text) ?? article) === article) return article;
  let along = 0;
  let against = 0;
  for (const [word] of text.slice(0, TELLING).matchAll(/\p{L}[\p{L}\p{M}\u200c\u200d]*/gu)) {
    if (directionOf(word[0]) === article) along++; else against++;
  }
  return against > 2 * along ? firstStrong(text) : article;
}
