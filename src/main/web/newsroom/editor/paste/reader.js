// Strangers' HTML, read as blocks. Nothing of its styles, scripts or addresses of pictures comes along.
import {Fragment} from "prosemirror-model";
import {schema} from "../body/schema.js";
import {clean} from "../text/clean.js";
import {pastedLink} from "../text/links.js";
import {boldness, isHidden, keepsLines, slant, styleOf} from "./styles.js";
import {isMarker, wordItem} from "./word.js";
import {LEADING_NUMBER, callsIn} from "./calls.js";

const {nodes, marks} = schema;

const SILENT = new Set(["SCRIPT", "STYLE", "META", "LINK", "TITLE", "XML", "TEMPLATE", "IFRAME", "OBJECT", "EMBED", "SVG",
  "MATH", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "NOSCRIPT", "VIDEO", "AUDIO", "CANVAS", "HEAD", "COL", "COLGROUP"]);

const BLOCKS = new Set(["P", "DIV", "SECTION", "ARTICLE", "MAIN", "HEADER", "FOOTER", "ASIDE", "NAV", "ADDRESS", "CENTER",
  "FORM", "FIELDSET", "DETAILS", "SUMMARY", "DL", "DT", "DD", "BODY", "HTML", "LI", "FIGCAPTION", "CAPTION", "TR", "TD",
  "TH", "TBODY", "THEAD", "TFOOT", "HGROUP", "SEARCH", "DIALOG", "LEGEND"]);

/**
 * @param language of the article, for the marks of quotations
 * @param upload takes a picture that came within the HTML, as a blob; returns what the block says until it arrived
 */
export function read(dom, {language, origin, upload}) {
  const footnotes = callsIn(dom);
  const shared = {language, origin, upload, footnotes, left: 0};
  const reading = new Reading(shared);
  reading.children(dom, []);
  // Words out of the middle of a text bring the spaces at their ends along.
  const blocks = lists(reading.finish({loose: reading.blocks.length === 0}));
  for (const [element, id] of footnotes.texts) blocks.push(footnote(element, id, shared));
  return {blocks, picturesLeft: shared.left};
}

/** Collects blocks; words that stand in none become paragraphs. What is plain has words alone. */
class Reading {
  constructor(shared, {plain = false} = {}) {
    this.shared = shared;
    this.plain = plain;
    this.blocks = [];
    this.runs = [];
  }

  finish({loose = false} = {}) {
    this.paragraph(loose);
    return this.blocks;
  }

  add(...blocks) {
    this.paragraph();
    this.blocks.push(...blocks);
  }

  paragraph(loose = false) {
    const parts = split(this.runs, loose);
    this.runs = [];
    parts.forEach(part => this.blocks.push(nodes.paragraph.create(null, part)));
  }

  children(element, set, preserve = false) {
    for (const child of element.childNodes) this.node(child, set, preserve);
  }

  node(node, set, preserve) {
    if (node.nodeType === 3) {
      this.text(node.data, set, preserve);
    } else if (node.nodeType === 1) {
      this.element(node, node.nodeName.toUpperCase(), set, preserve || keepsLines(node));
    }
  }

  text(text, set, preserve) {
    const said = clean(text).replace(/[\u200b\u2060\u00ad]/g, "");
    const lines = preserve ? said.split("\n") : [said.replaceAll("\n", " ")];
    lines.forEach((line, at) => {
      if (at > 0) this.runs.push({breaks: true});
      // Lines that only separate one element of the source from the next say nothing.
      const between = !preserve && text.includes("\n") && !line.trim();
      if (line) this.runs.push({text: line.replace(/[ \t\f\r]+/g, " "), marks: set, between});
    });
  }

  element(element, name, set, preserve) {
    const {footnotes} = this.shared;
    if (SILENT.has(name) || isHidden(element) || isMarker(element) || footnotes.backs.has(element)
      || footnotes.texts.has(element)) {
      return;
    }
    if (footnotes.calls.has(element)) {
      this.runs.push({node: nodes.note.create({footnote: footnotes.calls.get(element)}, null, set)});
      return;
    }
    if (/^H[1-6]$/.test(name)) this.heading(element, name, preserve);
    else if (name === "BR") this.runs.push({breaks: true});
    else if (name === "HR") this.divider(element);
    else if (name === "IMG") this.picture(element, set);
    else if (name === "PRE") this.preformatted(element);
    else if (name === "UL" || name === "OL") this.add(...this.list(element, name === "OL", preserve));
    else if (name === "BLOCKQUOTE") this.quotation(element);
    else if (name === "TABLE") this.table(element, set);
    else if (name === "FIGURE") this.figure(element, set);
    else if (name === "Q") this.quoted(element, set, preserve);
    else if (BLOCKS.has(name)) this.block(element, name, set, preserve);
    else this.children(element, this.marked(element, name, set), preserve);
  }

  block(element, name, set, preserve) {
    this.paragraph();
    const item = wordItem(element);
    if (item) {
      this.children(element, set, preserve);
      const [line = nodes.paragraph.create()] = split(this.runs).map(content => nodes.paragraph.create(null, content));
      this.runs = [];
      this.blocks.push({item, line});
    } else {
      this.children(element, name === "DT" ? marks.strong.create().addToSet(set) : this.marked(element, name, set), preserve);
      this.paragraph();
    }
  }

  // Word rules a line above its footnotes.
  divider(element) {
    if (!/mso-element:\s*(foot|end)note-list/.test(element.parentNode.getAttribute?.("data-style") || "")) {
      this.add(nodes.divider.create());
    }
  }

  // A heading is bold as it is.
  heading(element, name, preserve) {
    this.paragraph();
    const inside = new Reading(this.shared);
    inside.children(element, [], preserve);
    const content = flat(inside.finish()).map(node => node.mark(marks.strong.removeFromSet(node.marks)));
    const pictures = inside.blocks.filter(block => block.type === nodes.picture);
    if (content.length > 0) this.blocks.push(nodes.heading.create({level: name <= "H2" ? 2 : 3}, content));
    this.blocks.push(...pictures);
  }

  marked(element, name, set) {
    let all = set;
    const bold = boldness(element) ?? (name === "B" || name === "STRONG" ? true : null);
    if (bold !== null) all = bold ? marks.strong.create().addToSet(all) : marks.strong.removeFromSet(all);
    const slanted = slant(element) ?? (["I", "EM", "CITE", "DFN", "VAR"].includes(name) ? true : null);
    if (slanted !== null) all = slanted ? marks.emphasis.create().addToSet(all) : marks.emphasis.removeFromSet(all);
    if (["CODE", "KBD", "SAMP", "TT"].includes(name)) all = marks.code.create().addToSet(all);
    const href = name === "A" && pastedLink(element.getAttribute("href") || "", this.shared.origin);
    return href ? marks.link.create({href}).addToSet(all) : all;
  }

  quoted(element, set, preserve) {
    const [open, close] = this.shared.language.quotes;
    this.text(open, set, false);
    this.children(element, set, preserve);
    this.text(close, set, false);
  }

  picture(element, set) {
    const said = clean(element.getAttribute("alt") || "").trim();
    const source = element.getAttribute("src") || "";
    if (/^\p{Extended_Pictographic}/u.test(said) && said.length < 16) {
      this.text(said, set, false);
    } else if (!this.plain && source.startsWith("data:image/") && !source.startsWith("data:image/svg")) {
      const blob = blobOf(source);
      // A smiley or a spacer is no picture of the story.
      if (blob && blob.size > 600) this.add(this.shared.upload(blob, said));
    } else if (!isSpacer(element)) {
      this.shared.left++;
    }
  }

  figure(element, set) {
    this.paragraph();
    const inside = new Reading(this.shared);
    const caption = element.querySelector("figcaption");
    for (const child of element.childNodes) {
      if (child !== caption) inside.node(child, set, false);
    }
    const blocks = inside.finish();
    const below = caption ? this.inside(caption) : [];
    const picture = blocks.findIndex(block => block.type === nodes.picture);
    if (picture >= 0 && below.length > 0) {
      blocks[picture] = blocks[picture].copy(Fragment.from(nodes.caption.create(null, below)));
      this.blocks.push(...blocks);
    } else {
      const quotation = blocks.at(-1)?.type === nodes.quotation ? blocks.pop() : null;
      this.blocks.push(...blocks);
      if (quotation) {
        this.blocks.push(below.length > 0 ? attributed(quotation, below) : quotation);
      } else if (below.length > 0) {
        this.blocks.push(nodes.paragraph.create(null, below));
      }
    }
  }

  /** The words of an element as one text. */
  inside(element) {
    const inside = new Reading(this.shared, {plain: true});
    inside.children(element, []);
    return flat(inside.finish());
  }

  preformatted(element) {
    const text = clean(element.textContent).replace(/\n+$/, "");
    if (text.trim()) this.add(nodes.preformatted.create(null, schema.text(text)));
  }

  quotation(element) {
    this.paragraph();
    const inside = new Reading(this.shared);
    const says = [...element.children].filter(child => /^(FOOTER|CITE)$/.test(child.nodeName));
    for (const child of element.childNodes) {
      if (!says.includes(child)) inside.node(child, [], false);
    }
    const blocks = lists(inside.finish());
    const paragraphs = blocks.filter(block => block.isTextblock && block.content.size > 0)
      .map(block => nodes.paragraph.create(null, block.type === nodes.preformatted ? block.content : block.content));
    const last = paragraphs.at(-1);
    let attribution = says.flatMap(each => this.inside(each));
    if (attribution.length === 0 && paragraphs.length > 1 && /^\s*[—–-]\s*\S/.test(last.textContent)) {
      attribution = content(paragraphs.pop());
    }
    if (paragraphs.length > 0) {
      this.blocks.push(attributed(nodes.quotation.create(null, [...paragraphs, nodes.attribution.create()]), attribution));
    }
    this.blocks.push(...blocks.filter(block => !block.isTextblock));
  }

  list(element, ordered, preserve) {
    const items = [];
    const others = [];
    for (const child of element.children) {
      const name = child.nodeName.toUpperCase();
      if (name === "UL" || name === "OL") {
        // Google Docs hangs inner lists between the items.
        const [inner, ...more] = this.list(child, name === "OL", preserve);
        others.push(...more);
        if (inner && items.length > 0) items.push(items.pop().append(inner));
        else if (inner) items.push(new Item([nodes.paragraph.create()], [inner]));
      } else if (!SILENT.has(name) && !isHidden(child) && !this.shared.footnotes.texts.has(child)) {
        const inside = new Reading(this.shared);
        inside.children(child, [], preserve);
        const blocks = lists(inside.finish());
        const lines = blocks.filter(block => block.isTextblock);
        const below = blocks.filter(block => block.type === nodes.list);
        others.push(...blocks.filter(block => !block.isTextblock && block.type !== nodes.list));
        const line = flat(lines);
        if (line.length > 0 || below.length > 0) items.push(new Item([nodes.paragraph.create(null, line)], below));
      }
    }
    if (items.length === 0) return others;
    const start = Number.parseInt(element.getAttribute("start"), 10);
    const list = nodes.list.create({ordered, start: ordered && start > 1 ? start : 0}, items.map(item => item.node()));
    return [list, ...others];
  }

  table(element, set) {
    this.paragraph();
    const rows = [...element.querySelectorAll("tr")].filter(row => row.closest("table") === element);
    const cells = rows.map(row => [...row.children].filter(cell => /^T[DH]$/.test(cell.nodeName)));
    const widest = Math.max(0, ...cells.map(row => row.length));
    if (widest < 2 || element.getAttribute("role") === "presentation") {
      this.children(element, set);
      this.paragraph();
      return;
    }
    const read = cells.filter(row => row.length > 0).map(row => row.map(cell => ({
      head: cell.nodeName === "TH",
      content: this.inside(cell),
      attrs: {colspan: spanOf(cell, "colspan"), rowspan: spanOf(cell, "rowspan")},
    })));
    const strong = cell => cell.content.length > 0 && cell.content.every(node => marks.strong.isInSet(node.marks));
    const headerRow = read.length > 1 && (read[0].every(cell => cell.head) || read[0].every(strong));
    const headerColumn = read.every(row => row[0].head);
    const caption = element.querySelector("caption");
    this.blocks.push(nodes.table.create({headerRow, headerColumn}, [
      nodes.caption.create(null, caption?.closest("table") === element ? this.inside(caption) : []),
      nodes.grid.create(null, read.map((row, at) => nodes.row.create(null, row.map((cell, column) => {
        const head = (headerRow && at === 0) || (headerColumn && column === 0);
        const said = head ? cell.content.map(node => node.mark(marks.strong.removeFromSet(node.marks))) : cell.content;
        return (head ? nodes.head : nodes.cell).create(cell.attrs, nodes.paragraph.create(null, said));
      })))),
    ]));
  }
}

class Item {
  constructor(lines, below) {
    this.lines = lines;
    this.below = below;
  }

  append(list) {
    return new Item(this.lines, [...this.below, list]);
  }

  node() {
    return nodes.item.create(null, [...this.lines, ...this.below]);
  }
}

function attributed(quotation, said) {
  const given = said.length > 0 && said[0].isText
    ? [schema.text(said[0].text.replace(/^\s*[—–-]\s*/, "") || " ", said[0].marks), ...said.slice(1)] : said;
  return quotation.copy(quotation.content.replaceChild(quotation.childCount - 1, nodes.attribution.create(null, given)));
}

function footnote(element, id, shared) {
  const inside = new Reading({...shared, footnotes: {...shared.footnotes, texts: new Map()}}, {plain: true});
  inside.children(element, []);
  let said = flat(inside.finish());
  if (said[0]?.isText && LEADING_NUMBER.test(said[0].text)) {
    const rest = said[0].text.replace(LEADING_NUMBER, "");
    said = [...(rest ? [schema.text(rest, said[0].marks)] : []), ...said.slice(1)];
  }
  return nodes.footnote.create({id}, nodes.said.create(null, said));
}

/** Word's lines that look like lists, as lists. */
function lists(blocks) {
  const all = [];
  for (let at = 0; at < blocks.length;) {
    if (!blocks[at].item) {
      all.push(blocks[at++]);
    } else {
      const lines = [];
      while (at < blocks.length && blocks[at].item) lines.push(blocks[at++]);
      all.push(...wordLists(lines));
    }
  }
  return all;
}

function wordLists(lines) {
  const made = [];
  for (let at = 0; at < lines.length;) {
    const {level, ordered, list, start} = lines[at].item;
    const items = [];
    while (at < lines.length && (lines[at].item.level > level
      || (lines[at].item.level === level && lines[at].item.ordered === ordered && lines[at].item.list === list))) {
      if (lines[at].item.level === level) {
        items.push({line: lines[at].line, below: []});
      } else {
        items.at(-1).below.push(lines[at]);
      }
      at++;
    }
    made.push(nodes.list.create({ordered, start: start > 1 ? start : 0},
      items.map(({line, below}) => nodes.item.create(null, [line, ...wordLists(below)]))));
  }
  return made;
}

/** Everything that blocks say, as one text with a break between them. */
export function flat(blocks) {
  return blocks.flatMap((block, at) => {
    const said = saidIn(block);
    return said.length > 0 && at > 0 && blocks.slice(0, at).some(before => saidIn(before).length > 0)
      ? [nodes.line_break.create(), ...said] : said;
  });
}

function saidIn(block) {
  if (block.item) return content(block.line);
  if (block.isTextblock) return block.type.spec.code ? lined(block.textContent) : content(block);
  const inside = [];
  block.forEach(child => inside.push(child));
  return flat(inside);
}

const lined = text => text.split("\n").flatMap((line, at) =>
  [...(at > 0 ? [nodes.line_break.create()] : []), ...(line ? [schema.text(line)] : [])]);

function content(node) {
  const all = [];
  node.forEach(child => all.push(child));
  return all;
}

/** Runs as texts of paragraphs: space collapsed, two breaks make a new one. */
function split(runs, loose = false) {
  const parts = [[]];
  for (let at = 0; at < runs.length; at++) {
    const blank = run => run?.text !== undefined && !run.text.trim();
    if (!runs[at].breaks) {
      parts.at(-1).push(runs[at]);
    } else {
      let next = at + 1;
      while (next < runs.length && blank(runs[next])) next++;
      if (runs[next]?.breaks) {
        parts.push([]);
        at = next;
      } else {
        parts.at(-1).push(runs[at]);
      }
    }
  }
  return parts.map(part => inline(part, loose && parts.length === 1)).filter(part => part.length > 0);
}

function inline(given, loose) {
  const runs = [...given];
  while (loose && runs[0]?.between) runs.shift();
  while (loose && runs.at(-1)?.between) runs.pop();
  const whole = runs.map(run => run.breaks ? "\n" : run.node ? "\ufffc" : run.text).join("");
  let place = 0;
  let before = loose ? "" : "\n";
  const all = [];
  runs.forEach(run => {
    if (run.breaks || run.node) {
      all.push(run.breaks ? nodes.line_break.create() : run.node);
      before = run.breaks ? "\n" : "\ufffc";
      place++;
      return;
    }
    let said = "";
    for (let i = 0; i < run.text.length; i++, place++) {
      const character = run.text[i] === "\u00a0" ? hardOrSoft(whole, place) : run.text[i];
      if (character !== " " || !/[\s\u00a0]/.test(before)) {
        said += character;
        before = character;
      }
    }
    if (said) all.push(schema.text(said, run.marks));
  });
  return loose && all.some(node => !node.isText || node.text.trim()) ? all : trimmed(all);
}

// Editors write hard spaces where a soft one was meant; where typography wants one, it stays.
function hardOrSoft(whole, place) {
  const [before = " ", after = " "] = [whole[place - 1], whole[place + 1]];
  const wanted = /[«‹]/.test(before) || /[»›;:!?%°€$№]/.test(after)
    || (/\p{Nd}/u.test(before) && /[\p{Nd}\p{L}]/u.test(after)) || /[№§]/.test(before);
  return wanted ? "\u00a0" : " ";
}

function trimmed(given) {
  const all = [...given];
  const isSpace = node => node.type === nodes.line_break || (node.isText && !node.text.trim());
  while (all.length > 0 && isSpace(all[0])) all.shift();
  while (all.length > 0 && isSpace(all.at(-1))) all.pop();
  if (all[0]?.isText) all[0] = schema.text(all[0].text.replace(/^[ \n]+/, ""), all[0].marks);
  const last = all.length - 1;
  if (all[last]?.isText) all[last] = schema.text(all[last].text.replace(/[ \n]+$/, ""), all[last].marks);
  // A space before a break is nowhere.
  return all.map((node, at) => node.isText && all[at + 1]?.type === nodes.line_break && node.text.endsWith(" ") && node.text.trim()
    ? schema.text(node.text.trimEnd(), node.marks) : node);
}

const spanOf = (cell, name) => Math.min(100, Math.max(1, Number.parseInt(cell.getAttribute(name), 10) || 1));

function isSpacer(image) {
  const size = name => Number.parseInt(image.getAttribute(name) || styleOf(image)[name] || "100", 10);
  return size("width") < 24 || size("height") < 24;
}

function blobOf(source) {
  const [head, data] = source.slice(5).split(",", 2);
  if (!data || !head.endsWith(";base64")) return null;
  try {
    return new Blob([Uint8Array.from(atob(data.trim()), letter => letter.charCodeAt(0))], {type: head.split(";")[0]});
  } catch {
    return null;
  }
}
