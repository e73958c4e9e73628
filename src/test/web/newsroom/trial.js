// Parts of the editor that are tried alone.
import {DOMParser, DOMSerializer} from "prosemirror-model";
import {documentOf} from "../../../main/web/newsroom/editor/body/reading.js";
import {schema} from "../../../main/web/newsroom/editor/body/schema.js";
import {blocksOf} from "../../../main/web/newsroom/editor/body/writing.js";
import {rowsOf} from "../../../main/web/newsroom/editor/saving/conflict.js";
import {ours} from "../../../main/web/newsroom/editor/saving/contents.js";
import {say, speak} from "../../../main/web/newsroom/editor/say.js";
import {blockDirection} from "../../../main/web/newsroom/editor/text/direction.js";
import {clean} from "../../../main/web/newsroom/editor/text/clean.js";
import {wordDifferences} from "../../../main/web/newsroom/editor/text/differences.js";
import {allowedLink, meantLink} from "../../../main/web/newsroom/editor/text/links.js";
import {matchesIn} from "../../../main/web/newsroom/editor/tools/find.js";
import {measure} from "../../../main/web/newsroom/editor/beside/measure.js";
import {positionsIn} from "../../../main/web/newsroom/editor/beside/offsets.js";

const checked = blocks => {
  const doc = documentOf(blocks);
  doc.check();
  return doc;
};

window.trial = {
  roundTrips: bodies => bodies.map(blocks => blocksOf(checked(blocks))),
  /** Through the clipboard's HTML as well. */
  throughHtml: blocks => {
    const doc = checked(blocks);
    const place = document.createElement("div");
    place.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
    return blocksOf(DOMParser.fromSchema(schema).parse(place, {preserveWhitespace: "full"}));
  },
  clean,
  cleanAll: texts => texts.map(clean),
  blockDirection,
  wordDifferences,
  allowedLinks: hrefs => hrefs.map(allowedLink),
  meantLink,
  matches: (blocks, wanted, exactly) => {
    const doc = checked(blocks);
    return matchesIn(doc, wanted, exactly).map(({from, to}) => doc.textBetween(from, to, "|", "\ufffc"));
  },
  measure: (blocks, language) => measure(language)(checked(blocks)),
  at: (block, from, to) => {
    const doc = checked([block]);
    const found = positionsIn(doc.firstChild, 0, from, to);
    return found && doc.textBetween(found.from, found.to, "\n", leaf => leaf.type.name === "note" ? "" : "\n");
  },
  said: (words, how, key, ...given) => {
    speak(words, how);
    return say(key, ...given);
  },
  rows: (left, right, base) => rowsOf(ours(left), ours(right), base && ours(base))
    .map(({key, same, choice, at}) => ({key, same, choice, at})),
};
