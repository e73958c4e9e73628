// From a document to the blocks of a body, as the server wants them. What is empty is left out, as there.
import {schema} from "./schema.js";

const {nodes} = schema;
const written = new WeakMap();

/** The blocks a document says. A lone paragraph that never had an id or a letter is no block. */
export function blocksOf(node) {
  const blocks = [];
  const untouched = node.lastChild.type === nodes.paragraph && node.lastChild.content.size === 0
    && !node.lastChild.attrs.id && node.childCount === (node.type === nodes.fact_box ? 2 : 1);
  if (!untouched) {
    node.forEach(child => {
      const block = child.type === nodes.title ? null : blockOf(child);
      if (block) blocks.push(block);
    });
  }
  return blocks;
}

/** A block, or null for a picture that never arrived and of which nothing is said. */
export function blockOf(node) {
  if (!written.has(node)) {
    const write = WRITERS[node.type.name];
    written.set(node, write(node, {id: node.attrs.id}));
  }
  return written.get(node);
}

const WRITERS = {
  paragraph: (node, {id}) => ({type: "paragraph", id, ...text(node)}),
  heading: (node, {id}) => ({type: "heading", id, level: node.attrs.level, ...text(node)}),
  quotation: (node, {id}) => ({
    type: "quotation",
    id,
    paragraphs: children(node).filter(child => child.type === nodes.paragraph).map(richText),
    ...said("attribution", node.lastChild),
  }),
  pull_quote: (node, {id}) => ({type: "pull-quote", id, ...text(node.firstChild), ...said("attribution", node.lastChild)}),
  list: (node, {id}) => ({
    type: "list",
    id,
    ...flag("ordered", node.attrs.ordered),
    ...flag("start", node.attrs.start),
    items: items(node),
  }),
  picture: (node, {id}) => arrived(node, {
    type: "picture",
    id,
    media: node.attrs.media,
    ...said("caption", node.firstChild),
    ...flag("alternative", node.attrs.alternative),
    ...flag("wide", node.attrs.wide),
  }),
  gallery: (node, {id}) => ({
    type: "gallery",
    id,
    pictures: children(node).filter(exhibit => exhibit.attrs.media).map(exhibit => ({
      media: exhibit.attrs.media,
      ...said("caption", exhibit.firstChild),
      ...flag("alternative", exhibit.attrs.alternative),
    })),
  }),
  film: (node, {id}) => arrived(node, {
    type: "film",
    id,
    media: node.attrs.media,
    ...flag("still", node.attrs.still),
    ...said("caption", node.firstChild),
  }),
  sound: (node, {id}) => arrived(node, {type: "sound", id, media: node.attrs.media, ...said("caption", node.firstChild)}),
  elsewhere: (node, {id}) => ({
    type: "elsewhere",
    id,
    href: node.attrs.href,
    ...flag("title", node.attrs.title),
    ...flag("still", node.attrs.still),
    ...said("caption", node.firstChild),
  }),
  table: (node, {id}) => ({
    type: "table",
    id,
    ...said("caption", node.firstChild),
    ...flag("headerRow", node.attrs.headerRow),
    ...flag("headerColumn", node.attrs.headerColumn),
    rows: children(node.lastChild).map(row => children(row).map(cell => ({
      ...text(cell.firstChild),
      ...flag("columns", cell.attrs.colspan > 1 && cell.attrs.colspan),
      ...flag("rows", cell.attrs.rowspan > 1 && cell.attrs.rowspan),
    }))),
  }),
  divider: (node, {id}) => ({type: "divider", id}),
  fact_box: (node, {id}) => ({type: "fact-box", id, ...said("title", node.firstChild), blocks: blocksOf(node)}),
  footnote: (node, {id}) => ({type: "footnote", id, ...text(node.firstChild)}),
  preformatted: (node, {id}) => ({type: "preformatted", id, text: node.textContent}),
  unknown_html: (node, {id}) => ({type: "unknown-html", id, source: node.attrs.source}),
  kept: (node, {id}) => ({...node.attrs.json, id}),
};

const flag = (name, value) => value ? {[name]: value} : {};

const text = node => said("text", node);

const said = (name, node) => node.content.size > 0 ? {[name]: richText(node)} : {};

// What was said below a picture whose file has not come stays as a paragraph.
function arrived(node, block) {
  if (node.attrs.media) return block;
  return node.firstChild.content.size > 0 ? {type: "paragraph", id: block.id, ...text(node.firstChild)} : null;
}

function items(list) {
  return children(list).map(item => {
    const lines = children(item).filter(child => child.type === nodes.paragraph).map(richText);
    const below = children(item).filter(child => child.type === nodes.list);
    const line = lines.reduce(joined);
    return {
      ...(line.length > 0 && {text: line}),
      ...flag("ordered", below.length > 0 && below[0].attrs.ordered),
      ...(below.length > 0 && {items: below.flatMap(items)}),
    };
  });
}

const joined = (before, after) => merged([...[].concat(before), "\n", ...[].concat(after)]);

function children(node) {
  const all = [];
  node.forEach(child => all.push(child));
  return all;
}

/** A string where no run has marks, a list of runs otherwise. */
export function richText(node) {
  const runs = [];
  node.forEach(child => runs.push(run(child)));
  return merged(runs);
}

function run(node) {
  const marks = node.marks.map(mark => described(mark));
  if (node.type === nodes.note) {
    return {...flag("text", node.attrs.text), marks: [...marks, {type: "note", footnote: node.attrs.footnote}]};
  }
  const said = node.isText ? node.text : "\n";
  return marks.length > 0 ? {text: said, marks} : said;
}

function described(mark) {
  return {
    type: mark.type.name,
    ...(mark.attrs.href !== undefined && {href: mark.attrs.href}),
    ...(mark.attrs.locale !== undefined && {locale: mark.attrs.locale}),
    ...flag("dir", mark.attrs.dir),
  };
}

function merged(runs) {
  const all = [];
  for (const next of runs) {
    const last = all.at(-1);
    if (typeof next === "string" && typeof last === "string") {
      all[all.length - 1] = last + next;
    } else if (joins(last, next)) {
      all[all.length - 1] = {...last, text: last.text + next.text};
    } else if (next !== "") {
      all.push(next);
    }
  }
  return all.length === 0 ? "" : all.length === 1 && typeof all[0] === "string" ? all[0] : all;
}

function joins(before, after) {
  return typeof before === "object" && typeof after === "object" && before.text && after.text
    && JSON.stringify(before.marks) === JSON.stringify(after.marks)
    && before.marks.every(mark => mark.type !== "note");
}
