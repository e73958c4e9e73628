// Two texts side by side. Nothing is chosen for who looks, except what only one side changed; what is not taken is put
// aside, not thrown away.
import {differences, wordDifferences} from "../text/differences.js";
import {element, fresh} from "../dom.js";
import {called, say} from "../say.js";
import {ours} from "./contents.js";

const FIELDS = ["headline", "standfirst", "place", "description", "leadPicture", "bylines"];
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Opens the two and resolves with the content to go on with, or null where `leave` is offered and taken.
 * @param theirs {content, by, at}
 * @param mine {content}
 * @param base the content both began from, if it is known
 * @param heads how the two are called
 * @param nameOf what a field's value is called that is a key or a number
 * @param leave whether both may be left as they are
 */
export function settle({theirs, mine, base, language, heads, nameOf = (field, value) => textOf(value), leave = false}) {
  const left = ours(theirs.content);
  const right = ours(mine.content);
  const rows = rowsOf(left, right, base && ours(base));
  const choices = new Map();
  rows.forEach(row => row.choice && choices.set(row.key, row.choice));

  return new Promise(resolve => {
    const title = element("h2", {id: "conflict-title", tabindex: "-1", autofocus: true}, say("conflict.title"));
    const rest = element("span", {class: "hint", role: "status"});
    const done = element("button", {type: "button", class: "primary", onclick: () => close(merged(rows, choices, left, right))},
      say("conflict.save"));
    const all = side => rows.filter(row => !row.same).forEach(row => choose(row.key, side));
    const table = element("div", {class: "conflict-rows"}, shown(rows, row => rowElement(row, {language, choices, choose, nameOf})));
    const box = element("dialog", {class: "editor-dialog conflict", "aria-labelledby": "conflict-title"},
      element("header", {}, title),
      element("p", {}, say(leave ? "conflict.compare" : "conflict.why")),
      element("div", {class: "conflict-heads"}, heads.map((head, at) => element("div", {},
        element("h3", {}, head),
        element("button", {type: "button", onclick: () => all(at === 0 ? "theirs" : "mine")},
          say(at === 0 ? "conflict.all-first" : "conflict.all-second"))))),
      table,
      element("footer", {}, rest, leave ? element("button", {type: "button", onclick: () => close(null)}, say("conflict.leave")) : null, done));
    const before = document.activeElement;

    function choose(key, side) {
      choices.set(key, side);
      box.querySelectorAll(`input[data-choice="${CSS.escape(key)}"]`).forEach(input => {
        input.checked = input.value === side;
      });
      count();
    }

    function count() {
      const open = new Set(rows.filter(row => !row.same && !choices.has(row.key)).map(row => row.key)).size;
      rest.textContent = open > 0 ? say("conflict.open", open) : "";
      done.disabled = open > 0;
    }

    function close(content) {
      box.close();
      box.remove();
      if (before?.isConnected) before.focus();
      resolve(content);
    }

    // There is no way out but a decision, or leaving both as they are.
    box.addEventListener("cancel", event => {
      event.preventDefault();
      if (leave) close(null);
    });
    document.body.append(box);
    count();
    box.showModal();
  });
}

/** What there is to decide, in the order of the page. */
export function rowsOf(left, right, base) {
  const fields = FIELDS.map(name => ({
    key: name,
    field: name,
    theirs: left[name],
    mine: right[name],
    same: same(left[name], right[name]),
    choice: preferred(left[name], right[name], base && base[name]),
  }));
  const named = body => new Map(body.map(block => [block.id, block]));
  const [known, inLeft, inRight] = [base && named(base.body), named(left.body), named(right.body)];
  const blocks = differences(left.body, right.body, (one, other) => one.id === other.id).map(step => {
    const {id} = step.before || step.after;
    const theirs = inLeft.get(id) || null;
    const mine = inRight.get(id) || null;
    // A block that stands in another place is decided once, and shown in both.
    const at = theirs && mine && step.kind !== "same" ? (step.before ? "theirs" : "mine") : null;
    return {
      key: "block-" + id,
      theirs,
      mine,
      at,
      same: !at && same(theirs, mine),
      choice: known && !at ? preferred(theirs, mine, known.get(id) ?? null) : null,
    };
  });
  return [...fields, ...blocks];
}

function preferred(theirs, mine, base) {
  if (base === undefined || same(theirs, mine)) return null;
  return same(theirs, base) ? "mine" : same(mine, base) ? "theirs" : null;
}

function shown(rows, draw) {
  const all = [];
  let equal = 0;
  const skip = () => {
    if (equal > 0) all.push(element("p", {class: "conflict-same"}, say("conflict.same", equal)));
    equal = 0;
  };
  for (const row of rows) {
    if (row.same) {
      equal += row.field ? 0 : 1;
    } else {
      skip();
      all.push(draw(row));
    }
  }
  skip();
  return all;
}

function rowElement(row, {language, choices, choose, nameOf}) {
  const {key, theirs, mine, field, at} = row;
  const label = field ? say("field." + field) : called((theirs || mine).type);
  const group = fresh("choice");
  const before = field ? nameOf(field, theirs) : textOf(theirs);
  const after = field ? nameOf(field, mine) : textOf(mine);
  const pieces = wordDifferences(before, after);
  const side = (name, value, text, kind) => element("label", {class: "conflict-side"},
    element("input", {type: "radio", name: group, "data-choice": key, value: name, checked: choices.get(key) === name,
      onchange: () => choose(key, name)}),
    element("span", {class: "hid"}, say(name === "theirs" ? "conflict.first" : "conflict.second")),
    value === null || text === "" ? element("em", {class: "hint"}, say(field ? "conflict.empty" : "conflict.absent"))
      : element("span", {class: "conflict-text", dir: language.dir, lang: language.tag}, pieces.filter(piece => piece.kind === "same" || piece.kind === kind)
        .map(piece => piece.kind === "same" ? piece.text : element(kind === "gone" ? "del" : "ins", {}, piece.text))),
    before === after && before ? element("em", {class: "hint"}, say("conflict.set-differently")) : null);
  const both = !field && theirs && mine ? element("label", {class: "conflict-both"},
    element("input", {type: "radio", name: group, "data-choice": key, value: "both", checked: choices.get(key) === "both",
      onchange: () => choose(key, "both")}),
    say("conflict.both")) : null;
  return element("fieldset", {class: "conflict-row"},
    element("legend", {}, label, at ? " · " + say(at === "theirs" ? "conflict.moved-first" : "conflict.moved-second") : null),
    side("theirs", theirs, before, "gone"), side("mine", mine, after, "new"), both);
}

/** The words of a block or a field, a text a line. */
export function textOf(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    const runs = value.every(each => typeof each === "string" || (each && typeof each === "object" && "text" in each && !("id" in each) && each.marks));
    return value.map(textOf).filter(Boolean).join(runs ? "" : "\n");
  }
  const {text, title, paragraphs, attribution, items, caption, alternative, pictures, rows, blocks, source, marks} = value;
  if (marks?.some(mark => mark.type === "note")) return "";
  return [title, text, paragraphs, attribution, items, caption, rows, alternative, pictures, blocks, source]
    .map(textOf).filter(Boolean).join("\n");
}

function merged(rows, choices, left, right) {
  const content = {...right};
  const body = [];
  for (const row of rows) {
    const choice = row.same ? "mine" : choices.get(row.key);
    if (row.field) {
      content[row.field] = choice === "theirs" ? left[row.field] : right[row.field];
    } else {
      if (choice !== "mine" && row.theirs && row.at !== "mine") body.push(row.theirs);
      // Of two texts under one name the second gets a name of its own.
      if (choice !== "theirs" && row.mine && row.at !== "theirs") body.push(choice === "both" && row.theirs ? {...row.mine, id: null} : row.mine);
    }
  }
  return {...content, body};
}
