// Footnotes: numbered in the order in which the text calls them, as on the page; made, and gone to and back.
import {Plugin, PluginKey, NodeSelection, TextSelection} from "prosemirror-state";
import {Decoration, DecorationSet} from "prosemirror-view";
import {schema} from "./schema.js";
import {newId} from "./ids.js";
import {say} from "../say.js";

const {nodes} = schema;
const key = new PluginKey("footnotes");

/** @param figures the article's digits */
export function footnotes(figures) {
  const written = number => figures ? String(number).replace(/[0-9]/g, digit => figures[digit]) : String(number);
  const made = doc => {
    const {numbers, called} = numbered(doc);
    const decorations = [];
    doc.descendants((node, position) => {
      const end = position + node.nodeSize;
      if (node.type === nodes.note) {
        const number = numbers.get(node.attrs.footnote);
        decorations.push(Decoration.node(position, end, {
          "data-number": number ? written(number) : "?",
          role: "doc-noteref",
          "aria-label": say("footnote.call", number || 0),
        }));
      } else if (node.type === nodes.footnote) {
        decorations.push(Decoration.node(position, end, {
          "data-number": written(numbers.get(node.attrs.id) || 0),
          role: "group",
          "aria-label": say("footnote.call", numbers.get(node.attrs.id) || 0),
          ...(!called.has(node.attrs.id) && {"data-uncalled": say("footnote.uncalled")}),
        }));
      }
    });
    return DecorationSet.create(doc, decorations);
  };
  return new Plugin({
    key,
    state: {
      init: (_, state) => made(state.doc),
      apply: (transaction, decorations) => transaction.docChanged ? made(transaction.doc) : decorations,
    },
    props: {
      decorations: state => key.getState(state),
      handleDoubleClickOn: (view, position, node) =>
        node.type === nodes.note && goTo(node.attrs.footnote)(view.state, view.dispatch),
    },
  });
}

function numbered(doc) {
  const present = new Set();
  doc.descendants(node => {
    if (node.type === nodes.footnote) present.add(node.attrs.id);
    return !node.isTextblock;
  });
  const numbers = new Map();
  doc.descendants((node, _, parent) => {
    if (node.type === nodes.footnote || (node.type === nodes.paragraph && parent.type === nodes.pull_quote)) return false;
    if (node.type === nodes.note && present.has(node.attrs.footnote) && !numbers.has(node.attrs.footnote)) {
      numbers.set(node.attrs.footnote, numbers.size + 1);
    }
    return true;
  });
  const called = new Set(numbers.keys());
  present.forEach(id => numbers.has(id) || numbers.set(id, numbers.size + 1));
  return {numbers, called};
}

function placeOf(doc, wanted) {
  let found = null;
  doc.descendants((node, position) => {
    if (found === null && wanted(node)) found = position;
    return found === null;
  });
  return found;
}

/** Calls a new footnote where the cursor is, and goes to write it. */
export function insertFootnote(state, dispatch) {
  const {$from, $to} = state.selection;
  if (!$to.parent.inlineContent || !$to.parent.type.contentMatch.matchType(nodes.note)
    || $from.parent.type === nodes.said || $from.parent.type.spec.code) return false;
  if (dispatch) {
    const id = newId();
    const transaction = state.tr.insert($to.pos, nodes.note.create({footnote: id}));
    const at = placeForNew(transaction.doc, $to.pos);
    transaction.insert(at, nodes.footnote.create({id}, nodes.said.create()));
    dispatch(transaction.setSelection(TextSelection.create(transaction.doc, at + 2)).scrollIntoView());
  }
  return true;
}

// After the footnote that is called before it, or else at the end of the text.
function placeForNew(doc, call) {
  let last = null;
  doc.nodesBetween(0, call, node => {
    if (node.type === nodes.note) last = node.attrs.footnote;
  });
  const before = last && topLevel(doc, last);
  const first = placeOf(doc, node => node.type === nodes.footnote);
  const $first = first === null ? null : doc.resolve(first);
  return before ?? ($first?.depth === 0 ? first : doc.content.size);
}

function topLevel(doc, id) {
  let end = null;
  doc.forEach((node, offset) => {
    if (node.type === nodes.footnote && node.attrs.id === id) end = offset + node.nodeSize;
  });
  return end;
}

/** From a call to its footnote. */
export function toFootnote(state, dispatch) {
  const {selection} = state;
  const {$from} = selection;
  const call = selection instanceof NodeSelection ? selection.node : $from.nodeBefore?.type === nodes.note ? $from.nodeBefore
    : $from.nodeAfter;
  return call?.type === nodes.note && goTo(call.attrs.footnote)(state, dispatch);
}

const goTo = footnote => (state, dispatch) => {
  const place = placeOf(state.doc, node => node.type === nodes.footnote && node.attrs.id === footnote);
  if (place === null) return false;
  dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(place + 2))).scrollIntoView());
  return true;
};

/** From a footnote back to where the text calls it. */
export function toCall(state, dispatch) {
  const {$from} = state.selection;
  if ($from.parent.type !== nodes.said) return false;
  const {id} = $from.node(-1).attrs;
  const place = placeOf(state.doc, node => node.type === nodes.note && node.attrs.footnote === id);
  if (place === null) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, place + 1)).scrollIntoView());
  return true;
}
