// A block that runs against the article says so on the sheet. Nothing of it is stored: the text tells.
import {Plugin, PluginKey} from "prosemirror-state";
import {Decoration, DecorationSet} from "prosemirror-view";
import {blockDirection} from "../text/direction.js";

const key = new PluginKey("directions");

export function directions(article) {
  const known = new WeakMap();
  const directionOf = node => {
    if (!known.has(node)) known.set(node, blockDirection(node.textContent, article));
    return known.get(node);
  };
  const made = doc => {
    const decorations = [];
    doc.descendants((node, position) => {
      if (!node.isTextblock) return true;
      const direction = directionOf(node);
      if (direction !== article) decorations.push(Decoration.node(position, position + node.nodeSize, {dir: direction}));
      return false;
    });
    return DecorationSet.create(doc, decorations);
  };
  return new Plugin({
    key,
    state: {
      init: (_, state) => made(state.doc),
      apply: (transaction, decorations) => transaction.docChanged ? made(transaction.doc) : decorations,
    },
    props: {decorations: state => key.getState(state)},
  });
}
