// Find and replace, in the headline and what stands with it as well as in the text. Unless it is to be exactly as
// written, case, vowel marks, joiners and the forms of ye and kaf make no difference.
import {Plugin, PluginKey, TextSelection} from "prosemirror-state";
import {Decoration, DecorationSet} from "prosemirror-view";
import {element, icon} from "../dom.js";
import {called, say} from "../say.js";
import {fold} from "../text/folding.js";

const key = new PluginKey("find");

/** Shows in a view what was found in it. */
export function found() {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, decorations, before, after) => {
        const matches = transaction.getMeta(key);
        if (matches) {
          return DecorationSet.create(after.doc, matches.map(({from, to, current}) =>
            Decoration.inline(from, to, {class: current ? "found current" : "found"})));
        }
        return decorations.map(transaction.mapping, transaction.doc);
      },
    },
    props: {decorations: state => key.getState(state)},
  });
}

export function matchesIn(doc, wanted, exactly) {
  const sought = fold(wanted, exactly).text;
  const matches = [];
  if (!sought) return matches;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const {text, from, to} = fold(node.textBetween(0, node.content.size, "", "\ufffc"), exactly);
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
      matches.push({from: position + 1 + from[at], to: position + 1 + to[at + sought.length - 1]});
    }
    return false;
  });
  return matches;
}

/** @param views gives all views, in reading order */
export function finder(views, focused) {
  const wanted = element("input", {type: "search", dir: "auto", "aria-label": say("find.what"), placeholder: say("find.what"),
    oninput: () => look(true)});
  const instead = element("input", {type: "text", dir: "auto", "aria-label": say("find.instead"), placeholder: say("find.instead")});
  const exactly = element("input", {type: "checkbox", onchange: () => look(true)});
  const count = element("output", {"aria-live": "polite"});
  const button = (label, act, picture) => element("button", {type: "button", class: picture ? "tool" : null, onclick: act,
    ...(picture && {"aria-label": label, title: label})}, picture ? icon(picture) : label);
  const panel = element("form", {class: "editor-find", role: "search", "aria-label": called("find"), hidden: true,
    onsubmit: event => event.preventDefault(),
    onkeydown: event => keys(event)},
  element("div", {class: "line"}, wanted, button(say("find.previous"), () => step(-1), "up"), button(say("find.next"), () => step(1), "down"), count,
    button(say("close"), () => close(), "close")),
  element("div", {class: "line"}, instead, button(say("find.replace"), () => replace()), button(say("find.replace-all"), () => replaceAll()),
    element("label", {}, exactly, say("find.exactly"))));

  let all = [];
  let current = -1;

  function look(fromCursor) {
    all = views().flatMap(view => matchesIn(view.state.doc, wanted.value, exactly.checked).map(match => ({...match, view})));
    if (fromCursor) {
      const view = focused();
      const order = views();
      const {from} = view.state.selection;
      current = all.findIndex(match => order.indexOf(match.view) > order.indexOf(view) || (match.view === view && match.from >= from));
      if (current < 0 && all.length > 0) current = 0;
    } else {
      current = Math.min(current, all.length - 1);
    }
    show();
  }

  function show() {
    for (const view of views()) {
      view.dispatch(view.state.tr.setMeta(key, panel.hidden ? [] : all.filter(match => match.view === view)
        .map(match => ({...match, current: match === all[current]}))).setMeta("addToHistory", false));
    }
    count.textContent = !wanted.value ? "" : all.length === 0 ? say("find.none") : say("find.count", current + 1, all.length);
    if (!panel.hidden && all[current]) {
      const {node} = all[current].view.domAtPos(all[current].from);
      (node.nodeType === 1 ? node : node.parentElement).scrollIntoView({block: "center"});
    }
  }

  function step(direction) {
    if (panel.hidden && wanted.value) open(false);
    look(false);
    if (all.length > 0) current = (current + direction + all.length) % all.length;
    show();
  }

  function replace() {
    look(false);
    const match = all[current];
    if (!match || !match.view.editable) return;
    match.view.dispatch(match.view.state.tr.insertText(instead.value, match.from, match.to));
    look(false);
  }

  function replaceAll() {
    look(false);
    const replaced = all.length;
    for (const view of views().filter(each => each.editable)) {
      const {tr} = view.state;
      all.filter(match => match.view === view).reverse().forEach(match => tr.insertText(instead.value, match.from, match.to));
      if (tr.docChanged) view.dispatch(tr);
    }
    look(false);
    count.textContent = say("find.replaced", replaced);
  }

  function keys(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && event.target === wanted) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Enter" && event.target === instead) {
      event.preventDefault();
      replace();
    }
  }

  function open(focus = true) {
    const view = focused();
    const {from, to, empty} = view.state.selection;
    const selected = empty ? "" : view.state.doc.textBetween(from, to, " ");
    if (focus && selected && selected.length < 100) wanted.value = selected;
    panel.hidden = false;
    look(true);
    if (focus) {
      wanted.focus();
      wanted.select();
    }
  }

  function close() {
    const match = all[current];
    panel.hidden = true;
    show();
    const view = match?.view || focused();
    if (match) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, match.from, match.to)).scrollIntoView());
    view.focus();
  }

  return {panel, open, step};
}
