// The tools above the sheet: one stop for the Tab key, arrow keys within; shown when there is something to do.
import {redo, redoDepth, undo, undoDepth} from "prosemirror-history";
import {toggleMark} from "prosemirror-commands";
import {NodeSelection} from "prosemirror-state";
import {CellSelection} from "prosemirror-tables";
import {schema} from "../body/schema.js";
import {blockAt, clearMarks, deleteBlock, indent, markIn, move, outdent, toggleList, turnInto, unwrap} from "../body/commands.js";
import {LATIN_DIGITS, withDigits} from "../body/digits.js";
import {insertFootnote, toCall, toFootnote} from "../body/footnotes.js";
import {insertNonJoiner, wantsJoiners} from "../body/joiners.js";
import {toggleWrap} from "../body/keys.js";
import {addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, isInTable, mergeCells, removeColumn, removeRow, removeTable,
  splitCell, tableAt, toggleHeads} from "../body/tables.js";
import {element, icon} from "../dom.js";
import {called, say} from "../say.js";
import {editLink, linkAt} from "./links.js";
import {markForeign} from "./foreign.js";
import {INSERTS, addToGallery, replaceMedia} from "./inserting.js";
import {keyName} from "./keys.js";
import {openMenu} from "./menus.js";

const {nodes, marks} = schema;

const does = command => view => {
  command(view.state, view.dispatch, view);
  view.focus();
};

const can = command => state => command(state);

const inside = type => state => {
  const {$from} = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === type) return true;
  }
  return state.selection.node?.type === type;
};

/**
 * @param desk {article, settings, focused(), find(), shortcuts()}
 */
export function toolbar(desk) {
  const {language} = desk.article;
  const isBody = view => view === desk.sheet.views.body;
  const bar = element("div", {class: "editor-tools", role: "toolbar", "aria-label": say("tools"), "aria-controls": "editor-body",
    "aria-orientation": "horizontal"});

  const kindName = element("span", {});
  const tools = [
    [
      {name: "kind", label: kindName, wide: true, menu: view => kinds(view), when: isBody},
    ],
    [
      mark("strong", "Mod-b"),
      mark("emphasis", "Mod-i"),
      {name: "link", icon: "link", keys: "Mod-k", act: editLink, pressed: state => !!linkAt(state)?.href,
        enabled: state => state.selection.$from.parent.type.allowsMarkType(marks.link), when: isBody},
      {name: "foreign", icon: "foreign", act: view => markForeign(view, language), pressed: state => !!markIn(state, marks.foreign),
        enabled: state => !state.selection.empty && state.selection.$from.parent.type.allowsMarkType(marks.foreign), when: isBody},
      {name: "footnote", icon: "footnote", keys: "Mod-Alt-f", act: does(insertFootnote), enabled: can(insertFootnote), when: isBody},
    ],
    [
      {name: "bullets", icon: "bullets", keys: "Mod-Shift-8", act: does(toggleList(false)), enabled: can(toggleList(false)),
        pressed: state => inList(state) === false, when: isBody},
      {name: "numbers", icon: "numbers", keys: "Mod-Shift-7", act: does(toggleList(true)), enabled: can(toggleList(true)),
        pressed: state => inList(state) === true, when: isBody},
      {name: "indent", icon: "indent", keys: "Tab", act: does(indent), enabled: can(indent), shown: inside(nodes.list)},
      {name: "outdent", icon: "outdent", keys: "Shift-Tab", act: does(outdent), enabled: can(outdent), shown: inside(nodes.list)},
    ],
    [
      {name: "insert", icon: "add", keys: "/", menu: view => inserts(view), when: isBody},
    ],
    [
      {name: "table", icon: "table", menu: () => tableMenu(), shown: isInTable},
      {name: "wide", icon: "wide", act: view => toggleWide(view), pressed: state => blockAt(state.selection)?.node.attrs.wide,
        shown: state => blockAt(state.selection)?.node.type === nodes.picture},
      {name: "replace", icon: "swap", act: replaceMedia,
        shown: state => [nodes.picture, nodes.film, nodes.sound].includes(blockAt(state.selection)?.node.type)},
      {name: "exhibit", icon: "gallery", menu: () => galleryMenu(), shown: inside(nodes.gallery)},
      {name: "to-note", icon: "arrow", keys: "Alt-Enter", act: does((state, dispatch) => toFootnote(state, dispatch) || toCall(state, dispatch)),
        shown: state => toFootnote(state) || toCall(state)},
      {name: "delete-block", icon: "remove", act: does(deleteBlock), shown: state => isSpecial(state)},
    ],
    [
      {name: "undo", icon: "undo", keys: "Mod-z", act: does(undo), enabled: state => undoDepth(state) > 0},
      {name: "redo", icon: "redo", keys: "Mod-y", act: does(redo), enabled: state => redoDepth(state) > 0},
      wantsJoiners(language) && {name: "joiner", icon: "joiner", keys: "Shift-Space", act: does(insertNonJoiner)},
      {name: "find", icon: "find", keys: "Mod-f", act: () => desk.find()},
      {name: "more", icon: "more", menu: view => more(view)},
    ].filter(Boolean),
  ];

  function mark(name, keys) {
    return {
      name,
      icon: name,
      keys,
      act: does(toggleMark(marks[name])),
      pressed: state => !!markIn(state, marks[name]),
      enabled: state => state.selection.$from.parent.type.allowsMarkType(marks[name]),
      when: isBody,
    };
  }

  const buttons = tools.map(group => element("div", {class: "group"}, group.map(tool => {
    const label = called(tool.name);
    tool.button = element("button", {
      type: "button",
      class: tool.wide ? "tool wide" : "tool",
      tabindex: "-1",
      "data-tool": tool.name,
      title: tool.keys ? label + " (" + keyName(tool.keys) + ")" : label,
      "aria-label": tool.wide ? null : label,
      "aria-keyshortcuts": tool.keys && tool.keys.length > 1 ? tool.keys.replace("Mod", "Control").replaceAll("-", "+") : null,
      "aria-pressed": tool.pressed ? "false" : null,
      "aria-haspopup": tool.menu ? "menu" : null,
      "aria-expanded": tool.menu ? "false" : null,
      onclick: () => {
        const view = desk.focused();
        if (tool.button.getAttribute("aria-disabled") === "true") return;
        if (tool.menu) openMenu(tool.button, label, tool.menu(view), {focus: true}); else tool.act(view);
      },
    }, tool.wide ? [tool.label, icon("chevron")] : icon(tool.icon));
    return tool.button;
  })));
  bar.append(...buttons);
  bar.addEventListener("mousedown", event => event.preventDefault());

  const all = tools.flat();
  const reachable = () => all.map(tool => tool.button).filter(button => !button.hidden);
  all[0].button.tabIndex = 0;
  bar.addEventListener("keydown", event => {
    const stops = reachable();
    const at = stops.indexOf(document.activeElement);
    const on = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = on === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to = {[on]: (at + 1) % stops.length, [back]: (at - 1 + stops.length) % stops.length, Home: 0, End: stops.length - 1}[event.key];
    if (to !== undefined && at >= 0) {
      event.preventDefault();
      settle(stops[to]);
      stops[to].focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      desk.focused().focus();
    }
  });
  bar.addEventListener("focusin", event => event.target.matches?.("button") && settle(event.target));

  function settle(button) {
    all.forEach(tool => {
      tool.button.tabIndex = tool.button === button ? 0 : -1;
    });
  }

  function update(view) {
    const {state, editable} = view;
    const body = isBody(view);
    for (const tool of all) {
      const {button} = tool;
      const hidden = tool.shown ? !(body && tool.shown(state)) : false;
      if (button.hidden !== hidden) button.hidden = hidden;
      if (hidden) continue;
      const disabled = !editable && tool.name !== "find" && tool.name !== "more"
        || (tool.when && !tool.when(view)) || (tool.enabled && !tool.enabled(state));
      button.setAttribute("aria-disabled", String(!!disabled));
      if (tool.pressed) button.setAttribute("aria-pressed", String(!disabled && !!tool.pressed(state)));
    }
    kindName.textContent = called(body ? kindOf(state) : "field");
    if (!reachable().some(button => button.tabIndex === 0)) settle(reachable()[0]);
  }

  // ---- Menus

  function kinds(view) {
    const kind = kindOf(view.state);
    const item = (name, picture, act, keys) => ({
      label: called(name), icon: picture, checked: kind === name, radio: true, act: () => act(view), keys: keys && keyName(keys),
    });
    return [
      item("paragraph", "paragraph", does((state, dispatch) => turnInto(nodes.paragraph)(state, dispatch) || unwrap(state, dispatch)),
        "Mod-Alt-0"),
      item("heading", "heading", does(turnInto(nodes.heading, {level: 2})), "Mod-Alt-2"),
      item("subheading", "subheading", does(turnInto(nodes.heading, {level: 3})), "Mod-Alt-3"),
      item("quotation", "quotation", does(toggleWrap(nodes.quotation)), "Mod-Alt-q"),
      item("pull-quote", "pull", does(toggleWrap(nodes.pull_quote))),
      item("fact-box", "box", does(toggleWrap(nodes.fact_box))),
      item("preformatted", "preformatted", does(turnInto(nodes.preformatted))),
    ];
  }

  function inserts(view) {
    return INSERTS.map(each => ({label: called(each.name), icon: each.icon, act: () => each.act(view)}));
  }

  function more(view) {
    const {settings} = desk;
    const item = (name, command, keys) => ({
      label: called(name), disabled: !view.editable || !command(view.state), act: () => does(command)(view), keys: keys && keyName(keys),
    });
    return [
      {label: say("more.invisibles"), checked: settings.invisibles, act: () => desk.set("invisibles", !settings.invisibles)},
      {label: say("more.quotes", language.quotes[0].trim() + language.quotes[1].trim()), checked: settings.quotes,
        act: () => desk.set("quotes", !settings.quotes)},
      null,
      language.digits && {label: say("more.digits", language.digits.slice(1, 4)), disabled: !can(withDigits(language.digits))(view.state),
        act: () => does(withDigits(language.digits))(view)},
      {label: say("more.digits", "123"), disabled: !can(withDigits(LATIN_DIGITS))(view.state),
        act: () => does(withDigits(LATIN_DIGITS))(view)},
      isBody(view) && item("code", toggleMark(marks.code), "Mod-e"),
      isBody(view) && item("clear", clearMarks, "Mod-\\"),
      isBody(view) && null,
      isBody(view) && item("up", move(-1), "Alt-ArrowUp"),
      isBody(view) && item("down", move(1), "Alt-ArrowDown"),
      null,
      {label: say("more.aside"), act: () => desk.aside()},
      {label: called("shortcuts"), icon: "keys", act: () => desk.shortcuts(), keys: keyName("Mod-/")},
    ].filter(each => each !== false && each !== undefined && each !== "");
  }

  function tableMenu() {
    const view = desk.focused();
    const table = tableAt(view.state.selection);
    const item = (name, command, besides = {}) => ({label: say("table." + name), disabled: !command(view.state), act: () => does(command)(view), ...besides});
    return [
      item("row-above", addRowBefore),
      item("row-below", addRowAfter),
      item("column-before", addColumnBefore),
      item("column-after", addColumnAfter),
      null,
      item("header-row", toggleHeads("headerRow"), {checked: !!table?.node.attrs.headerRow}),
      item("header-column", toggleHeads("headerColumn"), {checked: !!table?.node.attrs.headerColumn}),
      view.state.selection instanceof CellSelection ? item("merge", mergeCells) : item("split", splitCell),
      null,
      item("remove-row", removeRow),
      item("remove-column", removeColumn),
      item("remove", removeTable),
    ];
  }

  function galleryMenu() {
    const view = desk.focused();
    const {state} = view;
    const exhibit = exhibitAt(state);
    const item = (name, act, disabled = false) => ({label: say("gallery." + name), disabled: disabled || !exhibit, act});
    return [
      {label: say("media.add-to-gallery"), icon: "add", act: () => addToGallery(view, blockAt(state.selection).from)},
      item("forward", () => does(moveExhibit(-1))(view), !moveExhibit(-1)(state)),
      item("back", () => does(moveExhibit(1))(view), !moveExhibit(1)(state)),
      item("remove", () => does((current, dispatch) => {
        const found = exhibitAt(current);
        dispatch(current.tr.delete(found.from, found.to));
        return true;
      })(view)),
    ];
  }

  return {bar, update, focus: () => (reachable().find(button => button.tabIndex === 0) || reachable()[0]).focus()};
}

function inList(state) {
  const {$from} = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === nodes.list) return $from.node(depth).attrs.ordered;
  }
  return null;
}

const SPECIAL = () => [nodes.picture, nodes.gallery, nodes.film, nodes.sound, nodes.elsewhere, nodes.fact_box, nodes.footnote,
  nodes.divider, nodes.unknown_html, nodes.kept];

function isSpecial(state) {
  const block = blockAt(state.selection);
  return !!block && (SPECIAL().includes(block.node.type)
    || (state.selection instanceof NodeSelection && block.node.type === nodes.table));
}

function kindOf(state) {
  const block = blockAt(state.selection);
  const {type, attrs} = block?.node || {};
  switch (type?.name) {
    case "heading": return attrs.level === 3 ? "subheading" : "heading";
    case "list": return attrs.ordered ? "numbers" : "bullets";
    case undefined: return "paragraph";
    default: return type.name.replace("_", "-");
  }
}

function toggleWide(view) {
  const block = blockAt(view.state.selection);
  view.dispatch(view.state.tr.setNodeAttribute(block.from, "wide", !block.node.attrs.wide));
  view.focus();
}

function exhibitAt(state) {
  const {$from, node} = state.selection;
  if (node?.type === nodes.exhibit) return {from: state.selection.from, to: state.selection.to};
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === nodes.exhibit) return {from: $from.before(depth), to: $from.after(depth)};
  }
  return null;
}

const moveExhibit = direction => (state, dispatch) => {
  const exhibit = exhibitAt(state);
  if (!exhibit) return false;
  const $from = state.doc.resolve(exhibit.from);
  const other = $from.index() + direction;
  if (other < 0 || other >= $from.parent.childCount) return false;
  if (dispatch) {
    const node = $from.nodeAfter;
    const transaction = state.tr.delete(exhibit.from, exhibit.to);
    const at = direction < 0 ? exhibit.from - $from.parent.child(other).nodeSize : exhibit.from + $from.parent.child(other).nodeSize;
    transaction.insert(at, node);
    dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, at)).scrollIntoView());
  }
  return true;
};
