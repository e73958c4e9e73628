// Lists of Microsoft Word, which are paragraphs that only look like one.
import {styleOf} from "./styles.js";

/** For a paragraph of a list {list, level, ordered, start}, for any other null. */
export function wordItem(element) {
  const described = /\bl(\d+)\s+level(\d+)/.exec(styleOf(element)["mso-list"] || "");
  if (!described) return null;
  const marker = markerOf(element);
  const number = /^[(\[]?([0-9٠-٩۰-۹]+|[a-zA-Z]{1,4}|\p{L})[.)\]-]/u.exec(marker);
  return {
    list: described[1],
    level: Number(described[2]),
    ordered: !!number,
    start: number && /^\d+$/.test(number[1]) ? Number(number[1]) : 0,
  };
}

/** The bullet or number that Word writes before a line. */
export const isMarker = element => styleOf(element)["mso-list"] === "ignore";

function markerOf(element) {
  for (const span of element.querySelectorAll("span")) {
    if (isMarker(span)) return span.textContent.replace(/[\s\u00a0]+/g, "");
  }
  return "";
}
