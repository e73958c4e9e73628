// Plain text: blank lines make paragraphs; where there are none, every line is one.
import {Slice, Fragment} from "prosemirror-model";
import {schema} from "../body/schema.js";
import {inlineOf} from "../body/reading.js";
import {clean} from "../text/clean.js";

export function plainBlocks(text) {
  const lines = clean(text).replace(/[ \t]+$/gm, "").replace(/^\n+|\n+$/g, "");
  const parts = lines.includes("\n\n") ? lines.split(/\n{2,}/) : lines.split("\n");
  return parts.map(part => schema.nodes.paragraph.create(null, inlineOf(part)));
}

export const plainSlice = text => Slice.maxOpen(Fragment.from(plainBlocks(text)));
