// A place to write between two blocks that have none of their own, such as two pictures. The package takes the left
// arrow for "back", which it is not in a text that runs from the right: so the keys are ours.
import {Plugin, TextSelection} from "prosemirror-state";
import {GapCursor, gapCursor} from "prosemirror-gapcursor";

export function gaps(article) {
  const onward = article === "rtl" ? "ArrowLeft" : "ArrowRight";
  const ways = {
    ArrowUp: {way: -1, edge: "up"},
    ArrowDown: {way: 1, edge: "down"},
    ArrowLeft: {way: onward === "ArrowLeft" ? 1 : -1, edge: "left"},
    ArrowRight: {way: onward === "ArrowRight" ? 1 : -1, edge: "right"},
  };
  const handleKeyDown = (view, event) => {
    if (!Object.hasOwn(ways, event.key) || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
    const {way, edge} = ways[event.key];
    const {selection, doc, tr} = view.state;
    const text = selection instanceof TextSelection;
    let $start = way > 0 ? selection.$to : selection.$from;
    if (text) {
      if (!view.endOfTextblock(edge) || $start.depth === 0) return false;
      $start = doc.resolve(way > 0 ? $start.after() : $start.before());
    }
    const $found = GapCursor.findGapCursorFrom($start, way, selection.empty && !text);
    if (!$found) return false;
    view.dispatch(tr.setSelection(new GapCursor($found)));
    return true;
  };
  return new Plugin({props: {...gapCursor().spec.props, handleKeyDown}});
}
