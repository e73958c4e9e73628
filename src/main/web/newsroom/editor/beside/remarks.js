// Remarks of colleagues on a block: shown beside it, answered, resolved.
import {Plugin, PluginKey, TextSelection} from "prosemirror-state";
import {Decoration, DecorationSet} from "prosemirror-view";
import {blockAt} from "../body/commands.js";
import {eachBlock} from "../body/ids.js";
import {element, icon} from "../dom.js";
import {number, say} from "../say.js";

const key = new PluginKey("remarks");

/** A sign at each block on which there are open remarks. */
export function remarked(onOpen) {
  const made = (doc, counts) => {
    const decorations = [];
    if (counts.size > 0) {
      eachBlock(doc, (block, position) => {
        const count = counts.get(block.attrs.id);
        if (count) {
          decorations.push(Decoration.node(position, position + block.nodeSize, {class: "remarked"}));
          decorations.push(Decoration.widget(position, () => sign(block.attrs.id, count, onOpen),
            {side: -1, key: block.attrs.id + count, ignoreSelection: true, stopEvent: () => true}));
        }
      });
    }
    return {counts, decorations: DecorationSet.create(doc, decorations)};
  };
  return new Plugin({
    key,
    state: {
      init: (_, state) => made(state.doc, new Map()),
      apply: (transaction, shown) => {
        const counts = transaction.getMeta(key) || shown.counts;
        return counts !== shown.counts || transaction.docChanged ? made(transaction.doc, counts) : shown;
      },
    },
    props: {decorations: state => key.getState(state).decorations},
  });
}

function sign(block, count, onOpen) {
  return element("button", {type: "button", class: "remark-sign", tabindex: "-1", contenteditable: "false", "data-remarks": block,
    "aria-label": say("remarks.open", count), title: say("remarks.open", count), onclick: () => onOpen(block)},
  icon("remark"), element("span", {}, number(count)));
}

/**
 * @param desk {get, post, sheet}
 * @param panel where they are listed
 */
export function remarks(desk, panel, counted) {
  let all = [];
  let drafting = null;
  const list = element("ol", {class: "remarks"});
  const none = element("p", {class: "hint"}, say("remarks.none"));
  const write = element("button", {type: "button", class: "line", onclick: () => compose()}, icon("remark"), say("remarks.write"));
  const showResolved = element("input", {type: "checkbox", onchange: () => draw()});
  const resolvedLabel = element("label", {class: "hint", hidden: true}, showResolved, say("remarks.resolved"));
  panel.append(write, none, list, resolvedLabel);

  async function fetchAll() {
    const answer = await desk.get("/notes");
    if (answer && JSON.stringify(answer) !== JSON.stringify(all)) show(answer);
  }

  function show(given) {
    all = given;
    const counts = new Map();
    for (const remark of all) {
      if (!remark.resolved && remark.block) counts.set(remark.block, (counts.get(remark.block) || 0) + 1);
    }
    const {body} = desk.sheet.views;
    body.dispatch(body.state.tr.setMeta(key, counts).setMeta("addToHistory", false));
    counted(all.filter(remark => !remark.resolved).length);
    draw();
  }

  // In the order of the text; what is on no block any more comes last.
  function ordered() {
    const order = [];
    eachBlock(desk.sheet.views.body.state.doc, block => order.push(block.attrs.id));
    const place = remark => {
      const at = order.indexOf(remark.block);
      return at < 0 ? order.length : at;
    };
    return all.filter(remark => showResolved.checked || !remark.resolved).sort((one, other) => place(one) - place(other));
  }

  function draw() {
    // What somebody is writing stays as it is.
    const writing = [...list.querySelectorAll("textarea")].map(area => [area.dataset.on, area.value]).filter(([, text]) => text);
    const held = document.activeElement?.dataset?.on;
    const shown = ordered();
    list.replaceChildren(...(drafting ? [drafting] : []), ...shown.map(thread));
    writing.forEach(([on, text]) => {
      const area = list.querySelector(`textarea[data-on="${CSS.escape(on)}"]`);
      if (area && !area.value) area.value = text;
    });
    if (held) list.querySelector(`textarea[data-on="${CSS.escape(held)}"]`)?.focus();
    none.hidden = shown.length > 0 || !!drafting;
    resolvedLabel.hidden = !all.some(remark => remark.resolved);
  }

  function thread(remark) {
    return element("li", {class: remark.resolved ? "resolved" : null, "data-remark": remark.id, "data-block": remark.block || ""},
      said(remark),
      (remark.answers || []).map(said),
      remark.resolved ? element("p", {class: "hint"}, icon("check"), say("remarks.is-resolved")) : element("div", {},
        area("answer-" + remark.id, say("remarks.answer"), text => send({block: null, answers: remark.id, text})),
        element("p", {class: "acts"},
          remark.block ? element("button", {type: "button", class: "quiet", onclick: () => go(remark.block)}, say("remarks.show")) : null,
          element("button", {type: "button", class: "quiet", onclick: () => resolve(remark)}, say("remarks.resolve")))));
  }

  const said = ({by, at, when, text}) => element("div", {class: "said"},
    element("p", {class: "by"}, element("b", {}, element("bdi", {}, by)), " ", element("time", {datetime: at}, when)),
    element("p", {dir: "auto"}, text));

  function area(name, label, act) {
    const input = element("textarea", {rows: "2", dir: "auto", "data-on": name, "aria-label": label, placeholder: label,
      onkeydown: event => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit();
        }
      }});
    const submit = async () => {
      const text = input.value.trim();
      if (!text) return;
      // Sent words are gone before the list is drawn anew, which keeps what is being written.
      button.disabled = true;
      input.value = "";
      if (!await act(text)) input.value = text;
      button.disabled = false;
    };
    const button = element("button", {type: "button", onclick: submit}, say("remarks.send"));
    return element("div", {class: "area"}, input, button);
  }

  async function send(remark) {
    const answer = await desk.post("/notes", remark);
    if (!answer) {
      desk.announce(say("remarks.not-sent"));
      return false;
    }
    await fetchAll();
    return true;
  }

  async function resolve(remark) {
    if (await desk.post("/notes/" + encodeURIComponent(remark.id) + "/resolution", {})) await fetchAll();
    else desk.announce(say("remarks.not-sent"));
  }

  /** Begins a remark on the block in which the cursor is. */
  function compose() {
    const block = blockAt(desk.sheet.views.body.state.selection)?.node;
    const id = block?.attrs.id || null;
    drafting = element("li", {class: "draft", "data-block": id || ""},
      element("p", {class: "hint", dir: "auto"}, block ? excerpt(block.textContent) : say("remarks.on-all")),
      area("draft", say("remarks.text"), async text => {
        const sent = await send({block: id, answers: null, text});
        if (sent) {
          drafting = null;
          draw();
        }
        return sent;
      }),
      element("button", {type: "button", class: "quiet", onclick: () => {
        drafting = null;
        draw();
        desk.sheet.views.body.focus();
      }}, say("remarks.cancel")));
    draw();
    desk.openPanel("remarks");
    drafting.querySelector("textarea").focus();
  }

  function go(id) {
    const {body} = desk.sheet.views;
    eachBlock(body.state.doc, (block, position) => {
      if (block.attrs.id === id) {
        body.dispatch(body.state.tr.setSelection(TextSelection.near(body.state.doc.resolve(position + 1))).scrollIntoView());
        body.focus();
      }
    });
  }

  return {
    fetch: fetchAll,
    show,
    compose,
    open: block => {
      desk.openPanel("remarks");
      const found = list.querySelector(`[data-block="${CSS.escape(block)}"]`);
      found?.scrollIntoView({block: "nearest"});
      found?.querySelector("textarea")?.focus();
    },
  };
}

const excerpt = text => text.length > 80 ? text.slice(0, 78).trimEnd() + "…" : text;
