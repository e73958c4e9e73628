import {looks} from "./looks.js";
import {alone} from "./opened.js";

// What few readers ask for on few pages is in a script of its own (src/main/web/more/), fetched when it is wanted:
// - when a button is pressed that says what it does (data-do, shown where there are scripts);
// - at once on pages that live by it (data-now), and where the reader has switched something on that lasts.
(() => {
  const address = document.currentScript.dataset.more;
  const more = () => import(address);
  const kept = name => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  // Who keeps to the small edition is led there first; not again where there is none.
  if (/\blite\b/.test(kept("jarida-lasting")) && !/\blite\b/.test(location.search)) {
    location.replace((location.search.replace("?", "?lite&") || "?lite") + location.hash);
    return;
  }
  document.querySelectorAll("a[href$='/account/sign-in']").forEach(link => link.dataset.do = "account");
  document.querySelectorAll("[data-do]").forEach(button => button.hidden = false);
  addEventListener("click", event => {
    const button = event.target.closest?.("[data-do]");
    if (button && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      // A link leads on where the script does not come.
      more().then(({acts}) => acts[button.dataset.do](button), () => button.href && location.assign(button.href));
    }
  });
  // Who pays by the byte is spared what could be meant.
  const line = navigator.connection;
  if (!line?.saveData) addEventListener("input", ({target}) => target.name === "q" && more().then(({acts}) => acts.suggest(target)).catch(() => {}));
  addEventListener("appinstalled", () => more().then(({acts}) => acts.keep()));

  // All that we put into this browser, taken out of it.
  const forget = async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const worker of await navigator.serviceWorker?.getRegistrations() || []) worker.unregister();
    await alone(async () => {
      for (const name of await self.caches?.keys() || []) await caches.delete(name);
    });
    for (const {name} of await indexedDB.databases?.() || []) indexedDB.deleteDatabase(name);
  };
  addEventListener("forget", event => forget().then(event.detail));

  // Whoever leaves quickly sees nothing of the page from that moment, and going back does not lead to it.
  const way = document.querySelector("[data-leave]");
  if (way) {
    const leave = event => {
      event.preventDefault();
      document.documentElement.hidden = true;
      // A reader's session ends, and the browser's own copies of pages go.
      fetch(location.pathname.match(/^\/[^/]+|/)[0] + "/account/leave", {method: "POST", keepalive: true}).catch(() => {});
      Promise.race([forget().catch(() => {}), new Promise(done => setTimeout(done, 400))]).then(() => location.replace(way.href));
    };
    let pressed = [];
    way.onclick = leave;
    addEventListener("keydown", event => {
      pressed = event.key !== "Escape" ? [] : event.repeat ? pressed : [event.timeStamp, ...pressed];
      if (event.timeStamp - pressed[2] < 1500) leave(event);
    });
    looks("@media screen{[data-leave]{position:fixed;z-index:11;inset-block-end:.5rem;inset-inline-end:.5rem;display:flex;align-items:center;min-height:2.75rem;padding-inline:1rem;font:600 .875rem var(--sans);color:var(--ink);background:var(--paper);border:1px solid}html{scroll-padding-bottom:4rem}body{padding-bottom:4rem}body .toast:not([hidden]){inset-block-end:4rem}}");
  }

  // Reading aloud is offered where the device itself can speak the language: a voice from elsewhere would be told the text.
  const say = document.querySelector("[data-do=listen]");
  const speech = globalThis.speechSynthesis;
  const hear = () => say.hidden = !speech?.getVoices().some(voice => voice.localService && voice.lang.slice(0, 2) === document.documentElement.lang.slice(0, 2));
  if (say) {
    hear();
    speech?.addEventListener?.("voiceschanged", hear);
  }

  // Who chooses a passage is offered a picture of it.
  const text = say && document.querySelector(".text");
  const choose = () => {
    const {isCollapsed, anchorNode} = getSelection();
    if (isCollapsed || !text.contains(anchorNode)) return;
    document.removeEventListener("selectionchange", choose);
    more().then(({acts}) => acts.quote());
  };
  if (text) document.addEventListener("selectionchange", choose);

  if (document.querySelector("[data-now]") || kept("jarida-lasting") || line?.saveData || /2g/.test(line?.effectiveType)) more();
})();
