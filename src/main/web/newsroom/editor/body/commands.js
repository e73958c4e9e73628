// What one can do to blocks.
import {NodeSelection, Selection, TextSelection} from "prosemirror-state";
import {Fragment} from "prosemirror-model";
import {canSplit} from "prosemirror-transform";
import {liftListItem, sinkListItem, splitListItem, wrapInList} from "prosemirror-schema-list";
import {isInTable} from "prosemirror-tables";
import {holdsBlocks, isBlock, schema} from "./schema.js";

const {nodes} = schema;

/** Depth of the block around a place: of the innermost one that has an id. */
export function blockDepth($at) {
  for (let depth = $at.depth; depth > 0; depth--) {
    if (isBlock($at.node(depth)) && holdsBlocks($at.node(depth - 1))) return depth;
  }
  return 0;
}

/** The block in which the selection begins, as {node, from, to}; null in a gap between blocks. */
export function blockAt(selection) {
  if (selection instanceof NodeSelection && isBlock(selection.node) && holdsBlocks(selection.$from.parent)) {
    return {node: selection.node, from: selection.from, to: selection.to, depth: selection.$from.depth + 1};
  }
  const depth = blockDepth(selection.$from);
  return depth === 0 ? null : {
    node: selection.$from.node(depth),
    from: selection.$from.before(depth),
    to: selection.$from.after(depth),
    depth,
  };
}

const TEXT_BLOCKS = [nodes.paragraph, nodes.heading, nodes.preformatted];

/** Paragraphs and headings in the selection become this; each keeps its name. */
export const turnInto = (type, attributes = {}) => (state, dispatch) => {
  const {from, to} = state.selection;
  const places = [];
  state.doc.nodesBetween(from, to, (node, position, parent) => {
    if (TEXT_BLOCKS.includes(node.type) && holdsBlocks(parent)) places.push({node, position});
    return !node.isTextblock;
  });
  const changed = places.filter(({node}) => node.type !== type
    || Object.entries(attributes).some(([name, value]) => node.attrs[name] !== value));
  if (changed.length === 0) return false;
  if (dispatch) {
    const transaction = state.tr;
    for (const {node, position} of changed) {
      const at = transaction.mapping.map(position);
      transaction.setBlockType(at, at + node.nodeSize, type, {...attributes, id: node.attrs.id});
    }
    dispatch(transaction.scrollIntoView());
  }
  return true;
};

/** Paragraphs in the selection become one quotation, pull quote or fact box. */
export const wrapIn = type => (state, dispatch) => {
  const {$from, $to} = state.selection;
  const range = $from.blockRange($to, holdsBlocks);
  if (!range) return false;
  const inside = [];
  for (let i = range.startIndex; i < range.endIndex; i++) inside.push(range.parent.child(i));
  if (type !== nodes.fact_box && !inside.every(node => node.type === nodes.paragraph || node.type === nodes.heading)) return false;
  if (type === nodes.pull_quote && inside.length > 1) return false;
  if (dispatch) {
    const paragraphs = inside.map(node => nodes.paragraph.create(node.attrs, node.content));
    const wrapped = type === nodes.fact_box
      ? type.create(null, [nodes.title.create(), ...inside])
      : type.create({id: inside[0].attrs.id}, [...paragraphs, nodes.attribution.create()]);
    const transaction = state.tr.replaceWith(range.start, range.end, wrapped);
    const moved = type === nodes.fact_box ? 3 : 1;
    const at = Math.min(state.selection.from + moved, range.start + wrapped.nodeSize - 1);
    dispatch(transaction.setSelection(Selection.near(transaction.doc.resolve(at))).scrollIntoView());
  }
  return true;
};

/** A quotation, a pull quote, a fact box or a list becomes the paragraphs that are in it. */
export function unwrap(state, dispatch) {
  const block = blockAt(state.selection);
  const wrapper = block && [nodes.quotation, nodes.pull_quote, nodes.fact_box, nodes.list].includes(block.node.type)
    ? block : around(state.selection);
  if (!wrapper) return false;
  if (dispatch) {
    const inside = insideOf(wrapper.node);
    const first = inside[0];
    if (!first.attrs.id) inside[0] = first.type.create({...first.attrs, id: wrapper.node.attrs.id}, first.content);
    const offset = state.selection.from - wrapper.from;
    const transaction = state.tr.replaceWith(wrapper.from, wrapper.to, inside);
    const at = Math.min(wrapper.from + Math.max(1, offset - 1), transaction.doc.content.size);
    dispatch(transaction.setSelection(Selection.near(transaction.doc.resolve(at), -1)).scrollIntoView());
  }
  return true;
}

function around({$from}) {
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === nodes.fact_box) {
      return {node: $from.node(depth), from: $from.before(depth), to: $from.after(depth)};
    }
  }
  return null;
}

function insideOf(node) {
  const inside = [];
  node.forEach(child => {
    if (child.type === nodes.list || child.type === nodes.item) inside.push(...insideOf(child));
    else if (child.type === nodes.attribution || child.type === nodes.title) {
      if (child.content.size > 0) inside.push(nodes.paragraph.create(null, child.content));
    } else inside.push(child);
  });
  return inside;
}

/** A list of the selected lines; a list of the other kind when it is one already; no list when it is one of this kind. */
export const toggleList = ordered => (state, dispatch) => {
  const list = innermostList(state.selection.$from);
  if (!list) return wrapInList(nodes.list, {ordered})(state, dispatch);
  if (list.node.attrs.ordered === ordered) return unlist(state, dispatch);
  dispatch?.(state.tr.setNodeAttribute(list.from, "ordered", ordered));
  return true;
};

function innermostList($at) {
  for (let depth = $at.depth; depth > 0; depth--) {
    if ($at.node(depth).type === nodes.list) return {node: $at.node(depth), from: $at.before(depth), to: $at.after(depth)};
  }
  return null;
}

const unlist = (state, dispatch) => state.selection.$from.sameParent(state.selection.$to)
  ? liftListItem(nodes.item)(state, dispatch) : unwrap(state, dispatch);

export const outdent = liftListItem(nodes.item);

/** One level deeper; a list that comes about so is of the kind of the one around it. */
export function indent(state, dispatch) {
  const list = innermostList(state.selection.$from);
  return sinkListItem(nodes.item)(state, dispatch && (transaction => {
    const inner = innermostList(transaction.selection.$from);
    if (list && inner && inner.node.attrs.ordered !== list.node.attrs.ordered && inner.node.childCount === 1) {
      transaction.setNodeAttribute(inner.from, "ordered", list.node.attrs.ordered);
    }
    dispatch(transaction);
  }));
}

export const splitItem = splitListItem(nodes.item);

/** The block in which the cursor is, one place up or down among its neighbours. */
export const move = direction => (state, dispatch) => {
  const block = blockAt(state.selection);
  if (!block) return false;
  const $from = state.doc.resolve(block.from);
  const {parent} = $from;
  const index = $from.index();
  const other = index + direction;
  if (other < 0 || other >= parent.childCount || parent.child(other).type === nodes.title) return false;
  if (dispatch) {
    const neighbour = parent.child(other);
    const start = direction < 0 ? block.from - neighbour.nodeSize : block.from;
    const end = direction < 0 ? block.to : block.to + neighbour.nodeSize;
    const pair = direction < 0 ? [block.node, neighbour] : [neighbour, block.node];
    const {selection} = state;
    const shift = direction < 0 ? -neighbour.nodeSize : neighbour.nodeSize;
    const transaction = state.tr.replaceWith(start, end, Fragment.from(pair));
    dispatch(transaction.setSelection(selection instanceof NodeSelection
      ? NodeSelection.create(transaction.doc, selection.from + shift)
      : TextSelection.create(transaction.doc, selection.anchor + shift, selection.head + shift)).scrollIntoView());
  }
  return true;
};

/** Puts a block where the cursor is: in place of an empty paragraph, or after the block it is in. */
export const insertBlock = (node, within = 1) => (state, dispatch) => {
  const block = blockAt(state.selection);
  const empty = block && block.node.type === nodes.paragraph && block.node.content.size === 0;
  const transaction = state.tr;
  const at = block ? (empty ? block.from : block.to) : state.selection.from;
  if (dispatch) {
    transaction.replaceWith(at, empty ? block.to : at, node);
    // There is always a line to write on after it.
    const end = at + node.nodeSize;
    if (end === transaction.doc.resolve(end).end()) transaction.insert(end, nodes.paragraph.create());
    const $inside = transaction.doc.resolve(at + within);
    transaction.setSelection(node.isAtom && node.isLeaf
      ? Selection.near(transaction.doc.resolve(end + 1)) : Selection.near($inside));
    dispatch(transaction.scrollIntoView());
  }
  return true;
};

export function deleteBlock(state, dispatch) {
  const block = blockAt(state.selection);
  if (!block) return false;
  if (dispatch) {
    const transaction = state.tr;
    if (state.doc.resolve(block.from).parent.childCount === 1) {
      transaction.replaceWith(block.from, block.to, nodes.paragraph.create());
    } else {
      transaction.delete(block.from, block.to);
    }
    const at = Math.min(block.from, transaction.doc.content.size);
    dispatch(transaction.setSelection(Selection.near(transaction.doc.resolve(at), -1)).scrollIntoView());
  }
  return true;
}

// ---- Enter

const afterBlock = (state, dispatch, depth) => {
  const {$from} = state.selection;
  const after = $from.after(depth);
  if (dispatch) {
    const transaction = state.tr.deleteSelection();
    const at = transaction.mapping.map(after);
    transaction.insert(at, nodes.paragraph.create());
    dispatch(transaction.setSelection(TextSelection.create(transaction.doc, at + 1)).scrollIntoView());
  }
  return true;
};

/** Where a place holds one text only, Enter breaks the line (in a cell) or goes on below (everywhere else). */
export function enter(state, dispatch) {
  const {$from, $to} = state.selection;
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return false;
  const {parent} = $from;
  const outer = $from.node(-1);
  if (parent.type === nodes.title) {
    return moveTo(state, dispatch, $from.after() + 1);
  } else if (parent.type === nodes.attribution) {
    return afterBlock(state, dispatch, $from.depth - 1);
  } else if (parent.type === nodes.caption) {
    if (outer.type === nodes.table) return moveTo(state, dispatch, $from.after() + 1);
    const depth = outer.type === nodes.exhibit ? $from.depth - 2 : $from.depth - 1;
    return afterBlock(state, dispatch, depth);
  } else if (isInTable(state)) {
    return breakLine(state, dispatch);
  } else if (outer.type === nodes.quotation) {
    return inQuotation(state, dispatch);
  } else if (outer.type === nodes.pull_quote) {
    return moveTo(state, dispatch, $from.after() + 1);
  } else if (outer.type === nodes.fact_box && parent.type === nodes.paragraph && parent.content.size === 0
    && $from.index(-1) === outer.childCount - 1 && outer.childCount > 2) {
    return leave(state, dispatch, $from.depth - 1);
  }
  return false;
}

function moveTo(state, dispatch, position) {
  dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(position), 1)).scrollIntoView());
  return true;
}

// An empty last line ends a quotation: what follows is written below it.
function inQuotation(state, dispatch) {
  const {$from} = state.selection;
  const quotation = $from.node(-1);
  const last = $from.index(-1) === quotation.childCount - 2;
  if ($from.parent.content.size === 0 && last && quotation.childCount > 2) return leave(state, dispatch, $from.depth - 1);
  if (dispatch) {
    const transaction = state.tr.deleteSelection();
    const {pos} = transaction.selection.$from;
    if (canSplit(transaction.doc, pos)) transaction.split(pos, 1, [{type: nodes.paragraph}]);
    dispatch(transaction.scrollIntoView());
  }
  return true;
}

function leave(state, dispatch, depth) {
  const {$from} = state.selection;
  if (dispatch) {
    const transaction = state.tr.delete($from.before(), $from.after());
    const after = transaction.mapping.map($from.after(depth));
    transaction.insert(after, nodes.paragraph.create());
    dispatch(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView());
  }
  return true;
}

export function breakLine(state, dispatch) {
  const {$from, $to} = state.selection;
  if (!$from.parent.inlineContent || !$from.sameParent($to)) return false;
  if ($from.parent.type.spec.code) {
    dispatch?.(state.tr.insertText("\n").scrollIntoView());
    return true;
  }
  if (!$from.parent.type.contentMatch.matchType(nodes.line_break)) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.line_break.create()).scrollIntoView());
  return true;
}

// ---- Backspace at the beginning

/** A heading becomes a paragraph again, a quotation its paragraphs, an empty caption's figure is selected. */
export function backspace(state, dispatch, view) {
  const {$from, empty} = state.selection;
  if (!empty || $from.parentOffset > 0 || !$from.parent.isTextblock
    || (view && !view.endOfTextblock("backward", state))) return false;
  const {parent} = $from;
  const outer = $from.node(-1);
  if (parent.type === nodes.heading || parent.type === nodes.preformatted) {
    return turnInto(nodes.paragraph)(state, dispatch);
  } else if ((outer.type === nodes.quotation || outer.type === nodes.pull_quote) && $from.index(-1) === 0) {
    return unwrap(state, dispatch);
  } else if (outer.type === nodes.item && $from.index(-1) === 0) {
    return liftListItem(nodes.item)(state, dispatch);
  } else if (parent.type === nodes.title && outer.content.size === parent.nodeSize + outer.child(1).nodeSize
    && outer.child(1).content.size === 0) {
    return unwrap(state, dispatch);
  } else if (parent.type === nodes.caption || parent.type === nodes.said) {
    if (parent.content.size > 0) return true;
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before($from.depth - 1))));
    return true;
  } else if (parent.type === nodes.attribution || parent.type === nodes.title) {
    const $before = Selection.findFrom(state.doc.resolve($from.before()), -1);
    if (parent.content.size === 0 && $before) dispatch?.(state.tr.setSelection($before));
    return true;
  }
  return false;
}

// ---- Marks

export const markIn = (state, type) => {
  const {from, $from, to, empty} = state.selection;
  return empty ? type.isInSet(state.storedMarks || $from.marks()) : state.doc.rangeHasMark(from, to, type) && type;
};

export function clearMarks(state, dispatch) {
  const {from, to, empty} = state.selection;
  if (empty) return false;
  dispatch?.(state.tr.removeMark(from, to).setStoredMarks([]));
  return true;
}
