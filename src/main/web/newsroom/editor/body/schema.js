// What a body can hold, as ProseMirror sees it: a node for each Block, a mark for each Mark (org.jarida.story). Only
// nodes of the group "block" have an id; a paragraph within a list, a quotation or a cell has none of its own.
import {Schema} from "prosemirror-model";
import {allowedLink} from "../text/links.js";

const identified = {id: {default: null}};

const marked = (node, more = {}) => node.attrs.id ? {"data-id": node.attrs.id, ...more} : more;

const idOf = element => ({id: element.getAttribute("data-id")});

const held = names => element => Object.fromEntries(names.map(name => [name, element.getAttribute("data-" + name)]));

const holding = (node, names) => Object.fromEntries(
  names.filter(name => node.attrs[name]).map(name => ["data-" + name, node.attrs[name]]));

// A figure is written for the clipboard; on the sheet it is drawn by figures.js.
const figure = (name, content, own, more = {}) => ({
  group: "block",
  content,
  isolating: true,
  selectable: true,
  draggable: true,
  attrs: {...identified, ...Object.fromEntries(own.map(each => [each, {default: ""}]))},
  parseDOM: [{
    tag: `figure[data-block=${name}]`,
    getAttrs: element => (!own.includes("href") || allowedLink(element.dataset.href))
      && {...idOf(element), ...clean(held(own)(element))},
  }],
  toDOM: node => ["figure", marked(node, {"data-block": name, ...holding(node, own)}), 0],
  ...more,
});

const clean = attributes => Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value || ""]));

const cell = (tag, role) => ({
  content: "paragraph",
  attrs: {colspan: {default: 1}, rowspan: {default: 1}},
  tableRole: role,
  isolating: true,
  parseDOM: [{
    tag,
    getAttrs: element => ({colspan: span(element, "colspan"), rowspan: span(element, "rowspan")}),
  }],
  toDOM: node => [tag, {
    ...(node.attrs.colspan > 1 && {colspan: node.attrs.colspan}),
    ...(node.attrs.rowspan > 1 && {rowspan: node.attrs.rowspan}),
  }, 0],
});

const span = (element, name) => Math.min(100, Math.max(1, parseInt(element.getAttribute(name), 10) || 1));

export const schema = new Schema({
  nodes: {
    doc: {content: "block+"},

    paragraph: {
      group: "block",
      content: "inline*",
      attrs: identified,
      parseDOM: [{tag: "p", getAttrs: idOf}],
      toDOM: node => ["p", marked(node), 0],
    },

    heading: {
      group: "block",
      content: "inline*",
      defining: true,
      attrs: {...identified, level: {default: 2}},
      parseDOM: ["h1", "h2", "h3", "h4", "h5", "h6"].map(tag => ({
        tag,
        getAttrs: element => ({...idOf(element), level: tag <= "h2" ? 2 : 3}),
      })),
      toDOM: node => ["h" + node.attrs.level, marked(node), 0],
    },

    quotation: {
      group: "block",
      content: "paragraph+ attribution",
      defining: true,
      isolating: true,
      attrs: identified,
      parseDOM: [{tag: "blockquote", getAttrs: idOf}],
      toDOM: node => ["blockquote", marked(node, {class: "quotation"}), 0],
    },

    pull_quote: {
      group: "block",
      content: "paragraph attribution",
      defining: true,
      isolating: true,
      attrs: identified,
      parseDOM: [{tag: "aside.pull", getAttrs: idOf}],
      toDOM: node => ["aside", marked(node, {class: "pull"}), 0],
    },

    attribution: {
      content: "inline*",
      defining: true,
      parseDOM: [{tag: "footer"}],
      toDOM: () => ["footer", 0],
    },

    list: {
      group: "block",
      content: "item+",
      attrs: {...identified, ordered: {default: false}, start: {default: 0}},
      parseDOM: [
        {tag: "ul", getAttrs: idOf},
        {tag: "ol", getAttrs: element => ({...idOf(element), ordered: true, start: startOf(element)})},
      ],
      toDOM: node => [
        node.attrs.ordered ? "ol" : "ul",
        marked(node, node.attrs.ordered && node.attrs.start > 1 ? {start: node.attrs.start} : {}),
        0,
      ],
    },

    // More than one paragraph or list comes about while lines are moved; writing makes one of each of them.
    item: {
      content: "paragraph (paragraph | list)*",
      defining: true,
      parseDOM: [{tag: "li"}],
      toDOM: () => ["li", 0],
    },

    // While its file is on the way, "upload" says which one it is.
    picture: figure("picture", "caption", ["media", "alternative", "upload"], {
      attrs: {
        ...identified,
        media: {default: ""},
        alternative: {default: ""},
        upload: {default: ""},
        wide: {default: false},
      },
      parseDOM: [{
        tag: "figure[data-block=picture]",
        getAttrs: element => ({
          ...idOf(element),
          ...clean(held(["media", "alternative"])(element)),
          wide: element.hasAttribute("data-wide"),
        }),
      }],
      toDOM: node => ["figure", marked(node, {
        "data-block": "picture",
        ...holding(node, ["media", "alternative"]),
        ...(node.attrs.wide && {"data-wide": ""}),
      }), 0],
    }),

    gallery: figure("gallery", "exhibit*", []),

    exhibit: {
      content: "caption",
      isolating: true,
      selectable: true,
      attrs: {media: {default: ""}, alternative: {default: ""}, upload: {default: ""}},
      parseDOM: [{
        tag: "figure[data-exhibit]",
        getAttrs: element => ({
          media: element.getAttribute("data-exhibit"),
          alternative: element.getAttribute("data-alternative") || "",
        }),
      }],
      toDOM: node => ["figure", {"data-exhibit": node.attrs.media, ...holding(node, ["alternative"])}, 0],
    },

    film: figure("film", "caption", ["media", "still", "upload"]),
    sound: figure("sound", "caption", ["media", "upload"]),
    elsewhere: figure("elsewhere", "caption", ["href", "title", "still"]),

    caption: {
      content: "inline*",
      defining: true,
      parseDOM: [{tag: "figcaption"}],
      toDOM: () => ["figcaption", 0],
    },

    table: {
      group: "block",
      content: "caption grid",
      isolating: true,
      selectable: true,
      attrs: {...identified, headerRow: {default: false}, headerColumn: {default: false}},
      parseDOM: [{
        tag: "figure[data-block=table]",
        getAttrs: element => ({
          ...idOf(element),
          headerRow: element.hasAttribute("data-header-row"),
          headerColumn: element.hasAttribute("data-header-column"),
        }),
      }],
      toDOM: node => ["figure", marked(node, {
        "data-block": "table",
        class: "table",
        ...(node.attrs.headerRow && {"data-header-row": ""}),
        ...(node.attrs.headerColumn && {"data-header-column": ""}),
      }), 0],
    },

    grid: {
      content: "row+",
      tableRole: "table",
      isolating: true,
      parseDOM: [{tag: "table"}],
      toDOM: () => ["table", ["tbody", 0]],
    },

    row: {
      content: "(cell | head)*",
      tableRole: "row",
      parseDOM: [{tag: "tr"}],
      toDOM: () => ["tr", 0],
    },

    cell: cell("td", "cell"),
    head: cell("th", "header_cell"),

    divider: {
      group: "block",
      attrs: identified,
      parseDOM: [{tag: "hr", getAttrs: idOf}],
      toDOM: node => ["hr", marked(node)],
    },

    fact_box: {
      group: "block",
      content: "title block+",
      defining: true,
      isolating: true,
      selectable: true,
      attrs: identified,
      parseDOM: [{tag: "aside.box", getAttrs: idOf}],
      toDOM: node => ["aside", marked(node, {class: "box"}), 0],
    },

    title: {
      content: "inline*",
      defining: true,
      parseDOM: [{tag: "div.title"}],
      toDOM: () => ["div", {class: "title"}, 0],
    },

    footnote: {
      group: "block",
      content: "said",
      isolating: true,
      selectable: true,
      attrs: identified,
      parseDOM: [{tag: "div[data-footnote]", getAttrs: element => ({id: element.getAttribute("data-footnote")})}],
      toDOM: node => ["div", {"data-footnote": node.attrs.id, class: "footnote"}, 0],
    },

    said: {
      content: "inline*",
      defining: true,
      parseDOM: [{tag: "div.said"}],
      toDOM: () => ["div", {class: "said"}, 0],
    },

    preformatted: {
      group: "block",
      content: "text*",
      marks: "",
      code: true,
      defining: true,
      whitespace: "pre",
      attrs: identified,
      parseDOM: [{tag: "pre", preserveWhitespace: "full", getAttrs: idOf}],
      toDOM: node => ["pre", marked(node), 0],
    },

    unknown_html: {
      group: "block",
      atom: true,
      selectable: true,
      draggable: true,
      attrs: {...identified, source: {default: ""}},
      parseDOM: [{
        tag: "pre[data-source]",
        priority: 60,
        getAttrs: element => ({...idOf(element), source: element.getAttribute("data-source")}),
      }],
      toDOM: node => ["pre", marked(node, {class: "unknown", "data-source": node.attrs.source, dir: "ltr"})],
    },

    // A kind of block that this editor does not know goes back to the server as it came.
    kept: {
      group: "block",
      atom: true,
      selectable: true,
      attrs: {...identified, json: {default: null}},
      toDOM: node => ["pre", marked(node, {class: "unknown", dir: "ltr"}), node.attrs.json?.type || ""],
    },

    // The fields above the text are documents of their own.
    field: {content: "line"},
    line: {content: "text*", marks: "", parseDOM: [], toDOM: () => ["div", {class: "line"}, 0]},

    text: {group: "inline"},

    line_break: {
      group: "inline",
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      leafText: () => "\n",
      parseDOM: [{tag: "br"}],
      toDOM: () => ["br"],
    },

    // Where the text calls a footnote. What the run said in storage is kept and never shown.
    note: {
      group: "inline",
      inline: true,
      atom: true,
      selectable: true,
      attrs: {footnote: {}, text: {default: ""}},
      parseDOM: [{tag: "sup[data-note]", getAttrs: element => ({footnote: element.getAttribute("data-note")})}],
      toDOM: node => ["sup", {"data-note": node.attrs.footnote, class: "call"}],
    },
  },

  marks: {
    foreign: {
      attrs: {locale: {}, dir: {default: null}},
      excludes: "",
      parseDOM: [{
        tag: "bdi[lang]",
        getAttrs: element => /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(element.getAttribute("lang"))
          && {locale: element.getAttribute("lang"), dir: /^(ltr|rtl)$/.test(element.dir) ? element.dir : null},
      }],
      toDOM: mark => ["bdi", {lang: mark.attrs.locale, ...(mark.attrs.dir && {dir: mark.attrs.dir})}, 0],
    },
    link: {
      attrs: {href: {}},
      inclusive: false,
      parseDOM: [{
        tag: "a[href]",
        getAttrs: element => allowedLink(element.getAttribute("href")) && {href: element.getAttribute("href")},
      }],
      toDOM: mark => ["a", {href: mark.attrs.href}, 0],
    },
    strong: {
      parseDOM: [{tag: "strong"}],
      toDOM: () => ["strong", 0],
    },
    emphasis: {
      parseDOM: [{tag: "em"}],
      toDOM: () => ["em", 0],
    },
    code: {
      code: true,
      parseDOM: [{tag: "code"}],
      toDOM: () => ["code", 0],
    },
  },
});

function startOf(list) {
  const start = parseInt(list.getAttribute("start"), 10);
  return start > 1 ? start : 0;
}

/** Nodes that hold blocks, each with an id: the body itself and fact boxes. */
export const holdsBlocks = node => node.type === schema.nodes.doc || node.type === schema.nodes.fact_box;

export const isBlock = node => node.type.spec.group === "block";
