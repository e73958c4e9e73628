// Tables: which cells are heads follows from two switches of the table; rows, columns and spans are prosemirror-tables'.
import {Plugin, Selection} from "prosemirror-state";
import {CellSelection, TableMap, addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow,
  goToNextCell, isInTable, mergeCells, nextCell, selectionCell, splitCell, tableEditing} from "prosemirror-tables";
import {schema} from "./schema.js";

const {nodes} = schema;

export {addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, mergeCells, splitCell, isInTable};

export const tables = () => [arrowsFromTheRight(), tableEditing(), heads()];

/** A table of empty cells with a row of heads. */
export function emptyTable(rows, columns) {
  const row = type => nodes.row.create(null,
    Array.from({length: columns}, () => type.create(null, nodes.paragraph.create())));
  return nodes.table.create({headerRow: true}, [
    nodes.caption.create(),
    nodes.grid.create(null, Array.from({length: rows}, (_, at) => row(at === 0 ? nodes.head : nodes.cell))),
  ]);
}

/** The table around the selection, as {node, from}. */
export function tableAt({$from}) {
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === nodes.table) return {node: $from.node(depth), from: $from.before(depth)};
  }
  return null;
}

export const toggleHeads = name => (state, dispatch) => {
  const table = tableAt(state.selection);
  if (!table) return false;
  dispatch?.(state.tr.setNodeAttribute(table.from, name, !table.node.attrs[name]));
  return true;
};

// A table without a row or a column left is none.
export const removeRow = (state, dispatch) => remove(state, dispatch, "row", deleteRow);

export const removeColumn = (state, dispatch) => remove(state, dispatch, "column", deleteColumn);

function remove(state, dispatch, of, command) {
  if (isWhole(state, of)) return removeTable(state, dispatch);
  const table = tableAt(state.selection);
  return command(state, dispatch && (transaction => {
    // Whoever removes the last row goes on in the one before.
    if (!tableAt(transaction.selection)) {
      const end = table.from + transaction.doc.nodeAt(table.from).nodeSize - 1;
      transaction.setSelection(Selection.near(transaction.doc.resolve(end), -1));
    }
    dispatch(transaction);
  }));
}

function isWhole(state, of) {
  if (!isInTable(state)) return false;
  const map = TableMap.get(selectionCell(state).node(-1));
  const {selection} = state;
  if ((of === "row" ? map.height : map.width) === 1) return true;
  return selection instanceof CellSelection && (of === "row" ? selection.isColSelection() : selection.isRowSelection());
}

export function removeTable(state, dispatch) {
  const table = tableAt(state.selection);
  if (!table) return false;
  if (dispatch) {
    const transaction = state.tr.replaceWith(table.from, table.from + table.node.nodeSize, nodes.paragraph.create());
    dispatch(transaction.setSelection(Selection.near(transaction.doc.resolve(table.from + 1))).scrollIntoView());
  }
  return true;
}

/** To the next cell; after the last one, a new row. */
export function toNextCell(state, dispatch, view) {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  return addRowAfter(state, dispatch && (transaction => {
    dispatch(transaction);
    goToNextCell(1)(view.state, dispatch);
  }));
}

export const toPreviousCell = goToNextCell(-1);

// The first row and the first cell of each row, where the table says so.
function heads() {
  return new Plugin({
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some(transaction => transaction.docChanged)) return null;
      const transaction = after.tr;
      after.doc.descendants((node, position) => {
        if (node.type === nodes.table) {
          const untouched = position < before.doc.content.size && before.doc.nodeAt(position) === node;
          if (!untouched) correct(node, position, transaction);
          return false;
        }
        return !node.isTextblock;
      });
      return transaction.docChanged ? transaction : null;
    },
  });
}

function correct(table, position, transaction) {
  const {headerRow, headerColumn} = table.attrs;
  const grid = table.lastChild;
  let at = position + 1 + table.firstChild.nodeSize + 1;
  grid.forEach((row, _, index) => {
    at++;
    row.forEach((cell, __, column) => {
      const type = (headerRow && index === 0) || (headerColumn && column === 0) ? nodes.head : nodes.cell;
      if (cell.type !== type) transaction.setNodeMarkup(at, type, cell.attrs);
      at += cell.nodeSize;
    });
    at++;
  });
}

// prosemirror-tables takes the left arrow for "back"; in a table that runs from the right it is "on".
function arrowsFromTheRight() {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        const way = event.key === "ArrowLeft" ? 1 : event.key === "ArrowRight" ? -1 : 0;
        if (way === 0 || event.ctrlKey || event.metaKey || event.altKey || !isInTable(view.state) || !runsFromTheRight(view)) return false;
        return event.shiftKey ? extend(view, way, event.key) : step(view, way, event.key);
      },
    },
  });
}

function runsFromTheRight(view) {
  const {node} = view.domAtPos(selectionCell(view.state).pos);
  const around = node.nodeType === 1 ? node : node.parentElement;
  return getComputedStyle(around.closest("table")).direction === "rtl";
}

const edge = key => key === "ArrowLeft" ? "left" : "right";

const atEdge = (view, way, key) => {
  const {$head} = view.state.selection;
  return ($head.parentOffset === (way > 0 ? $head.parent.content.size : 0)) && view.endOfTextblock(edge(key));
};

function step(view, way, key) {
  const {state} = view;
  const {selection} = state;
  if (selection instanceof CellSelection) {
    view.dispatch(state.tr.setSelection(Selection.near(selection.$headCell, way)));
    return true;
  }
  if (!selection.empty || !atEdge(view, way, key)) return false;
  const $cell = selectionCell(state);
  const beyond = way > 0 ? $cell.pos + $cell.nodeAfter.nodeSize : $cell.pos;
  const found = Selection.findFrom(state.doc.resolve(beyond), way, true);
  if (found) view.dispatch(state.tr.setSelection(found).scrollIntoView());
  return true;
}

function extend(view, way, key) {
  const {state} = view;
  const {selection} = state;
  if (!(selection instanceof CellSelection) && !atEdge(view, way, key)) return false;
  const anchor = selection instanceof CellSelection ? selection.$anchorCell : selectionCell(state);
  const head = selection instanceof CellSelection ? selection.$headCell : anchor;
  const $next = nextCell(head, "horiz", way);
  if ($next) view.dispatch(state.tr.setSelection(new CellSelection(anchor, $next)));
  return true;
}
