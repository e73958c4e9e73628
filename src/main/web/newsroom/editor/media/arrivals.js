// A figure whose file has arrived shows it; when the server found another kind of thing in the file, it is that.
import {Plugin} from "prosemirror-state";
import {schema} from "../body/schema.js";
import {begin, uploadOf, watch} from "./uploads.js";

const {nodes} = schema;
const TYPES = {picture: nodes.picture, film: nodes.film, sound: nodes.sound};

/** A figure that stands for a file while it is sent. */
export function figureFor(file, alternative = "") {
  const upload = begin(file);
  const type = TYPES[uploadOf(upload).kind];
  return type.create({upload, ...(type === nodes.picture && {alternative})}, nodes.caption.create());
}

export function arrivals() {
  return new Plugin({
    view: view => {
      const watched = new Set();
      const look = () => {
        view.state.doc.descendants(node => {
          const {upload} = node.attrs;
          if (upload && !watched.has(upload)) {
            watched.add(upload);
            watch(upload, state => state.key && queueMicrotask(() => settle(view)));
          }
          return !node.isTextblock;
        });
      };
      look();
      return {update: (_, before) => before.doc !== view.state.doc && look()};
    },
  });
}

function settle(view) {
  if (view.isDestroyed) return;
  const transaction = view.state.tr;
  view.state.doc.descendants((node, position) => {
    const state = node.attrs.upload && uploadOf(node.attrs.upload);
    if (state?.key) {
      const type = node.type === nodes.exhibit ? node.type : TYPES[state.kind] || node.type;
      const at = transaction.mapping.map(position);
      transaction.setNodeMarkup(at, type, {...node.attrs, media: state.key, upload: ""});
    }
    return !node.isTextblock;
  });
  if (transaction.docChanged) view.dispatch(transaction.setMeta("addToHistory", false));
}
