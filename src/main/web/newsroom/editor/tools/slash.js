// "/" on an empty line offers what can be put there; what is typed after it narrows the choice. The plus beside an empty
// line offers the same to who points.
import {Plugin} from "prosemirror-state";
import {schema} from "../body/schema.js";
import {holdsBlocks} from "../body/schema.js";
import {element, fresh, icon} from "../dom.js";
import {called, say} from "../say.js";
import {fold} from "../text/folding.js";
import {INSERTS} from "./inserting.js";
import {openMenu, place} from "./menus.js";

const emptyLine = state => {
  const {$from, empty} = state.selection;
  return empty && $from.parent.type === schema.nodes.paragraph && holdsBlocks($from.node(-1)) && $from.parent.content.size === 0;
};

export function slash() {
  return new Plugin({view: view => new Slash(view), props: {
    handleKeyDown: (view, event) => opened.get(view)?.key(event) ?? false,
    handleTextInput: (view, from, to, text) => {
      // On a busy machine several letters come at once.
      if (text.startsWith("/") && emptyLine(view.state)) opened.get(view).begin();
      return false;
    },
  }});
}

const opened = new WeakMap();

class Slash {
  constructor(view) {
    this.view = view;
    this.list = null;
    this.begun = false;
    this.plus = element("button", {
      type: "button",
      class: "plus",
      tabindex: "-1",
      hidden: true,
      "aria-label": called("insert"),
      title: called("insert"),
      onmousedown: event => event.preventDefault(),
      onclick: () => openMenu(this.plus, called("insert"),
        INSERTS.map(each => ({label: called(each.name), icon: each.icon, act: () => each.act(view)}))),
    }, icon("add"));
    view.dom.parentNode.append(this.plus);
    opened.set(view, this);
  }

  begin() {
    this.begun = true;
  }

  update() {
    const {view} = this;
    const {$from, empty} = view.state.selection;
    const query = this.begun && empty && $from.parent.type === schema.nodes.paragraph ? $from.parent.textContent : "";
    if (query.startsWith("/") && $from.parentOffset === $from.parent.content.size && !/\s\s$/.test(query)) {
      this.show(query.slice(1));
    } else {
      this.hide();
    }
    const line = view.editable && view.hasFocus() && emptyLine(view.state);
    this.plus.hidden = !line;
    if (line) {
      const node = view.nodeDOM($from.before());
      this.plus.style.top = node.offsetTop + "px";
    }
  }

  show(query) {
    const wanted = fold(query).text;
    const found = INSERTS.filter(each => fold(called(each.name)).text.includes(wanted.trim()));
    if (found.length === 0) {
      // Who goes on to write meant a slash.
      if (query.length > 12) this.hide();
      this.list?.replaceChildren(element("p", {class: "hint"}, say("insert.none")));
      this.found = [];
      return;
    }
    if (!this.list) {
      this.list = element("div", {class: "editor-menu", role: "listbox", id: fresh("inserts"), "aria-label": called("insert")});
      document.getElementById("editor").append(this.list);
      this.view.dom.setAttribute("aria-controls", this.list.id);
    }
    this.found = found;
    this.at = 0;
    this.list.replaceChildren(...found.map((each, index) => element("div", {
      role: "option",
      id: this.list.id + "-" + index,
      onmousedown: event => {
        event.preventDefault();
        this.choose(index);
      },
    }, icon(each.icon), element("span", {}, called(each.name)))));
    this.mark();
    const at = this.view.coordsAtPos(this.view.state.selection.from);
    place(this.list, {getBoundingClientRect: () => ({left: at.left, right: at.right, top: at.top, bottom: at.bottom})});
  }

  mark() {
    [...this.list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === this.at)));
    this.list.children[this.at]?.scrollIntoView({block: "nearest"});
    this.view.dom.setAttribute("aria-activedescendant", this.list.id + "-" + this.at);
  }

  hide() {
    if (!this.list) return;
    this.list.remove();
    this.list = null;
    this.begun = false;
    this.view.dom.removeAttribute("aria-activedescendant");
    this.view.dom.removeAttribute("aria-controls");
  }

  key(event) {
    if (!this.list) return false;
    if (event.key === "Escape") {
      this.hide();
      return true;
    }
    if (this.found.length === 0) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.at = (this.at + (event.key === "ArrowDown" ? 1 : -1) + this.found.length) % this.found.length;
      this.mark();
      return true;
    }
    if (event.key === "Enter" || event.key === "Tab") {
      this.choose(this.at);
      return true;
    }
    return false;
  }

  choose(index) {
    const {view} = this;
    const insert = this.found[index];
    this.hide();
    const {$from} = view.state.selection;
    view.dispatch(view.state.tr.delete($from.start(), $from.end()));
    insert.act(view);
  }

  destroy() {
    this.hide();
    this.plus.remove();
  }
}
