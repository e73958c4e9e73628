// The zero-width non-joiner, where it is spelling: Ctrl+Shift+2 as on Persian keyboards of old, Shift+Space as on those
// of phones. A keyboard that has the character itself types it without us.
import {Plugin} from "prosemirror-state";

export const NON_JOINER = "\u200c";

const LANGUAGES = new Set(["fa", "ps", "ar", "ckb", "ku", "ur", "uz", "az"]);

export const wantsJoiners = language => language.dir === "rtl" && LANGUAGES.has(language.tag.split("-")[0]);

export function insertNonJoiner(state, dispatch) {
  const {$from, empty} = state.selection;
  if (!$from.parent.inlineContent) return false;
  const before = empty && $from.nodeBefore?.isText ? $from.nodeBefore.text.at(-1) : "";
  // After a space or another of its kind it would only be dirt.
  if (empty && (before === "" || before === " " || before === NON_JOINER)) return true;
  dispatch?.(state.tr.insertText(NON_JOINER).scrollIntoView());
  return true;
}

function insertHardSpace(state, dispatch) {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch(state.tr.insertText("\u00a0").scrollIntoView());
  return true;
}

export function joiners(language) {
  const wanted = wantsJoiners(language);
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (event.code === "Space" && event.shiftKey && event.ctrlKey) return insertHardSpace(view.state, view.dispatch);
        if (wanted && asks(event)) return insertNonJoiner(view.state, view.dispatch);
        return event.key === "Backspace" && !event.ctrlKey && !event.altKey && !event.metaKey
          && deleteJoiner(view.state, view.dispatch);
      },
    },
  });
}

const asks = event => event.shiftKey && !event.altKey && !event.metaKey
  && (event.ctrlKey ? event.code === "Digit2" : event.key === " ");

// Browsers take the letter before it along.
function deleteJoiner(state, dispatch) {
  const {$from, empty} = state.selection;
  if (!empty || !$from.nodeBefore?.isText || $from.nodeBefore.text.at(-1) !== NON_JOINER) return false;
  dispatch(state.tr.delete($from.pos - 1, $from.pos).scrollIntoView());
  return true;
}
