// What should be looked at before publishing, marked where it is and listed beside the text. Each offers its repair;
// none insists.
import {Plugin, PluginKey, TextSelection} from "prosemirror-state";
import {Decoration, DecorationSet} from "prosemirror-view";
import {eachBlock} from "../body/ids.js";
import {element, icon} from "../dom.js";
import {say} from "../say.js";
import {positionsIn} from "./offsets.js";

const key = new PluginKey("checks");

/** Marks in a view where checks found something. */
export function marked(onOpen) {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, decorations, before, after) => {
        const given = transaction.getMeta(key);
        if (given) return DecorationSet.create(after.doc, given.flatMap(place => decorationOf(place)));
        return decorations.map(transaction.mapping, transaction.doc);
      },
    },
    props: {
      decorations: state => key.getState(state),
      handleClick: (view, position) => {
        const found = key.getState(view.state).find(position, position).find(({spec}) => spec.check);
        if (found) onOpen(found.spec.check, view);
        return false;
      },
    },
  });
}

function decorationOf({check, from, to, whole}) {
  const attributes = {class: "checked " + check.severity};
  return whole ? [Decoration.node(from, to, attributes, {check: check.id})]
    : [Decoration.inline(from, to, attributes, {check: check.id, inclusiveEnd: false})];
}

/**
 * @param desk {article, sheet}
 * @param panel where they are listed
 */
export function checks(desk, panel, counted) {
  let all = [];
  let at = -1;
  const list = element("ul", {class: "checks"});
  const none = element("p", {class: "hint"}, say("checks.none"));
  panel.append(none, list);

  async function fetchAll() {
    const answer = await desk.get("/checks");
    if (answer) show(answer);
  }

  function show(given) {
    all = given.map((check, index) => ({...check, id: String(check.id ?? index)}));
    const {views} = desk.sheet;
    for (const [name, view] of Object.entries(views)) {
      const places = all.flatMap(check => placeOf(check, name, view));
      view.dispatch(view.state.tr.setMeta(key, places).setMeta("addToHistory", false));
    }
    none.hidden = all.length > 0;
    list.replaceChildren(...all.map(check => element("li", {class: check.severity, "data-check": check.id, tabindex: "-1"},
      icon(check.severity === "must" ? "must" : "check"),
      element("div", {},
        element("p", {}, element("b", {}, say("checks." + check.severity)), " ", check.what),
        element("p", {class: "acts"},
          element("button", {type: "button", class: "quiet", onclick: () => go(check)}, say("checks.show")),
          check.repair ? element("button", {type: "button", class: "quiet repair", onclick: () => repair(check)}, check.repair.label)
            : null)))));
    counted(all.length, all.some(check => check.severity === "must"));
  }

  function placeOf(check, name, view) {
    const {doc} = view.state;
    if (name !== "body") {
      if (check.field !== name) return [];
      const size = doc.firstChild.content.size;
      const from = Math.min(check.from ?? 0, size);
      const to = Math.min(check.to ?? size, size);
      return size === 0 ? [{check, from: 0, to: doc.content.size, whole: true}]
        : [{check, from: 1 + from, to: 1 + Math.max(to, from)}];
    }
    const places = [];
    eachBlock(doc, (block, position) => {
      if (check.block && block.attrs.id === check.block) {
        const found = check.to > check.from ? positionsIn(block, position, check.from, check.to) : null;
        places.push(found ? {check, ...found} : {check, from: position, to: position + block.nodeSize, whole: true});
      }
    });
    return places;
  }

  function where(check) {
    for (const view of Object.values(desk.sheet.views)) {
      const found = key.getState(view.state).find(undefined, undefined, spec => spec.check === check.id)[0];
      if (found) return {view, from: found.from, to: found.to};
    }
    return null;
  }

  function go(check) {
    const place = where(check);
    if (place) {
      const {view, from, to} = place;
      const {doc, tr} = view.state;
      const inText = doc.resolve(from).parent.inlineContent;
      view.dispatch(tr.setSelection(inText ? TextSelection.create(doc, from, to) : TextSelection.near(doc.resolve(from + 1)))
        .scrollIntoView());
      view.focus();
    } else if (check.field) {
      const control = desk.particulars.control(check.field);
      control?.focus();
    }
  }

  function repair(check) {
    const place = where(check);
    if (!place || !desk.writes()) return;
    const {view, from, to} = place;
    const {replacement} = check.repair;
    view.dispatch(replacement ? view.state.tr.insertText(replacement, from, to) : view.state.tr.delete(from, to));
    all = all.filter(each => each !== check);
    list.querySelector(`[data-check="${CSS.escape(check.id)}"]`)?.remove();
    none.hidden = all.length > 0;
    counted(all.length, all.some(each => each.severity === "must"));
    view.focus();
  }

  return {
    fetch: fetchAll,
    show,
    open: id => list.querySelector(`[data-check="${CSS.escape(id)}"]`),
    next: () => {
      if (all.length === 0) return;
      at = (at + 1) % all.length;
      go(all[at]);
    },
  };
}
