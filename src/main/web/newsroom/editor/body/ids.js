// A block's id lives as long as the block. Of a block that was split, the part with its beginning keeps it; what was
// pasted is new, what was moved is not.
import {Plugin, PluginKey} from "prosemirror-state";
import {Fragment, Slice} from "prosemirror-model";
import {Mapping} from "prosemirror-transform";
import {holdsBlocks, isBlock, schema} from "./schema.js";

const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

export function newId() {
  return "b" + Array.from(crypto.getRandomValues(new Uint8Array(10)), byte => LETTERS[byte % 32]).join("");
}

const key = new PluginKey("ids");

export function ids() {
  return new Plugin({
    key,
    // What was last cut may be put back in another place, under its name.
    state: {
      init: () => new Map(),
      apply: (transaction, cut, before) => transaction.getMeta("uiEvent") === "cut" ? selected(before) : cut,
    },
    appendTransaction: (transactions, before, after) => transactions.some(transaction => transaction.docChanged)
      ? named(before, after, new Mapping(transactions.flatMap(transaction => transaction.mapping.maps))) : null,
    props: {
      transformPasted: (slice, view) => view.dragging?.move ? slice : pasted(slice, view.state),
    },
  });
}

/** Calls `each(node, position)` for every block, those in fact boxes included. */
export function eachBlock(doc, each) {
  doc.descendants((node, position, parent) => {
    if (isBlock(node) && holdsBlocks(parent)) each(node, position);
    return holdsBlocks(node);
  });
}

function blocksIn(doc) {
  const blocks = new Map();
  eachBlock(doc, (node, position) => node.attrs.id && !blocks.has(node.attrs.id) && blocks.set(node.attrs.id, {node, position}));
  return blocks;
}

function selected({doc, selection}) {
  const nodes = new Map();
  for (const [id, {node, position}] of blocksIn(doc)) {
    if (position < selection.to && position + node.nodeSize > selection.from) nodes.set(id, node);
  }
  return nodes;
}

// A list or a quotation made of a paragraph goes on under the paragraph's name.
function nameOf(node) {
  return node.attrs.id || (node.isTextblock || node.isAtom ? null : inner(node));
}

function inner(node) {
  for (let first = node.firstChild; first; first = first.firstChild) {
    if (isBlock(first) && first.attrs.id) return first.attrs.id;
  }
  return null;
}

function named(before, after, mapping) {
  const bearers = new Map();
  const nameless = [];
  eachBlock(after.doc, (node, position) => {
    const name = nameOf(node);
    if (!name) nameless.push(position);
    else if (bearers.has(name)) bearers.get(name).push({node, position});
    else bearers.set(name, [{node, position}]);
  });
  const transaction = after.tr;
  const name = (position, id) => transaction.setNodeAttribute(position, "id", id);
  let known = null;
  const old = () => known ??= blocksIn(before.doc);
  for (const [id, all] of bearers) {
    const keeper = all.length === 1 ? all[0] : foremost(all, old().get(id)?.node.type);
    for (const {node, position} of all) {
      if (position !== keeper.position) name(position, newId());
      else if (node.attrs.id !== id) name(position, id);
    }
  }
  if (bearers.size < old().size) outlived(old(), bearers, after.doc, mapping, name);
  nameless.forEach(position => name(position, newId()));
  return transaction.docChanged ? transaction : null;
}

// Where all of a block's words were taken out together with the end of it, what stands there now is the next block.
function outlived(old, bearers, doc, mapping, name) {
  const survives = ({node, position}) => node.isTextblock && node.content.size > 0
    && mapping.map(position + node.nodeSize - 1, -1) > mapping.map(position + 1, 1);
  for (const [id, block] of old) {
    if (!bearers.has(id) && survives(block)) {
      const $end = doc.resolve(mapping.map(block.position + block.node.nodeSize - 1, -1));
      const bearer = $end.depth > 0 && $end.parent.attrs.id;
      if (bearer && old.has(bearer) && !survives(old.get(bearer))) name($end.before(), id);
    }
  }
}

// The first that is what the bearer was before and says something; an empty line put before a text is a new one.
function foremost(all, type) {
  const alike = all.filter(({node}) => node.type === type);
  const candidates = alike.length > 0 ? alike : all;
  return candidates.find(({node}) => node.content.size > 0) || candidates[0];
}

/** What comes from the clipboard, with names of its own, its footnotes still called by its text. */
export function pasted(slice, state) {
  const here = blocksIn(state.doc);
  const cut = key.getState(state) || new Map();
  const moves = id => cut.has(id) && !(here.get(id)?.node.content.size > 0);
  const renamed = new Map();
  const footnotes = new Set();
  slice.content.descendants(node => {
    if (node.type === schema.nodes.footnote && node.attrs.id) footnotes.add(node.attrs.id);
  });
  const rename = id => {
    if (!id || moves(id)) return id || null;
    if (!renamed.has(id)) renamed.set(id, newId());
    return renamed.get(id);
  };
  const recast = fragment => {
    const all = [];
    fragment.forEach(node => {
      if (node.type === schema.nodes.note) {
        const {footnote} = node.attrs;
        if (footnotes.has(footnote)) {
          all.push(node.type.create({...node.attrs, footnote: rename(footnote)}, null, node.marks));
        } else if (here.has(footnote)) {
          all.push(node);
        }
      } else if (node.isText) {
        all.push(node);
      } else {
        const attrs = "id" in node.attrs ? {...node.attrs, id: rename(node.attrs.id)} : node.attrs;
        all.push(node.type.create(attrs, recast(node.content), node.marks));
      }
    });
    return Fragment.from(all);
  };
  const whole = node => node.isTextblock && moves(node.attrs.id) && cut.get(node.attrs.id).content.eq(node.content);
  return closed(slice, whole, recast);
}

// A block that was cut from its first to its last letter is put back as the block it is, not as words.
function closed({content, openStart, openEnd}, whole, recast) {
  const {firstChild, lastChild, childCount} = content;
  if (openStart !== 1 || !firstChild || !whole(firstChild)) return new Slice(recast(content), openStart, openEnd);
  if (openEnd === 1 && childCount > 1 && lastChild.content.size === 0) {
    return new Slice(recast(content.cut(0, content.size - lastChild.nodeSize)), 0, 0);
  }
  return new Slice(recast(content), 0, openEnd === 1 && whole(lastChild) ? 0 : openEnd);
}
