import {make} from "../site/make.js";
import {alone, opened} from "../site/opened.js";
import {kept} from "./account.js";
import {acts} from "./acts.js";

// What a reader keeps on this device. The worker (sw.js) fetches and writes it down; here it is asked to, and here is told what
// there is. Nothing is registered before a reader asks for something.
(() => {
  const LIST = "jarida-list";
  const FRONTS = "jarida-fronts";
  const SECTION = "jarida-section ";
  const worker = navigator.serviceWorker;
  const able = worker && self.caches;
  const isGroup = name => name === LIST || name === FRONTS || name.startsWith(SECTION);
  const full = failed => failed === "QuotaExceededError" ? "full" : "failed";
  const fill = (place, name, ...numbers) => numbers.reduce((text, number, at) => text.replace(`{${at}}`,
    String(number).replace(/\d/g, digit => place.dataset.digits[digit])), place.dataset[name]);

  const ask = async (message, tell) => {
    const {active} = await worker.ready;
    return new Promise(done => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = ({data}) => (data.done ? done : tell)(data);
      active.postMessage(message, [port2]);
    });
  };
  // Whoever takes something away has also stopped what had only begun to be kept.
  let ended = 0;
  addEventListener("forget", () => ended++);
  const begin = async (...names) => {
    const before = ended;
    await worker.register("/sw.js");
    if (before !== ended) {
      await end([]);
      return {failed: 1};
    }
    await Promise.all(["jarida-files", "jarida-shell", ...names].map(name => caches.open(name)));
    return ask({home: document.querySelector(".title a").pathname});
  };
  const list = () => ask({list: JSON.parse(localStorage.getItem(LIST) || "[]").map(({url}) => url)});
  // Where nothing is kept any more and no breaking news is waited for, there is no worker either.
  const end = async names => {
    ended++;
    const registered = await worker.getRegistration();
    const drop = all => alone(() => Promise.all(all.map(name => caches.delete(name))));
    await drop(names);
    if (registered) await ask({drop: names});
    const left = await caches.keys();
    if (!left.some(isGroup)) {
      if (!kept("jarida-push", []).length) await registered?.unregister();
      await drop(left);
    }
  };

  acts.keep = async () => {
    const {failed} = await begin(LIST, FRONTS);
    return failed ? {failed} : list();
  };

  acts.save = async button => {
    const say = text => button.firstElementChild.textContent = text;
    if (!able) return say(button.dataset.unable);
    if (button.ariaBusy) return;
    button.ariaBusy = true;
    const name = SECTION + location.pathname;
    try {
      await begin(name);
      const {failed} = await ask({section: location.pathname}, ({at, of}) => say(fill(button, "saving", at, of)));
      if (failed && !await caches.match(location.pathname, {cacheName: name})) await end([name]);
      say(button.dataset[failed ? full(failed) : "saved"]);
      button.nextElementSibling.hidden = !!failed;
    } catch {
      say(button.dataset.failed);
    }
    button.ariaBusy = null;
  };

  // ---- The page of what is at hand

  const place = document.getElementById("offline");
  if (!place) return;
  const part = name => place.querySelector(`[data-part=${name}]`);
  const say = name => {
    part("said").textContent = place.dataset[name];
    part("said").scrollIntoView({block: "nearest"});
  };
  const toggle = place.querySelector("input");

  const row = (name, items) => {
    const made = place.querySelector("template").content.cloneNode(true).firstElementChild;
    const heading = made.querySelector("h2");
    const button = made.querySelector("button");
    const own = items.find(({url}) => SECTION + url === name);
    heading.textContent = name === LIST ? place.dataset.listed : name === FRONTS ? place.dataset.fronts : own ? own.title : "";
    button.setAttribute("aria-label", button.textContent + ": " + heading.textContent);
    button.onclick = async () => {
      await end([name]);
      say("removed");
      await show();
      toggle.focus();
    };
    items.forEach(({url, title, lang, dir}) =>
      make("a", {href: url, textContent: title, lang, dir}, make("li", {}, made.querySelector("ul"))));
    return made;
  };
  let looks = 0;
  const show = async () => {
    const look = ++looks;
    const names = able ? await caches.keys() : [];
    const rows = [];
    let bytes = 0;
    let pages = 0;
    for (const name of names.sort()) {
      const cache = await opened(name);
      const items = [];
      for (const request of await cache?.keys() || []) {
        const kept = await cache.match(request);
        bytes += JSON.parse(kept.headers.get("kept"))?.bytes || 0;
        if (!isGroup(name)) continue;
        const page = new DOMParser().parseFromString(await kept.text(), "text/html");
        const {lang, dir} = page.documentElement;
        const title = page.querySelector("h1").textContent.trim() || page.title;
        const url = request.url.slice(location.origin.length);
        items.unshift({url, title, lang, dir});
      }
      pages += items.length;
      if (items.length) rows.push(row(name, items.sort((one, other) => (SECTION + other.url === name) - (SECTION + one.url === name))));
    }
    const all = await navigator.storage?.estimate?.();
    // One who looked later knows better.
    if (look !== looks) return;
    part("at-hand").replaceChildren(...rows);
    part("nothing").hidden = rows.length;
    part("pages").textContent = fill(place, "number", pages);
    part("space").textContent = fill(place, "space", Math.ceil(bytes / 1e6), 50);
    part("estimate").textContent = fill(place, "megabytes", Math.ceil((all?.usage || 0) / 1e6));
    toggle.checked = names.includes(LIST) || names.includes(FRONTS);
  };

  toggle.onchange = async () => {
    try {
      const {failed} = await (toggle.checked ? acts.keep() : end([LIST, FRONTS])) || {};
      say(failed ? full(failed) : toggle.checked ? "on" : "off");
    } catch {
      say("failed");
    }
    await show();
  };
  part("forget").onclick = () => dispatchEvent(new CustomEvent("forget", {detail: () => {
    say("gone");
    show();
  }}));
  part("again").onclick = () => location.reload();
  part("away").hidden = location.pathname === place.dataset.path;
  addEventListener("beforeinstallprompt", event => {
    event.preventDefault();
    part("install").hidden = false;
    part("install").onclick = () => event.prompt();
  });
  toggle.disabled = !able;
  if (!able) say("unable");
  place.hidden = false;
  show().then(() => navigator.onLine && toggle.checked && acts.keep().then(show)).catch(() => {});
})();
