// Opens the editor on its page: the article is told in #article, the words with it, the places are in the page.
import {element, icon} from "./dom.js";
import {number, say, speak} from "./say.js";
import {Sheet} from "./sheet.js";
import {Lead} from "./lead.js";
import {Particulars} from "./particulars.js";
import {toolbar} from "./tools/toolbar.js";
import {finder} from "./tools/find.js";
import {editLink} from "./tools/links.js";
import {withMod} from "./tools/keys.js";
import {showShortcuts} from "./tools/shortcuts.js";
import {turnInto} from "./body/commands.js";
import {insertFootnote} from "./body/footnotes.js";
import {toggleWrap} from "./body/keys.js";
import {schema} from "./body/schema.js";
import {know, medium} from "./media/library.js";
import {sendWith, underWay} from "./media/uploads.js";
import {checks} from "./beside/checks.js";
import {measure, measured} from "./beside/measure.js";
import {remarks} from "./beside/remarks.js";
import {Keeper} from "./saving/keeper.js";
import {Line} from "./saving/line.js";
import {Sending} from "./saving/sending.js";
import {digest, ours, sameContent} from "./saving/contents.js";
import {chooseAside} from "./saving/aside.js";
import {settle, textOf} from "./saving/conflict.js";
import {OnlyTab} from "./saving/tabs.js";
import {presence} from "./saving/presence.js";
import {status} from "./saving/status.js";

const {nodes} = schema;

// How long the local storage is waited for, at most, before anybody may type, and before the sheet is laid out.
const PATIENCE = 1500;
const SHORT_PATIENCE = 50;

// Lists of remarks are asked for anew so often; checks after a save.
const REMARKS = 30_000;
const CHECKS_AFTER = 800;

class Desk {
  /** @param writes whether one may type from the first moment */
  constructor(root, article, keeper, writes) {
    this.root = root;
    this.article = article;
    this.settings = {quotes: true, invisibles: false, ...remembered()};
    this.line = new Line(article);
    this.keeper = keeper;
    this.latest = null;
    know(article.media);
    sendWith(() => this.line.token);

    const on = {
      changed: () => this.changed(),
      selected: view => view === this.focused() && this.refresh(),
      focused: view => {
        this.latest = view;
        root.classList.add("at-work");
        this.refresh();
      },
      check: id => {
        this.openPanel("checks");
        this.checks.open(id)?.scrollIntoView({block: "nearest"});
        this.checks.open(id)?.focus();
      },
      remark: block => this.remarks.open(block),
      picturesLeft: count => this.announce(say("paste.pictures-left", count), true),
    };
    this.particulars = new Particulars(document.getElementById("particulars"), () => this.particularsChanged());
    this.sheet = new Sheet(root, {language: article.language, content: article.content, editable: writes,
      settings: this.settings, on});
    this.lead = new Lead(root.querySelector("[data-field=lead]"), article.content.leadPicture, key => this.leadChanged(key));
    this.rest = {description: article.content.description || "", bylines: (article.content.bylines || []).map(String)};
    this.measure = measure(article.language);
    this.count = root.querySelector("[data-count]");

    this.tools = toolbar(this);
    root.querySelector("[data-tools]").append(this.tools.bar);
    this.finder = finder(() => this.sheet.all, () => this.focused());
    root.querySelector("[data-find]").append(this.finder.panel);

    this.status = status(this, {
      signIn: root.dataset.signIn || "/newsroom",
      retry: () => this.sending.knock(),
      take: () => this.take(),
      claim: () => this.tab.claim(),
    });
    root.querySelector("[data-status]").append(this.status.line);
    this.status.show("saved");
    this.people = root.querySelector("[data-people]");

    this.panels(root);
    this.remarks = remarks(this, root.querySelector("[data-panel=remarks]"), count => this.tally("remarks", count));
    this.checks = checks(this, root.querySelector("[data-panel=checks]"), (count, must) => this.tally("checks", count, must));

    this.sending = new Sending({
      line: this.line,
      keeper: this.keeper,
      article,
      snapshot: () => this.snapshot(),
      told: (state, detail) => this.told(state, detail),
      settle: texts => this.settle(texts),
      taken: record => this.taken(record),
      filed: particulars => this.particulars.sent(particulars),
    });
    this.presence = presence(this.line, met => this.met(met));
    this.keys();
    this.aboveTheKeyboard();
    this.recount();
    this.refresh();
  }

  /**
   * @param tab that writes, if it is the only one; none where nobody may
   * @param kept is what the local storage has
   */
  open(tab, kept) {
    if (tab) {
      this.tab = tab;
      this.kept = kept;
      tab.follow({gained: () => this.gained(), lost: () => this.lost()});
    } else {
      this.status.line.hidden = true;
      this.setWriting(false);
    }
    afterPainting(() => {
      this.remarks.fetch();
      this.checks.fetch();
    });
    setInterval(() => document.visibilityState === "visible" && this.remarks.fetch(), REMARKS);
    addEventListener("beforeunload", event => {
      if (underWay() || (this.sending.unsent && this.sending.isKept === false)) event.preventDefault();
    });
  }

  // ---- What the sheet says

  snapshot() {
    const particulars = this.particulars.changes();
    return {
      content: {
        ...this.sheet.content(),
        ...this.rest,
        leadPicture: this.lead.key,
      },
      particulars,
    };
  }

  write(content, particulars) {
    this.sheet.replace(content);
    this.rest = {description: content.description || "", bylines: (content.bylines || []).map(String)};
    if ((content.leadPicture || null) !== this.lead.key) this.lead.set(content.leadPicture);
    this.particulars.apply({
      ...particulars,
      description: this.rest.description,
      bylines: this.rest.bylines,
      leadPicture: this.lead.key || "",
    });
    this.recount();
  }

  changed() {
    this.sending?.changed();
    cancelIdleCallback?.(this.counting);
    this.counting = (window.requestIdleCallback || setTimeout)(() => this.recount());
  }

  particularsChanged() {
    const {description, bylines, leadPicture} = this.particulars.values();
    if (description !== undefined) this.rest.description = description;
    if (bylines !== undefined) this.rest.bylines = [].concat(bylines).filter(Boolean);
    if (leadPicture !== undefined && (leadPicture || null) !== this.lead.key) this.lead.set(leadPicture);
    this.changed();
  }

  leadChanged(key) {
    const control = this.particulars.control("leadPicture");
    if (control) control.value = key || "";
    this.changed();
  }

  recount() {
    this.count.textContent = measured(this.measure(this.sheet.views.body.state.doc));
  }

  // ---- Who writes

  writes() {
    return this.sheet.editable;
  }

  setWriting(writing) {
    this.sheet.setEditable(writing);
    this.lead.setEditable(writing);
    this.root.classList.toggle("read-only", !writing);
    if (this.particulars.form) {
      [...this.particulars.form.elements].forEach(control => {
        if (!writing && !control.disabled) {
          control.disabled = true;
          control.dataset.resting = "";
        } else if (writing && control.dataset.resting !== undefined) {
          control.disabled = false;
          delete control.dataset.resting;
        }
      });
    }
    this.refresh();
  }

  /** This tab is the one that writes: with what an earlier visit left unsent, if there is any. */
  async gained() {
    if (this.sending.state === "paused") {
      const article = await this.line.reread();
      if (article && !article.stranger) {
        know(article.media);
        this.write(article.content);
        this.sending.restart(article);
      } else {
        this.sending.become("changed");
      }
    }
    const kept = await Promise.race([this.kept || this.keeper.kept(), pause(PATIENCE)]);
    this.kept = null;
    if (!this.shut) this.setWriting(true);
    if (kept) await this.takeUp(kept);
    this.presence.begin();
  }

  async takeUp(kept) {
    const current = this.snapshot();
    const {version} = this.sending;
    const theirs = ours(current.content);
    const alike = sameContent(kept.content, current.content);
    const particularsAlike = JSON.stringify(kept.particulars || {}) === JSON.stringify(current.particulars);
    if (alike && (particularsAlike || kept.version !== version)) {
      await this.keeper.forget();
    } else if (kept.version === version || (kept.sent || []).includes(digest(theirs))) {
      this.write(kept.content, kept.particulars);
      this.sending.takeUp({sent: kept.sent, base: kept.version === version ? kept.base : theirs});
    } else {
      const settled = await this.settle({
        theirs: {content: current.content, by: this.article.by || "", at: this.article.at || null},
        mine: kept,
        base: kept.base || null,
      });
      settled();
      this.sending.takeUp({sent: [], base: theirs});
    }
  }

  /** Another tab of the same person writes. */
  async lost() {
    const wrote = this.writes();
    // Until it is this one's turn again, the other tab keeps other things there.
    this.kept = null;
    this.setWriting(false);
    this.presence.end();
    if (wrote) await this.sending.pause(); else this.sending.become("paused");
  }

  async met({here, writer, mine}) {
    const others = here.filter(person => person.name !== writer || !mine);
    this.people.replaceChildren(...(here.length > 1 || (writer && !mine) ? [
      icon("person"),
      element("span", {}, say(writer && !mine ? "presence.writes" : "presence.here", writer && !mine ? writer : names(others, here))),
    ] : []));
    if (!mine && writer && this.writes() && !["conflict", "taken"].includes(this.sending.state)) {
      // The last words go out as a copy before anything else.
      this.setWriting(false);
      await this.sending.save();
      if (this.sending.state !== "taken") await this.sending.yield("taken", {by: writer});
    }
  }

  /** Somebody else writes now; what was unsent is kept, and can be compared when one writes again. */
  taken(record) {
    this.setWriting(false);
    this.overtakenText = record;
  }

  async take() {
    const met = await this.presence.take();
    if (!met?.mine) {
      this.announce(say("presence.not-taken"), true);
      return;
    }
    const article = await this.line.reread();
    if (!article || article.stranger) {
      this.announce(say("presence.not-taken"), true);
      return;
    }
    know(article.media);
    this.write(article.content);
    this.sending.restart(article);
    this.setWriting(true);
    const mine = this.overtakenText;
    this.overtakenText = null;
    if (mine && !sameContent(mine.content, article.content)) {
      const settled = await this.settle({theirs: {content: article.content, by: article.by || "", at: article.at || null}, mine, base: mine.base, leave: true});
      if (settled()) this.changed();
    }
    this.sheet.views.body.focus();
  }

  /** A text that gave way to another one, beside the one that stands. */
  async aside() {
    const mine = await chooseAside(this.keeper, at => this.when(at));
    if (!mine) return;
    const current = this.snapshot();
    const settled = await this.settle({theirs: {content: current.content}, mine, base: null, leave: true,
      heads: [say("conflict.now"), say("conflict.aside", this.when(mine.asideAt))]});
    if (settled()) this.changed();
  }

  /** Shows two texts and returns what puts the chosen one on the sheet. */
  async settle({theirs, mine, base, leave = false, heads}) {
    const content = await settle({
      theirs,
      mine,
      base,
      leave,
      language: this.article.language,
      heads: heads || [
        theirs.by ? say("conflict.theirs", theirs.by) : say("conflict.on-server"),
        say("conflict.mine"),
      ],
      nameOf: (field, value) => field === "leadPicture" ? (medium(value)?.caption || medium(value)?.alternative || value || "")
        : field === "bylines" ? value.map(id => this.particulars.nameOf(field, id)).join(" · ") : textOf(value),
    });
    return () => {
      if (!content) return false;
      if (!sameContent(content, mine.content)) this.keeper.putAside(mine, "conflict");
      this.write(content, mine.particulars);
      return true;
    };
  }

  // ---- What is told

  told(state, detail) {
    this.status.show(state, detail);
    this.shut = state === "stranger" || state === "taken";
    if (state === "stranger") this.setWriting(false);
    if (state === "refused" && detail.field) this.pointAt(detail.field);
    if (state === "saved" && detail.savedAt) {
      clearTimeout(this.checking);
      this.checking = setTimeout(() => this.checks.fetch(), CHECKS_AFTER);
    }
  }

  pointAt(field) {
    const view = this.sheet.views[field];
    if (view) view.dom.setAttribute("aria-invalid", "true"); else this.particulars.control(field)?.setAttribute("aria-invalid", "true");
  }

  announce(words, seen = false) {
    this.status.announce(words);
    if (seen) {
      const toast = element("p", {class: "editor-toast"}, words);
      this.root.append(toast);
      setTimeout(() => toast.remove(), 6000);
    }
  }

  time(at) {
    return this.dated(at, {hour: "2-digit", minute: "2-digit"});
  }

  when(at) {
    const today = new Date(at).toDateString() === new Date().toDateString();
    return this.dated(at, {...(!today && {day: "numeric", month: "short"}), hour: "2-digit", minute: "2-digit"});
  }

  dated(at, parts) {
    return new Intl.DateTimeFormat(document.documentElement.lang, {...parts, hourCycle: "h23",
      numberingSystem: this.root.dataset.numbering}).format(new Date(at));
  }

  async get(path) {
    const {status: code, body} = await this.line.request(path);
    return code === 200 ? body : null;
  }

  async post(path, body) {
    const {status: code, body: answer} = await this.line.request(path, "POST", body);
    return code >= 200 && code < 300 ? answer || {} : null;
  }

  // ---- Tools and panels

  focused() {
    return this.latest || this.sheet.views.body;
  }

  refresh() {
    if (this.refreshing || !this.tools) return;
    this.refreshing = true;
    queueMicrotask(() => {
      this.refreshing = false;
      this.tools.update(this.focused());
    });
  }

  find() {
    this.finder.open();
  }

  shortcuts() {
    showShortcuts(this.article.language);
  }

  set(name, value) {
    this.settings[name] = value;
    remember(this.settings);
    if (name === "invisibles") this.sheet.showInvisibles(value);
    this.focused().focus();
  }

  panels(root) {
    root.classList.toggle("panel-open", !this.panelCovers());
    this.tabs = [...root.querySelectorAll("[role=tab]")];
    const beside = root.querySelector(".editor-beside");
    const shut = beside.querySelector("[data-shuts]");
    this.tabs.forEach((tab, at) => {
      tab.addEventListener("click", () => {
        this.openPanel(tab.dataset.opens, true);
        if (root.classList.contains("panel-open") && this.panelCovers()) shut.focus();
      });
      tab.addEventListener("keydown", event => {
        const step = {ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1}[event.key];
        if (!step) return;
        event.preventDefault();
        const turned = event.key.startsWith("ArrowR") || event.key.startsWith("ArrowL") ? (document.dir === "rtl" ? -step : step) : step;
        const next = this.tabs[(at + turned + this.tabs.length) % this.tabs.length];
        // The tabs lie below a panel that covers the text.
        if (this.panelCovers()) this.choosePanel(next.dataset.opens); else this.openPanel(next.dataset.opens);
        next.focus();
      });
    });
    shut.addEventListener("click", () => this.shutPanel());
    beside.addEventListener("keydown", event => {
      if (event.key === "Escape" && this.panelCovers()) this.shutPanel();
    });
    // Who goes on to what is covered sees where they are.
    beside.addEventListener("focusout", ({relatedTarget: next}) => {
      if (next && this.panelCovers() && !beside.contains(next) && !next.closest("[role=tab], dialog")) {
        root.classList.remove("panel-open");
      }
    });
  }

  /** Whether panels lie over the text, for want of room beside it. */
  panelCovers() {
    return !matchMedia("(min-width:68em)").matches;
  }

  shutPanel() {
    this.root.classList.remove("panel-open");
    this.chosenTab().focus();
  }

  chosenTab() {
    return this.tabs.find(tab => tab.getAttribute("aria-selected") === "true");
  }

  openPanel(name, toggle = false) {
    const open = this.root.classList.contains("panel-open");
    this.root.classList.toggle("panel-open", !(toggle && open && this.chosenTab()?.dataset.opens === name));
    this.choosePanel(name);
  }

  choosePanel(name) {
    this.tabs.forEach(tab => {
      const chosen = tab.dataset.opens === name;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !chosen;
    });
  }

  tally(name, count, must = false) {
    const sign = this.root.querySelector(`[data-tally=${name}]`);
    sign.textContent = count > 0 ? number(count) : "";
    sign.classList.toggle("must", must);
  }

  // On phones the tools stand above the keyboard, which some browsers lay over the page.
  aboveTheKeyboard() {
    const shown = window.visualViewport;
    shown?.addEventListener("resize", () => {
      const hidden = Math.max(0, innerHeight - shown.height - shown.offsetTop);
      this.root.style.setProperty("--keyboard", hidden > 40 ? hidden + "px" : "0px");
    });
  }

  // ---- Keys that hold everywhere on the page

  keys() {
    const body = command => () => command(this.sheet.views.body.state, this.sheet.views.body.dispatch);
    const byCode = {
      Digit0: body(turnInto(nodes.paragraph)),
      Digit2: body(turnInto(nodes.heading, {level: 2})),
      Digit3: body(turnInto(nodes.heading, {level: 3})),
      KeyQ: body(toggleWrap(nodes.quotation)),
      KeyF: body(insertFootnote),
      KeyM: () => this.remarks.compose(),
    };
    document.addEventListener("keydown", event => {
      if (event.defaultPrevented && event.key !== "F10") return;
      const writing = this.root.contains(document.activeElement);
      const done = () => event.preventDefault();
      if (event.key === "F10" && event.altKey) {
        done();
        this.tools.focus();
      } else if (event.key === "F8") {
        done();
        this.checks.next();
      } else if (withMod(event) && event.altKey && !event.shiftKey && Object.hasOwn(byCode, event.code)) {
        if (writing) {
          done();
          byCode[event.code]();
        }
      } else if (withMod(event) && !event.altKey) {
        if (event.code === "KeyS" && !event.shiftKey) {
          done();
          this.status.expect();
          this.sending.save();
          if (!this.sending.unsent) this.announce(say("status.saved"));
        } else if (event.code === "KeyF" && !event.shiftKey) {
          done();
          this.finder.open();
        } else if (event.code === "KeyG") {
          done();
          this.finder.step(event.shiftKey ? -1 : 1);
        } else if (event.code === "KeyK" && !event.shiftKey && writing && this.latest === this.sheet.views.body) {
          done();
          editLink(this.latest);
        } else if (event.key === "/" || event.code === "Slash") {
          done();
          this.shortcuts();
        }
      } else if (event.key === "?" && !event.target.closest?.("input, textarea, select, [contenteditable=true]")) {
        done();
        this.shortcuts();
      }
    });
  }
}

const names = (others, all) => (others.length > 0 ? others : all).map(person => person.name).join(", ");

// The browser is asked for its lock and its storage first: it answers while the page is idle, and laying out a long text
// keeps the page busy.
async function open(root, article) {
  const keeper = new Keeper(article.account, article.address);
  const tab = article.readOnly ? null : new OnlyTab("jarida " + article.account + " " + article.address);
  const kept = keeper.kept();
  const [writes] = tab ? await Promise.race([Promise.all([tab.asked, kept]), pause(SHORT_PATIENCE, [false])]) : [false];
  new Desk(root, article, keeper, writes).open(tab, kept);
}

function pause(millis, value = null) {
  return new Promise(resolve => setTimeout(resolve, millis, value));
}

function afterPainting(act) {
  requestAnimationFrame(() => setTimeout(act));
}

// How somebody likes to write is a matter of this browser.
function remembered() {
  try {
    return JSON.parse(localStorage.getItem("jarida-editor")) || {};
  } catch {
    return {};
  }
}

function remember(settings) {
  try {
    localStorage.setItem("jarida-editor", JSON.stringify(settings));
  } catch {
    // Then it is forgotten.
  }
}

const root = document.getElementById("editor");
const told = document.getElementById("article");
if (root && told) {
  const article = JSON.parse(told.textContent);
  const {dataset} = root;
  speak(article.words, {
    language: document.documentElement.lang || "en",
    dir: document.documentElement.dir || "ltr",
    figures: dataset.figures,
    tenThousand: dataset.tenThousand,
  });
  open(root, article);
}
