// The sheet of paper: the headline, the standfirst, the place and the text, each to be written in where it stands.
import {EditorState, Plugin, Selection, TextSelection} from "prosemirror-state";
import {EditorView} from "prosemirror-view";
import {history, redo} from "prosemirror-history";
import {keymap} from "prosemirror-keymap";
import {baseKeymap} from "prosemirror-commands";
import {dropCursor} from "prosemirror-dropcursor";
import {documentOf, fieldOf} from "./body/reading.js";
import {blocksOf} from "./body/writing.js";
import {directions} from "./body/directions.js";
import {footnotes} from "./body/footnotes.js";
import {gaps} from "./body/gaps.js";
import {ids} from "./body/ids.js";
import {invisibles, showInvisibles} from "./body/invisibles.js";
import {joiners} from "./body/joiners.js";
import {bodyKeys, undone} from "./body/keys.js";
import {placeholders} from "./body/placeholders.js";
import {quotes} from "./body/quotes.js";
import {tables} from "./body/tables.js";
import {clipboard} from "./paste/clipboard.js";
import {arrivals, figureFor} from "./media/arrivals.js";
import {figureViews, intoFigure} from "./media/figures.js";
import {addToGallery} from "./tools/inserting.js";
import {found} from "./tools/find.js";
import {slash} from "./tools/slash.js";
import {marked} from "./beside/checks.js";
import {remarked} from "./beside/remarks.js";
import {cleanLine} from "./text/clean.js";
import {say} from "./say.js";

const FIELDS = ["headline", "standfirst", "place"];

/**
 * @param root holds an element with data-field for each field and for the body
 * @param on {changed(), selected(view), focused(view), check(id, view), remark(block), picturesLeft(n)}
 */
export class Sheet {
  constructor(root, {language, content, editable, settings, on}) {
    this.language = language;
    this.on = on;
    this.settings = settings;
    this.editable = editable;
    this.views = {};
    for (const name of FIELDS) this.views[name] = this.field(root.querySelector(`[data-field=${name}]`), name, content[name]);
    this.views.body = this.body(root.querySelector("[data-field=body]"), content.body);
    if (settings.invisibles) this.showInvisibles(true);
  }

  get all() {
    return Object.values(this.views);
  }

  // What all four have.
  common(name) {
    const {language, settings, on} = this;
    return [
      joiners(language),
      quotes(language.quotes, () => settings.quotes),
      history(),
      found(),
      marked(on.check),
      invisibles(),
      placeholders(name === "body" ? null : name),
      new Plugin({
        view: () => ({update: (view, before) => this.updated(view, before)}),
        props: {
          handleDOMEvents: {
            focus: view => {
              on.focused(view);
              return false;
            },
          },
        },
      }),
    ];
  }

  field(place, name, text) {
    const leave = direction => (state, dispatch, view) => {
      if (direction !== 0 && !view.endOfTextblock(direction > 0 ? "down" : "up")) return false;
      return this.goFrom(name, direction || 1);
    };
    const state = EditorState.create({
      doc: fieldOf(text),
      plugins: [
        ...this.common(name),
        keymap({"Enter": leave(0), "ArrowDown": leave(1), "ArrowUp": leave(-1), "Mod-z": undone, "Mod-y": redo, "Shift-Mod-z": redo}),
        keymap(baseKeymap),
        new Plugin({props: {handlePaste: pasteLine, handleDrop: () => true}}),
      ],
    });
    return this.view(place, state, {role: "textbox", "aria-multiline": "false", "aria-label": say("field." + name)});
  }

  body(place, blocks) {
    const {language, on} = this;
    const state = EditorState.create({
      doc: documentOf(blocks),
      plugins: [
        slash(),
        ...this.common("body"),
        new Plugin({
          props: {
            handleKeyDown: (view, event) => event.key === "ArrowUp" && !event.shiftKey && atTop(view) && this.goFrom("body", -1),
          },
        }),
        clipboard({language, upload: figureFor, tell: on.picturesLeft}),
        ...tables(),
        ...bodyKeys(intoFigure),
        gaps(language.dir),
        dropCursor({class: "drop-cursor", color: false, width: 3}),
        ids(),
        footnotes(language.digits),
        directions(language.dir),
        remarked(on.remark),
        arrivals(),
      ],
    });
    return this.view(place, state, {
      id: "editor-body",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": say("field.body"),
      class: "text",
    }, {nodeViews: figureViews({choosePictures: addToGallery})});
  }

  view(place, state, attributes, more = {}) {
    return new EditorView(place, {
      state,
      editable: () => this.editable,
      attributes: () => ({...attributes, lang: this.language.tag, dir: this.language.dir, spellcheck: "true",
        ...(!this.editable && {"aria-readonly": "true", tabindex: "0"})}),
      scrollMargin: {top: 72, bottom: 96, left: 0, right: 0},
      scrollThreshold: {top: 72, bottom: 96, left: 0, right: 0},
      ...more,
    });
  }

  updated(view, before) {
    if (before && before.doc !== view.state.doc && !this.replacing) this.on.changed();
    if (!before || before.doc !== view.state.doc || !before.selection.eq(view.state.selection)
      || before.storedMarks !== view.state.storedMarks) this.on.selected(view);
  }

  goFrom(name, direction) {
    const order = Object.keys(this.views);
    const next = this.views[order[order.indexOf(name) + direction]];
    if (!next) return false;
    const {doc, tr} = next.state;
    next.dispatch(tr.setSelection(direction > 0 ? Selection.atStart(doc) : Selection.atEnd(doc)).scrollIntoView());
    next.focus();
    return true;
  }

  /** The text as it stands. */
  content() {
    return {
      ...Object.fromEntries(FIELDS.map(name => [name, cleanLine(this.views[name].state.doc.textContent)])),
      body: blocksOf(this.views.body.state.doc),
    };
  }

  /** Another text in the place of this one, which undo gives back. */
  replace(content) {
    this.replacing = true;
    for (const name of FIELDS) put(this.views[name], fieldOf(content[name]));
    put(this.views.body, documentOf(content.body));
    this.replacing = false;
  }

  setEditable(editable) {
    if (editable === this.editable) return;
    this.editable = editable;
    this.all.forEach(view => view.setProps({}));
  }

  showInvisibles(shown) {
    this.all.forEach(view => showInvisibles(view, shown));
  }
}

const atTop = view => {
  const {selection} = view.state;
  return selection.empty && selection.$from.parent === firstText(view.state.doc) && view.endOfTextblock("up");
};

function firstText(doc) {
  let node = doc.firstChild;
  while (node && !node.isTextblock) node = node.firstChild;
  return node;
}

function put(view, doc) {
  if (view.state.doc.eq(doc)) return;
  const {tr, selection} = view.state;
  tr.replaceWith(0, view.state.doc.content.size, doc.content);
  const at = Math.min(selection.from, tr.doc.content.size);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at))));
}

// A field has one line of plain text, whatever is pasted.
function pasteLine(view, event, slice) {
  const text = event.clipboardData?.getData("text/plain") || slice.content.textBetween(0, slice.content.size, " ", " ");
  view.dispatch(view.state.tr.insertText(cleanLine(text.replace(/\s*\n\s*/g, " "))).scrollIntoView()
    .setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}
