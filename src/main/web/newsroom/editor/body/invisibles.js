// Thin marks where there is a character that nobody sees, when they are asked for.
import {Plugin, PluginKey} from "prosemirror-state";
import {Decoration, DecorationSet} from "prosemirror-view";

const KINDS = new Map([
  ["\u200c", "joiner"],
  ["\u200d", "joiner joins"],
  ["\u00a0", "hard-space"],
  ["\u202f", "hard-space thin"],
  ["\u00ad", "soft-hyphen"],
  ["\t", "tab"],
]);
const INVISIBLE = /[\u200c\u200d\u00a0\u202f\u00ad\t]/g;

const key = new PluginKey("invisibles");

export function invisibles() {
  const made = doc => {
    const decorations = [];
    doc.descendants((node, position) => {
      if (node.isText) {
        for (const match of node.text.matchAll(INVISIBLE)) {
          const at = position + match.index;
          decorations.push(Decoration.inline(at, at + 1, {class: "unseen " + KINDS.get(match[0])}));
        }
      }
    });
    return DecorationSet.create(doc, decorations);
  };
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, decorations) => {
        const shown = transaction.getMeta(key);
        if (shown === true) return made(transaction.doc);
        if (shown === false) return DecorationSet.empty;
        return transaction.docChanged && decorations !== DecorationSet.empty ? made(transaction.doc) : decorations;
      },
    },
    props: {decorations: state => key.getState(state)},
  });
}

export const showInvisibles = (view, shown) => view.dispatch(view.state.tr.setMeta(key, shown));
