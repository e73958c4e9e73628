// The keys of the body. shortcuts.js lists them for who asks.
import {baseKeymap, chainCommands, exitCode, toggleMark} from "prosemirror-commands";
import {redo, undo} from "prosemirror-history";
import {undoInputRule} from "prosemirror-inputrules";
import {keymap} from "prosemirror-keymap";
import {schema} from "./schema.js";
import {backspace, blockAt, breakLine, clearMarks, enter, indent, move, outdent, splitItem, toggleList, turnInto, wrapIn,
  unwrap} from "./commands.js";
import {insertFootnote, toCall, toFootnote} from "./footnotes.js";
import {toNextCell, toPreviousCell} from "./tables.js";

const {nodes, marks} = schema;

/** A quotation of what is no quotation yet, and back. */
export const toggleWrap = type => (state, dispatch) =>
  blockAt(state.selection)?.node.type === type ? unwrap(state, dispatch) : wrapIn(type)(state, dispatch);

const toggleBlock = (type, attributes) => chainCommands(turnInto(type, attributes), turnInto(nodes.paragraph));

export const undone = chainCommands(undoInputRule, undo);

/** @param into leads from a caption to what else its figure says */
export const bodyKeys = into => [
  keymap({
    "Mod-b": toggleMark(marks.strong),
    "Mod-i": toggleMark(marks.emphasis),
    "Mod-e": toggleMark(marks.code),
    "Mod-\\": clearMarks,
    "Mod-z": undone,
    "Mod-y": redo,
    "Shift-Mod-z": redo,
    "Mod-Alt-0": turnInto(nodes.paragraph),
    "Mod-Alt-2": toggleBlock(nodes.heading, {level: 2}),
    "Mod-Alt-3": toggleBlock(nodes.heading, {level: 3}),
    "Mod-Alt-q": toggleWrap(nodes.quotation),
    "Mod-Alt-f": insertFootnote,
    "Mod-Shift-7": toggleList(true),
    "Mod-Shift-8": toggleList(false),
    "Alt-ArrowUp": move(-1),
    "Alt-ArrowDown": move(1),
    "Alt-Enter": chainCommands(toFootnote, toCall),
    "Shift-Enter": breakLine,
    "Mod-Enter": exitCode,
    "Enter": chainCommands(enter, splitItem),
    "Backspace": chainCommands(undoInputRule, backspace),
    "Tab": chainCommands(toNextCell, indent, into),
    "Shift-Tab": chainCommands(toPreviousCell, outdent),
  }),
  keymap(baseKeymap),
];
