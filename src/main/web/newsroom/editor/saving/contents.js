// What an article says, in one form, so that two can be compared whoever wrote them down.
import {documentOf} from "../body/reading.js";
import {blocksOf} from "../body/writing.js";
import {cleanLine, cleaned} from "../text/clean.js";

/** The content as it is sent: clean, and everything in its order. */
export function canonical({headline, standfirst, place, description, leadPicture, bylines, body}) {
  return {
    headline: cleanLine(headline || ""),
    standfirst: cleanLine(standfirst || ""),
    place: cleanLine(place || ""),
    description: cleanLine(description || ""),
    leadPicture: leadPicture || null,
    // Ids are longer than the numbers of a script are exact.
    bylines: (bylines || []).map(String),
    body: cleaned(body || []),
  };
}

/** The same, of a content that the server wrote down. */
export const ours = content => canonical({...content, body: blocksOf(documentOf(content.body || []))});

export const sameContent = (one, other) => JSON.stringify(ours(one)) === JSON.stringify(ours(other));

/** A short stand-in for a canonical content. */
export function digest(content) {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  const text = JSON.stringify(content);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return (a >>> 0).toString(36) + "." + (b >>> 0).toString(36) + "." + text.length;
}
