import {looks} from "./looks.js";
import {make} from "./make.js";

// The reading list: kept in this browser alone, and told to nobody. Without a script, or where the browser keeps nothing,
// there are no buttons for it.
(() => {
  const NAME = "jarida-list";
  const MOST = 500;
  const PATIENCE = 12000;
  const link = document.querySelector("[data-list]");
  // Whatever else may have been written there is passed over.
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(NAME)).filter(item => item?.headline && /^\/[a-z]/.test(item.url));
    } catch {
      return [];
    }
  };
  try {
    localStorage.getItem(NAME);
  } catch {
    return;
  }
  if (!link) return;
  const [added, removed, undo, follow, following] = link.dataset.list.split("|");
  const page = document.getElementById("reading-list");
  const buttons = [];

  looks(
    "[data-list]:not([hidden]){display:flex;margin-inline-start:auto;align-items:center;min-height:2.25rem;font-weight:600;color:var(--accent)}",
    ".act{display:flex;gap:.75rem}",
    ".act button,.toast button{min-height:2.75rem}",
    "[data-do=listen]::before{content:'';display:inline-block;border:.35em solid #0000;border-left:.55em solid;border-right:0;margin-inline-end:.5em}",
    ".keep{position:relative;z-index:1;width:2rem;height:2rem;margin-block:-.35rem;vertical-align:middle}",
    ".act .keep{width:2.75rem;height:2.75rem;margin:0}",
    ".keep .icon{width:1.25rem;height:1.25rem}",
    ".keep[aria-pressed=true]{color:var(--accent)}",
    ".keep[aria-pressed=true] path{fill:currentColor}",
    ".follow{padding-inline:.75rem;min-height:2.75rem;border:1px solid currentColor;font:600 .9375rem var(--sans);color:var(--accent)}",
    ".follow[aria-pressed=true]{color:var(--quiet)}",
    ".toast:not([hidden]){display:flex;align-items:center;position:fixed;z-index:9;inset-block-end:1rem;inset-inline-start:var(--edge);max-width:calc(100% - 2*var(--edge));gap:1rem;padding-inline:1rem;font:.9375rem var(--sans);color:var(--paper);background:var(--ink)}",
    ".toast span{padding-block:.8rem}",
    ".toast button{font-weight:600;text-decoration:underline}",
    "@media print{[data-list],.keep,.follow,.toast{display:none}}",
  );

  const write = items => {
    try {
      localStorage.setItem(NAME, JSON.stringify(items.slice(0, MOST)));
      navigator.serviceWorker?.controller?.postMessage({list: items.map(({url}) => url)});
    } catch {
      // It is full, or was forbidden since: what is there stays.
    }
    show();
    dispatchEvent(new Event("jarida-list"));
  };
  const without = url => read().filter(item => item.url !== url);
  const at = url => read().findIndex(item => item.url === url);

  // ---- What was done is said, and can be undone: by pointer, by keyboard, and told to a screen reader.

  const toast = make("div", {className: "toast", hidden: true}, document.body);
  const said = make("span", {role: "status"}, toast);
  const back = make("button", {type: "button", textContent: undo}, toast);
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (toast.matches(":hover,:focus-within")) wait(); else toast.hidden = true;
    }, PATIENCE);
  };
  const tell = (words, act) => {
    toast.hidden = false;
    said.textContent = words;
    back.onclick = () => {
      toast.hidden = true;
      act();
    };
    wait();
  };
  addEventListener("keydown", event => {
    if (event.key === "Escape") toast.hidden = true;
  });

  const put = item => {
    write([item, ...without(item.url)]);
    tell(added, () => write(without(item.url)));
  };
  const take = url => {
    const place = at(url);
    const item = read()[place];
    write(without(url));
    tell(removed, () => {
      const items = without(url);
      items.splice(place, 0, item);
      write(items);
      page?.querySelector(`a[href="${CSS.escape(url)}"]`)?.focus();
    });
  };

  // ---- A ribbon on every card and article

  const text = (selector, within) => within.querySelector(selector)?.textContent.trim() || "";
  const ribbon = (place, heading, url, whole) => {
    const button = make("button", {className: "keep", type: "button"}, place);
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("d", "M6 3h12v18l-6-5-6 5z");
    icon.setAttribute("viewBox", "0 0 24 24");
    icon.setAttribute("class", "icon");
    icon.setAttribute("aria-hidden", "true");
    icon.append(line);
    button.append(icon);
    button.onclick = () => {
      if (at(url) >= 0) {
        take(url);
      } else {
        const time = whole.querySelector("time");
        put({
          url,
          headline: heading,
          stand: text(".stand", whole),
          over: text(".over > *", whole),
          time: time?.dateTime || "",
          when: time?.title || time?.textContent || "",
          lang: document.documentElement.lang,
          dir: document.dir,
          added: Date.now(),
          read: 0,
        });
      }
    };
    buttons.push({button, url, heading});
  };
  document.querySelectorAll("main .card").forEach(card => {
    const head = card.querySelector("h2 a,h3 a");
    if (head) ribbon(card.querySelector(".meta") || make("p", {className: "meta"}, card.querySelector(".say")), head.textContent, head.pathname, card);
  });
  const act = document.querySelector("main .act");
  if (act) ribbon(act, text("h1", document), location.pathname, act.closest("article"));
  // Sections, topics, bylines and stories can be followed; how, is in the script that comes when it is asked for.
  const shelf = (act || /\/(section|topic|by)\/[^/]+$/.test(location.pathname)) && document.querySelector(act ? "h1" : "main .trail ~ .head h1");
  if (shelf) {
    const button = make("button", {className: "follow", type: "button"}, act || shelf.parentNode);
    const followed = () => (localStorage.getItem("jarida-follows") || "").includes(`"${location.pathname}"`);
    const say = () => {
      button.textContent = followed() ? following : follow;
      button.setAttribute("aria-pressed", followed());
    };
    button.dataset.do = "follow";
    addEventListener("jarida-follows", say);
    say();
  }
  const here = at(location.pathname);
  if (here >= 0 && act) {
    const items = read();
    items[here].read ||= Date.now();
    write(items);
  }

  // ---- The page of the list

  const order = document.getElementById("list-order");
  const ordered = items => order.value === "old" ? items.reverse()
    : order.value === "unread" ? items.sort((one, other) => !!one.read - !!other.read) : items;
  const row = item => {
    const made = page.querySelector("template").content.cloneNode(true).firstElementChild;
    const set = (selector, textContent) => Object.assign(made.querySelector(selector), {textContent, hidden: !textContent});
    const {lang, dir} = item;
    Object.assign(made.querySelector("article"), {lang, dir});
    set(".over span", item.over);
    set("h2 a", item.headline).href = item.url;
    set(".stand", item.stand);
    set("time", item.when).dateTime = item.time;
    made.querySelector(".seen").hidden = !item.read;
    made.querySelectorAll("[data-act]").forEach(button => {
      button.setAttribute("aria-label", button.textContent + ": " + item.headline);
      button.hidden = button.dataset.act === (item.read ? "read" : "unread");
      button.onclick = () => {
        if (button.dataset.act === "remove") {
          take(item.url);
          back.focus();
        } else {
          write(read().map(one => one.url === item.url ? {...one, read: item.read ? 0 : Date.now()} : one));
          page.querySelector(`li:has(a[href="${CSS.escape(item.url)}"]) button:not([hidden])`)?.focus();
        }
      };
    });
    return made;
  };
  // A file that any browser opens; its first mark says that it is UTF-8.
  const carry = () => {
    const file = document.implementation.createHTMLDocument(document.title);
    read().forEach(({url, headline, lang, dir}) =>
      make("a", {href: new URL(url, location), textContent: headline}, make("p", {lang, dir}, file.body)));
    const href = URL.createObjectURL(new Blob(["\ufeff<!doctype html>" + file.documentElement.outerHTML], {type: "text/html"}));
    const way = make("a", {href, download: "reading-list.html"});
    way.click();
    setTimeout(() => URL.revokeObjectURL(way.href), 60000);
  };
  const clear = () => {
    const before = read();
    write([]);
    tell(page.dataset.cleared, () => write([...read(), ...before.filter(item => at(item.url) < 0)]));
    back.focus();
  };
  if (page) {
    order.onchange = () => show();
    page.querySelector("[data-act=export]").onclick = carry;
    page.querySelector("[data-act=clear]").onclick = clear;
    page.hidden = false;
  }

  function show() {
    const items = read();
    const kept = new Set(items.map(item => item.url));
    buttons.forEach(({button, url, heading}) => {
      button.setAttribute("aria-pressed", kept.has(url));
      button.setAttribute("aria-label", link.textContent + ": " + heading);
      button.title = link.textContent;
    });
    if (page) {
      page.classList.toggle("empty", items.length === 0);
      page.querySelector("ol").replaceChildren(...ordered(items).map(row));
    }
  }
  link.hidden = false;
  addEventListener("storage", event => event.key === NAME && show());
  addEventListener("pageshow", show);
  show();
})();
