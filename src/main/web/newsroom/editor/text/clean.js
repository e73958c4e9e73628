// Text as the server keeps it (org.jarida.language.Text.clean), so that what is acknowledged is what was sent: NFC,
// without controls of direction, byte-order marks, lone surrogates, noncharacters and other controls. The zero-width
// joiners stay: they are spelling.

// eslint-disable-next-line no-control-regex
const GOES = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufdd0-\ufdef\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const NONCHARACTER = /[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

export function clean(text) {
  return text.replace(/\r\n?/g, "\n").replace(GOES, "").replace(NONCHARACTER, "").normalize("NFC");
}

/** A field of one line. */
export function cleanLine(text) {
  return clean(text).replaceAll("\n", " ").replace(/^[\s\u2028\u2029]+|[\s\u2028\u2029]+$/g, "");
}

/** The same content with every text in it clean. Addresses and keys are texts too, and clean already. */
export function cleaned(value) {
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleaned(each)]));
  }
  return value;
}
