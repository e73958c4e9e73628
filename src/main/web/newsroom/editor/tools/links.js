// Linking what is selected, changing a link, taking it away.
import {schema} from "../body/schema.js";
import {meantLink} from "../text/links.js";
import {element} from "../dom.js";
import {say} from "../say.js";
import {ask, field, wrong} from "./dialogs.js";

const {link} = schema.marks;

/** The link around the cursor, or over the selection, as {href, from, to}. */
export function linkAt(state) {
  const {$from, from, to, empty} = state.selection;
  if (!$from.parent.inlineContent) return null;
  if (!empty) {
    let mark = null;
    state.doc.nodesBetween(from, to, node => {
      mark ??= link.isInSet(node.marks) || null;
    });
    return {href: mark?.attrs.href || "", from, to};
  }
  const {parent, parentOffset} = $from;
  const mark = link.isInSet($from.marks()) || ($from.nodeAfter && link.isInSet($from.nodeAfter.marks));
  if (!mark) return null;
  let start = null;
  let end = null;
  parent.forEach((node, offset) => {
    if (mark.isInSet(node.marks)) {
      if (start === null || offset > end) {
        if (offset > parentOffset) return;
        start = offset;
      }
      end = offset + node.nodeSize;
    }
  });
  return {href: mark.attrs.href, from: $from.start() + start, to: $from.start() + end};
}

export async function editLink(view) {
  const {state} = view;
  if (!state.selection.$from.parent.type.allowsMarkType(link)) return;
  const found = linkAt(state);
  const address = element("input", {type: "text", dir: "ltr", value: found?.href || "", inputmode: "url", autocomplete: "off",
    spellcheck: "false", autofocus: true});
  const words = element("input", {type: "text", dir: "auto", autocomplete: "off"});
  const answer = await ask(say(found?.href ? "link.change" : "link.add"), [
    found ? null : field(say("link.words"), words),
    field(say("link.address"), address, say("link.hint")),
  ], () => {
    const href = meantLink(address.value);
    if (!href) wrong(address, say("link.refused"));
    return href && {href, said: words.value.trim() || address.value.trim()};
  }, {more: found?.href ? [{label: say("link.remove"), value: {href: null}}] : []});
  if (answer) {
    const {tr, selection} = view.state;
    if (found) {
      tr.removeMark(found.from, found.to, link);
      if (answer.href) tr.addMark(found.from, found.to, link.create({href: answer.href}));
    } else {
      tr.insert(selection.from, schema.text(answer.said, [link.create({href: answer.href})]));
    }
    view.dispatch(tr.removeStoredMark(link).scrollIntoView());
  }
  view.focus();
}
