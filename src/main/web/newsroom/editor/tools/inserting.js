// What can be put into a text, and how: the menu on "/" and on the plus offers these.
import {schema} from "../body/schema.js";
import {blockAt, insertBlock, toggleList, turnInto, wrapIn} from "../body/commands.js";
import {insertFootnote} from "../body/footnotes.js";
import {emptyTable} from "../body/tables.js";
import {exhibitOf} from "../paste/clipboard.js";
import {figureFor} from "../media/arrivals.js";
import {meantLink} from "../text/links.js";
import {element} from "../dom.js";
import {called, say} from "../say.js";
import {ask, field, wrong} from "./dialogs.js";
import {chooseMedia} from "./pictures.js";

const {nodes} = schema;

const run = command => view => {
  command(view.state, view.dispatch, view);
  view.focus();
};

/** Each has a name, an icon, and what it does to a view. */
export const INSERTS = [
  {name: "heading", icon: "heading", act: run(turnInto(nodes.heading, {level: 2}))},
  {name: "subheading", icon: "subheading", act: run(turnInto(nodes.heading, {level: 3}))},
  {name: "picture", icon: "picture", act: view => insertMedia(view, "picture")},
  {name: "gallery", icon: "gallery", act: view => insertGallery(view)},
  {name: "quotation", icon: "quotation", act: run(wrapIn(nodes.quotation))},
  {name: "pull-quote", icon: "pull", act: run(wrapIn(nodes.pull_quote))},
  {name: "bullets", icon: "bullets", act: run(toggleList(false))},
  {name: "numbers", icon: "numbers", act: run(toggleList(true))},
  {name: "table", icon: "table", act: view => insertTable(view)},
  {name: "fact-box", icon: "box", act: run(wrapIn(nodes.fact_box))},
  {name: "footnote", icon: "footnote", act: run(insertFootnote)},
  {name: "divider", icon: "divider", act: run((state, dispatch) => insertBlock(nodes.divider.create())(state, dispatch))},
  {name: "film", icon: "film", act: view => insertMedia(view, "film")},
  {name: "sound", icon: "sound", act: view => insertMedia(view, "sound")},
  {name: "elsewhere", icon: "elsewhere", act: view => insertElsewhere(view)},
  {name: "preformatted", icon: "preformatted", act: run(turnInto(nodes.preformatted))},
];

const figureOf = (kind, entry) => nodes[kind].create({media: entry.key}, nodes.caption.create());

async function insertMedia(view, kind) {
  const chosen = await chooseMedia(kind);
  if (chosen) {
    const figure = chosen.files ? figureFor(chosen.files[0]) : figureOf(kind, chosen.entries[0]);
    insertBlock(figure, 2)(view.state, view.dispatch);
  }
  view.focus();
}

async function picturesFor() {
  const chosen = await chooseMedia("picture", {several: true});
  if (!chosen) return [];
  const pictures = chosen.files ? chosen.files.map(file => figureFor(file)) : chosen.entries.map(entry => figureOf("picture", entry));
  return pictures.filter(picture => picture.type === nodes.picture).map(exhibitOf);
}

async function insertGallery(view) {
  const exhibits = await picturesFor();
  if (exhibits.length > 0) insertBlock(nodes.gallery.create(null, exhibits), 3)(view.state, view.dispatch);
  view.focus();
}

/** More pictures at the end of the gallery that stands there. */
export async function addToGallery(view, position) {
  const id = view.state.doc.nodeAt(position).attrs.id;
  const exhibits = await picturesFor();
  // It may have moved meanwhile.
  let end = null;
  view.state.doc.descendants((node, at) => {
    if (node.type === nodes.gallery && (node.attrs.id === id)) end = at + node.nodeSize - 1;
  });
  if (exhibits.length > 0 && end !== null) view.dispatch(view.state.tr.insert(end, exhibits));
  view.focus();
}

/** Another file in the place of the one that a figure shows. */
export async function replaceMedia(view) {
  const block = blockAt(view.state.selection);
  const kind = block?.node.type.name;
  if (!["picture", "film", "sound"].includes(kind)) return;
  const chosen = await chooseMedia(kind);
  if (chosen) {
    const next = chosen.files ? figureFor(chosen.files[0]) : figureOf(kind, chosen.entries[0]);
    const {media, upload} = next.attrs;
    view.dispatch(view.state.tr.setNodeMarkup(block.from, null, {...block.node.attrs, media, upload}));
  }
  view.focus();
}

function insertTable(view) {
  insertBlock(emptyTable(3, 3), 5)(view.state, view.dispatch);
  view.focus();
}

async function insertElsewhere(view) {
  const address = element("input", {type: "text", dir: "ltr", inputmode: "url", autocomplete: "off", spellcheck: "false",
    autofocus: true});
  const title = element("input", {type: "text", dir: "auto", autocomplete: "off"});
  const answer = await ask(called("elsewhere"), [
    field(say("elsewhere.address"), address, say("elsewhere.hint")),
    field(say("elsewhere.title"), title),
  ], () => {
    const href = meantLink(address.value);
    const leads = href && /^https?:/i.test(href);
    if (!leads) wrong(address, say("link.refused"));
    return leads ? {href, title: title.value.trim()} : null;
  });
  if (answer) insertBlock(nodes.elsewhere.create(answer, nodes.caption.create()), 2)(view.state, view.dispatch);
  view.focus();
}
