// From the sheet to the server. Every change is kept in this browser first; what the server acknowledged is forgotten
// here. Nothing waits for the network, and nothing gives way to somebody else's text unseen.
import {canonical, digest, ours, sameContent} from "./contents.js";

const KEEP_AFTER = 300;
const PAUSE = 1200;
const LONGEST = 8000;
const RETRIES = [1000, 2000, 4000, 8000, 15_000, 30_000];
const KNOCK = 4000;

// Browsers refuse larger bodies of requests that outlive their page.
const OUTLIVES = 60_000;

/**
 * States: "saved", "changed", "saving", "offline", "signed-out", "stranger", "refused", "conflict", "taken", "paused".
 */
export class Sending {
  /**
   * @param snapshot gives {content, particulars} of the sheet
   * @param told is called with each new state and what there is to know about it
   * @param settle shows two texts; resolves with the one to go on with
   * @param filed is called with the particulars that the server has taken
   */
  constructor({line, keeper, article, snapshot, told, settle, taken, filed}) {
    Object.assign(this, {line, keeper, snapshot, told, settle, taken, filed});
    this.version = article.version;
    this.base = canonical(article.content);
    this.changes = 0;
    this.acknowledged = 0;
    this.sent = [];
    this.state = "saved";
    this.retries = 0;
    addEventListener("online", () => this.knock());
    addEventListener("focus", () => this.state === "signed-out" && this.knock());
    addEventListener("pagehide", () => this.leaving());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.leaving(); else this.knock();
    });
  }

  get unsent() {
    return this.changes !== this.acknowledged;
  }

  /** Something was typed. */
  changed() {
    this.changes++;
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keep(), KEEP_AFTER);
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.save(), PAUSE);
    this.deadline ??= setTimeout(() => this.save(), LONGEST);
    if (this.state === "saved" || this.state === "refused") this.become("changed");
  }

  record() {
    const {content, particulars} = this.snapshot();
    return {version: this.version, content: canonical(content), particulars, sent: this.sent, base: this.base, at: Date.now()};
  }

  async keep() {
    clearTimeout(this.keeping);
    if (!this.unsent) return;
    this.isKept = await this.keeper.keep(this.record());
    // It may have been acknowledged while it was being kept.
    if (!this.unsent) await this.keeper.forget();
  }

  leaving() {
    if (!this.unsent || this.state === "paused") return;
    const record = this.record();
    this.keeper.keepNow(record);
    this.keep();
    this.save({keepalive: JSON.stringify(record.content).length < OUTLIVES / 3});
  }

  /** Takes up what an earlier visit left unsent, on the version it was written on. */
  takeUp({sent, base}) {
    this.sent = sent || [];
    this.base = base || this.base;
    this.changes++;
    this.save();
  }

  /** Sends what is there, unless something is on its way already. */
  async save({keepalive = false} = {}) {
    clearTimeout(this.resting);
    clearTimeout(this.deadline);
    this.deadline = null;
    if (this.onWay || !this.unsent || ["conflict", "taken", "paused", "stranger"].includes(this.state)) return;
    clearTimeout(this.retry);
    const changes = this.changes;
    const {content, particulars} = this.snapshot();
    const text = canonical(content);
    this.onWay = true;
    if (this.state !== "offline" && this.state !== "signed-out") this.become("saving");
    const trace = digest(text);
    if (!this.sent.includes(trace)) this.sent = [...this.sent, trace].slice(-20);
    const {status, body} = await this.line.request("/text", "PUT", {version: this.version, content: text, particulars}, {keepalive});
    this.onWay = false;
    if (this.state === "paused") return;
    await this.answered(status, body, {changes, text, particulars});
  }

  async answered(status, body, {changes, text, particulars}) {
    if (status === 200) {
      this.filed(particulars);
      this.retries = 0;
      this.askedAnew = false;
      await this.acknowledge(body.version, text, changes, body);
    } else if (status === 409) {
      await this.overtaken(body);
    } else if (status === 423) {
      await this.handOver(body, changes);
    } else if (status === 401) {
      this.signedOut();
    } else if (status === 403 && !this.askedAnew) {
      // A new session has another token.
      this.askedAnew = true;
      await this.reread();
    } else if (status === 0 || status === 429 || status >= 500) {
      this.offline(status);
    } else {
      this.become("refused", body || {});
    }
  }

  async acknowledge(version, text, changes, told) {
    this.version = version;
    this.base = text;
    this.sent = [];
    this.acknowledged = changes;
    if (this.unsent) {
      this.become("changed");
      this.keep();
      clearTimeout(this.resting);
      this.resting = setTimeout(() => this.save(), PAUSE);
    } else {
      clearTimeout(this.keeping);
      await this.keeper.forget();
      this.become("saved", told);
    }
  }

  // Somebody's newer text is there; or our own, whose acknowledgement was lost on the way.
  async overtaken(theirs) {
    const text = ours(theirs.content);
    if (this.sent.includes(digest(text)) || sameContent(theirs.content, this.snapshot().content)) {
      this.version = theirs.version;
      this.base = text;
      this.sent = [];
      await this.save();
    } else {
      this.become("conflict", theirs);
      await this.keep();
      const settled = await this.settle({theirs, mine: this.record(), base: this.base});
      this.version = theirs.version;
      this.base = text;
      this.sent = [];
      this.state = "changed";
      settled();
      this.changes++;
      await this.keep();
      await this.save();
    }
  }

  // What was typed while the last text was on its way goes after it as a copy.
  async handOver(body, changes) {
    const record = this.record();
    this.become("taken", body);
    if (this.changes !== changes) {
      await this.line.request("/text", "PUT", {version: this.version, content: record.content, particulars: record.particulars});
    }
    await this.yield("taken", body);
  }

  /** Stops writing; what is unsent is put aside. Returns it, or null. */
  async yield(why, body) {
    const record = this.unsent ? this.record() : null;
    clearTimeout(this.resting);
    clearTimeout(this.deadline);
    clearTimeout(this.keeping);
    this.deadline = null;
    if (record) await this.keeper.putAside(record, why);
    await this.keeper.forget();
    this.acknowledged = this.changes;
    this.become(why, body);
    this.taken(record, body);
    return record;
  }

  /** Lets another tab go on: what is not with the server yet is kept here for it. */
  async pause() {
    await Promise.race([this.save(), new Promise(resolve => setTimeout(resolve, 2000))]);
    await this.keep();
    clearTimeout(this.resting);
    clearTimeout(this.deadline);
    clearTimeout(this.retry);
    this.deadline = null;
    this.acknowledged = this.changes;
    this.become("paused");
  }

  signedOut() {
    this.become("signed-out");
    this.keep();
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.knock(), KNOCK);
  }

  offline(status) {
    const wait = RETRIES[Math.min(this.retries++, RETRIES.length - 1)];
    this.become("offline", {status});
    this.keep();
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.save(), wait + Math.random() * 500);
  }

  /** Tries again now. */
  async knock() {
    if (this.state === "signed-out") {
      await this.reread();
    } else if (this.unsent && ["offline", "refused"].includes(this.state)) {
      this.retries = 0;
      await this.save();
    }
  }

  // As if the page were opened anew: with the token of whoever is signed in now.
  async reread() {
    if (this.rereading) return;
    this.rereading = true;
    const article = await this.line.reread();
    this.rereading = false;
    if (!article) {
      this.signedOut();
    } else if (article.stranger) {
      this.become("stranger");
    } else if (article.version !== this.version) {
      await this.overtaken({...article, by: article.by || "", at: article.at || null});
    } else {
      this.state = "changed";
      await this.save();
    }
  }

  /** Goes on with another text that was read just now. */
  restart(article) {
    this.version = article.version;
    this.base = canonical(article.content);
    this.sent = [];
    this.acknowledged = this.changes;
    this.become("saved");
  }

  become(state, detail = {}) {
    this.state = state;
    this.told(state, {...detail, kept: this.isKept !== false});
  }
}
