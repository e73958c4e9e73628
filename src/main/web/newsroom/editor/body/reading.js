// From the blocks of a body, as the server tells them, to a document.
import {schema} from "./schema.js";

const {nodes, marks} = schema;

/** A document that says what these blocks say. A body without blocks is a paragraph that has no id yet. */
export function documentOf(blocks) {
  return nodes.doc.create(null, blocksOf(blocks));
}

export function fieldOf(text) {
  return nodes.field.create(null, nodes.line.create(null, text ? schema.text(text) : null));
}

function blocksOf(blocks) {
  return blocks && blocks.length > 0 ? blocks.map(blockOf) : [nodes.paragraph.create()];
}

const READERS = {
  "paragraph": ({id, text}) => nodes.paragraph.create({id}, inlineOf(text)),
  "heading": ({id, level, text}) => nodes.heading.create({id, level: level === 3 ? 3 : 2}, inlineOf(text)),
  "quotation": ({id, paragraphs, attribution}) => nodes.quotation.create({id}, [
    ...(paragraphs?.length ? paragraphs : [""]).map(paragraph),
    nodes.attribution.create(null, inlineOf(attribution)),
  ]),
  "pull-quote": ({id, text, attribution}) => nodes.pull_quote.create({id}, [
    paragraph(text),
    nodes.attribution.create(null, inlineOf(attribution)),
  ]),
  "list": ({id, ordered, start, items}) =>
    nodes.list.create({id, ordered: !!ordered, start: start || 0}, itemsOf(items)),
  "picture": ({id, media, caption, alternative, wide}) =>
    nodes.picture.create({id, media, alternative: alternative || "", wide: !!wide}, captionOf(caption)),
  "gallery": ({id, pictures}) => nodes.gallery.create({id}, (pictures || []).map(exhibit =>
    nodes.exhibit.create({media: exhibit.media, alternative: exhibit.alternative || ""}, captionOf(exhibit.caption)))),
  "film": ({id, media, still, caption}) => nodes.film.create({id, media, still: still || ""}, captionOf(caption)),
  "sound": ({id, media, caption}) => nodes.sound.create({id, media}, captionOf(caption)),
  "elsewhere": ({id, href, title, still, caption}) =>
    nodes.elsewhere.create({id, href, title: title || "", still: still || ""}, captionOf(caption)),
  "table": ({id, caption, headerRow, headerColumn, rows}) =>
    nodes.table.create({id, headerRow: !!headerRow, headerColumn: !!headerColumn}, [
      captionOf(caption),
      nodes.grid.create(null, rows?.length ? rows.map((row, at) => rowOf(row, at, !!headerRow, !!headerColumn))
        : [nodes.row.create(null, nodes.cell.create(null, nodes.paragraph.create()))]),
    ]),
  "divider": ({id}) => nodes.divider.create({id}),
  "fact-box": ({id, title, blocks}) =>
    nodes.fact_box.create({id}, [nodes.title.create(null, inlineOf(title)), ...blocksOf(blocks)]),
  "footnote": ({id, text}) => nodes.footnote.create({id}, nodes.said.create(null, inlineOf(text))),
  "preformatted": ({id, text}) => nodes.preformatted.create({id}, text ? schema.text(text) : null),
  "unknown-html": ({id, source}) => nodes.unknown_html.create({id, source: source || ""}),
};

export function blockOf(block) {
  const reader = Object.hasOwn(READERS, block.type) ? READERS[block.type] : null;
  return reader ? reader(block) : nodes.kept.create({id: block.id, json: block});
}

const paragraph = text => nodes.paragraph.create(null, inlineOf(text));

const captionOf = text => nodes.caption.create(null, inlineOf(text));

function itemsOf(items) {
  return (items?.length ? items : [{}]).map(({text, ordered, items: below}) => nodes.item.create(null, [
    paragraph(text),
    ...(below?.length ? [nodes.list.create({ordered: !!ordered}, itemsOf(below))] : []),
  ]));
}

function rowOf(row, at, headerRow, headerColumn) {
  return nodes.row.create(null, row.map((cell, column) => {
    const type = (headerRow && at === 0) || (headerColumn && column === 0) ? nodes.head : nodes.cell;
    return type.create({colspan: cell.columns || 1, rowspan: cell.rows || 1}, paragraph(cell.text));
  }));
}

/** Runs of text: a string, or a list of strings and of {text, marks}. */
export function inlineOf(text) {
  if (!text) return [];
  return (Array.isArray(text) ? text : [text])
    .flatMap(run => typeof run === "string" ? linesOf(run, []) : runOf(run));
}

function runOf({text, marks: described = []}) {
  const calls = described.filter(mark => mark.type === "note");
  const set = described.reduce((all, mark) => markOf(mark)?.addToSet(all) ?? all, []);
  return calls.length > 0
    ? calls.map(call => nodes.note.create({footnote: call.footnote, text: text || ""}, null, set))
    : linesOf(text || "", set);
}

function markOf({type, href, locale, dir}) {
  switch (type) {
    case "strong": return marks.strong.create();
    case "emphasis": return marks.emphasis.create();
    case "code": return marks.code.create();
    case "link": return marks.link.create({href});
    case "foreign": return marks.foreign.create({locale, dir: dir || null});
    default: return null;
  }
}

function linesOf(text, set) {
  return text.split("\n").flatMap((line, at) => [
    ...(at > 0 ? [nodes.line_break.create(null, null, set)] : []),
    ...(line ? [schema.text(line, set)] : []),
  ]);
}
