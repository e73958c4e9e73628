// What comes from the clipboard, or is dropped, where it lands.
import {DOMParser, Fragment, Slice} from "prosemirror-model";
import {Plugin} from "prosemirror-state";
import {isInTable} from "prosemirror-tables";
import {schema} from "../body/schema.js";
import {allowedLink} from "../text/links.js";
import {flat, read} from "./reader.js";
import {plainSlice} from "./plain.js";
import {disarmed} from "./styles.js";

const {nodes, marks} = schema;

/**
 * @param upload takes a file, returns the block that stands for it
 * @param tell says how many pictures could not be taken along
 */
export function clipboard({language, upload, tell}) {
  const own = DOMParser.fromSchema(schema);
  // ProseMirror fits strangers' blocks to the place before anybody can ask what they were.
  let strangers = null;
  const parseSlice = (dom, options) => {
    strangers = null;
    if (dom.querySelector("[data-pm-slice]") || dom.closest?.("[data-pm-slice]") || dom.dataset?.pmSlice) {
      return own.parseSlice(dom, options);
    }
    const {blocks, picturesLeft} = read(dom, {
      language,
      origin: location.origin,
      upload: (blob, alternative) => upload(new File([blob], "picture." + blob.type.split("/")[1], {type: blob.type}), alternative),
    });
    if (picturesLeft > 0) tell(picturesLeft);
    strangers = blocks;
    return new Slice(Fragment.from(blocks), 0, 0);
  };
  return new Plugin({
    props: {
      transformPastedHTML: disarmed,
      clipboardParser: {parseSlice},
      clipboardTextParser: text => {
        strangers = null;
        return plainSlice(text);
      },
      transformPasted: (slice, view) => asCells(harmless(slice), view.state),
      clipboardTextSerializer: slice => slice.content.textBetween(0, slice.content.size, "\n\n"),
      handlePaste: (view, event, slice) => pasteFiles(view, event, upload) || pasteLink(view, event)
        || pasteInto(view, slice, strangers),
      handleDrop: (view, event, slice, moved) => !moved && dropFiles(view, event, upload),
    },
  });
}

const filesIn = data => [...(data?.files || [])].filter(file => /^(image|video|audio)\//.test(file.type));

// A picture copied on a page comes as a file and as the page's HTML around it; a text from an office program comes as
// HTML and as a picture of itself.
function pasteFiles(view, event, upload) {
  const files = filesIn(event.clipboardData);
  const text = event.clipboardData?.getData("text/plain").trim();
  if (files.length === 0 || text) return false;
  insertFiles(view, files, upload, view.state.selection.to);
  return true;
}

function dropFiles(view, event, upload) {
  const files = filesIn(event.dataTransfer);
  if (files.length === 0) return false;
  const place = view.posAtCoords({left: event.clientX, top: event.clientY});
  event.preventDefault();
  insertFiles(view, files, upload, place ? place.pos : view.state.doc.content.size);
  return true;
}

/** Each file as a block of its own after the block at that place; in a gallery, as pictures of it. */
export function insertFiles(view, files, upload, position) {
  const {doc, tr} = view.state;
  const $at = doc.resolve(position);
  for (let depth = $at.depth; depth > 0; depth--) {
    if ($at.node(depth).type === nodes.gallery) {
      const pictures = files.filter(file => file.type.startsWith("image/")).map(file => exhibitOf(upload(file)));
      view.dispatch(tr.insert($at.end(depth), pictures));
      return;
    }
  }
  const block = $at.depth > 0 ? $at.node(1) : null;
  const empty = block?.type === nodes.paragraph && block.content.size === 0;
  const at = !block ? position : empty ? $at.before(1) : $at.after(1);
  const figures = files.map(file => upload(file));
  tr.replaceWith(at, empty ? $at.after(1) : at, figures);
  const end = at + figures.reduce((size, figure) => size + figure.nodeSize, 0);
  if (end === tr.doc.content.size) tr.insert(end, nodes.paragraph.create());
  view.dispatch(tr.scrollIntoView());
}

export const exhibitOf = picture => nodes.exhibit.create(
  {media: picture.attrs.media, upload: picture.attrs.upload, alternative: picture.attrs.alternative}, picture.content);

// An address pasted over words links them.
function pasteLink(view, event) {
  const text = event.clipboardData?.getData("text/plain").trim() || "";
  const {from, to, empty, $from, $to} = view.state.selection;
  if (empty || !$from.sameParent($to) || !/^https?:\/\/\S+$/.test(text) || !allowedLink(text)
    || !$from.parent.type.allowsMarkType(marks.link)) return false;
  view.dispatch(view.state.tr.removeMark(from, to, marks.link).addMark(from, to, marks.link.create({href: text})));
  return true;
}

// What claims to come from an editor like this one may come from anybody.
function harmless(slice) {
  const recast = fragment => {
    const all = [];
    fragment.forEach(node => {
      if (node.type === nodes.elsewhere && !allowedLink(node.attrs.href)) return;
      const kept = node.marks.filter(mark => mark.type !== marks.link || allowedLink(mark.attrs.href));
      all.push(node.isText ? node.mark(kept) : node.copy(recast(node.content)).mark(kept));
    });
    return Fragment.from(all);
  };
  return new Slice(recast(slice.content), slice.openStart, slice.openEnd);
}

// In a table, another table is cells.
function asCells(slice, state) {
  const {firstChild, childCount} = slice.content;
  return childCount === 1 && firstChild.type === nodes.table && isInTable(state)
    ? new Slice(Fragment.from(firstChild.lastChild), 0, 0) : slice;
}

// Where one text stands and no more, what is pasted becomes one text.
function pasteInto(view, slice, strangers) {
  const {$from, $to} = view.state.selection;
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return false;
  const {parent} = $from;
  const outer = $from.node(-1);
  if (outer.type === nodes.item) return pasteItems(view, slice);
  const alone = outer.type.spec.tableRole || outer.type === nodes.pull_quote || !parent.type.spec.group;
  const cells = slice.content.firstChild?.type.spec.tableRole;
  if (!alone || (cells && (!strangers || strangers.every(block => block.type === nodes.table)))) return false;
  const blocks = strangers ? [...strangers] : [];
  if (!strangers) slice.content.forEach(block => blocks.push(block));
  if (blocks.every(block => block.isInline)) return false;
  const content = parent.type.allowsMarks([marks.strong.create()]) ? flat(blocks) : flat(blocks).map(node =>
    node.isText ? schema.text(node.text) : schema.text(" "));
  view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(content), 0, 0)).scrollIntoView()
    .setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}

// In a list, paragraphs become lines of it.
function pasteItems(view, slice) {
  const blocks = [];
  slice.content.forEach(block => blocks.push(block));
  if (blocks.length < 2 || !blocks.every(block => block.type === nodes.paragraph)) return false;
  const items = blocks.map(block => nodes.item.create(null, nodes.paragraph.create(null, block.content)));
  const lines = new Slice(Fragment.from(nodes.list.create(null, items)), 3, 3);
  view.dispatch(view.state.tr.replaceSelection(lines).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}
