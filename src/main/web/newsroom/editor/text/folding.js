// Text as one searches for it: without case, vowel marks and joiners, one letter for all forms of ye and kaf, one digit
// for all three families. Every folded unit remembers where it came from.

const DROPPED = /[\u200c\u200d\u00ad\u0640\u034f]/;
const MARK = /\p{M}/u;
const SAME = new Map([..."يیىی ئی كک ةه ہه ھه ەه ٱا ‘' ’' ‚' “\" ”\" „\" «\" »\"".split(" ")].flatMap(letters => {
  const to = letters.at(-1);
  return [...letters.slice(0, -1)].map(from => [from, to]);
}));

const DIGITS = [0x660, 0x6f0];

/** Returns {text, from, to}: where unit i of the folded text begins and ends in the original. */
export function fold(text, exactly = false) {
  if (exactly) {
    const places = Array.from({length: text.length}, (_, at) => at);
    return {text, from: places, to: places.map(at => at + 1)};
  }
  let folded = "";
  const from = [];
  const to = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const plain = unit(character);
    if (plain === "" && to.length > 0) {
      to[to.length - 1] = end;
    }
    for (let i = 0; i < plain.length; i++) {
      from.push(at);
      to.push(end);
    }
    folded += plain;
    at = end;
  }
  return {text: folded, from, to};
}

function unit(character) {
  if (DROPPED.test(character)) return "";
  let plain = "";
  for (const part of character.normalize("NFKD").toLowerCase()) {
    if (!MARK.test(part) && !DROPPED.test(part)) plain += SAME.get(part) ?? ascii(part);
  }
  return plain;
}

function ascii(character) {
  const code = character.charCodeAt(0);
  const zero = DIGITS.find(each => code >= each && code < each + 10);
  return zero ? String(code - zero) : character;
}
