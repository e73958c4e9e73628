// Places in a block's plain text. The plain text of a block is what its texts say in reading order, one a line: the
// paragraphs of a quotation and then who said it, the lines of a list, the cells of a table row by row, a caption. A
// call of a footnote is nothing in it, a line break one character.
import {schema} from "../body/schema.js";

const {nodes} = schema;

/** The positions of the given places, as {from, to}, or null when the block says less than that. */
export function positionsIn(block, position, from, to) {
  let passed = 0;
  const found = {from: null, to: null};
  let first = true;
  const visit = (node, start) => {
    if (node.isTextblock) {
      if (!first) passed++;
      first = false;
      node.forEach((child, offset) => {
        const length = child.type === nodes.note ? 0 : child.nodeSize;
        const at = start + 1 + offset;
        if (found.from === null && from < passed + length) found.from = at + from - passed;
        if (found.to === null && to <= passed + length && to > passed - 1 && (to > passed || from === to)) found.to = at + to - passed;
        passed += length;
      });
      if (found.from === null && from === passed) found.from = start + 1 + node.content.size;
      if (found.to === null && to === passed) found.to = start + 1 + node.content.size;
    } else {
      node.forEach((child, offset) => visit(child, start + 1 + offset));
    }
  };
  visit(block, position);
  return found.from !== null && found.to !== null && found.from <= found.to ? found : null;
}
