// What could stand in an empty place.
import {Plugin} from "prosemirror-state";
import {Decoration, DecorationSet} from "prosemirror-view";
import {medium} from "../media/library.js";
import {called, say} from "../say.js";
import {holdsBlocks, schema} from "./schema.js";

const {nodes} = schema;

export function placeholders(field = null) {
  let made = null;
  return new Plugin({
    props: {
      decorations: state => {
        if (made?.doc === state.doc) return made.decorations;
        const decorations = [];
        state.doc.descendants((node, position, parent) => {
          if (node.isTextblock && node.content.size === 0) {
            const said = field ? say("field." + field) : sentence(node, parent, state.doc);
            if (said) decorations.push(Decoration.node(position, position + node.nodeSize, {"data-placeholder": said, class: "empty"}));
          }
          return !node.isTextblock;
        });
        made = {doc: state.doc, decorations: DecorationSet.create(state.doc, decorations)};
        return made.decorations;
      },
    },
  });
}

function sentence(node, parent, doc) {
  switch (node.type) {
    case nodes.caption: return parent.type === nodes.table ? say("placeholder.table")
      : medium(parent.attrs.media)?.caption || say("placeholder.caption");
    case nodes.attribution: return say("placeholder.attribution");
    case nodes.title: return say("placeholder.title");
    case nodes.said: return say("placeholder.footnote");
    case nodes.heading: return called(node.attrs.level === 3 ? "subheading" : "heading");
    case nodes.paragraph:
      if (parent === doc) return doc.childCount === 1 ? say("placeholder.text") : "";
      return holdsBlocks(parent) ? "" : parent.type === nodes.quotation || parent.type === nodes.pull_quote ? say("placeholder.quotation") : "";
    default: return "";
  }
}
