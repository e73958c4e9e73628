import {opened} from "./site/opened.js";

// Keeps pages on the device of a reader who asked for that, and shows breaking news to one who asked for that (more/offline.js and
// more/push.js register it, and nothing else does). Each kind has a cache, which that script opens and removes: what has none is
// not written down. It knows addresses, and nobody's name.
const FRONTS = "jarida-fronts";
const SHELL = "jarida-shell";
const FILES = "jarida-files";
const PATIENCE = 4000;
const MOST_BYTES = 50e6;
const MOST_PAGES = 500;
const MOST_LISTED = 200;
const MOST_PICTURES = 8;

const all = (text, pattern) => [...text.matchAll(pattern)].map(found => found[1]);
const path = ({url}) => url.slice(location.origin.length);
const paths = async cache => (await cache?.keys() || []).map(path);

// One act after the other, so that what was taken away is not put back by what began before.
let line = Promise.resolve();
const inTurn = act => line = line.then(act, act);

// A page is kept with its styles and scripts, and of its first pictures the smallest files; its header "kept" says when, how
// large that is, and which files. What the newspaper has withdrawn is withdrawn here as well.
const keep = async (name, url, came) => {
  const cache = await opened(name);
  const files = await opened(FILES);
  if (!cache || !files) return;
  const response = came || await fetch(url, {credentials: "omit"});
  if (response.ok) {
    const text = (await response.text()).replace(/ srcset="(\S+) [^"]*"/g, ' srcset="$1"');
    const pictures = all(text, /(<picture>.*?<\/picture>)/g).slice(0, MOST_PICTURES);
    const names = all(text, /"(\/assets\/[^"]+)/g).concat(pictures.map(picture =>
      (/ srcset="([^"]+)/.exec(picture) || / src="([^"]+)/.exec(picture))[1]));
    const body = new Blob([text]);
    let bytes = body.size;
    for (const file of names) {
      if (!await files.match(file)) await files.add(file).catch(full);
      if (file[1] === "m") bytes += +(await files.match(file))?.headers.get("content-length");
    }
    const headers = new Headers(response.headers);
    headers.set("kept", JSON.stringify({at: name === SHELL ? 9e15 : Date.now(), bytes, files: names}));
    await cache.put(url, new Response(body, {headers}));
  } else if (/404|410/.test(response.status)) {
    await cache.delete(url);
  }
};
const full = error => {
  if (error.name === "QuotaExceededError") throw error;
};

// The newest pages stay, as many as there is room for, and their files: fonts by their folder, since pages name few of them.
const folder = name => name.replace(/[^/]+2$/, "");
const tidy = async () => {
  const pages = [];
  for (const name of await caches.keys()) {
    const cache = await opened(name);
    for (const request of await cache?.keys() || []) {
      const kept = (await cache.match(request)).headers.get("kept");
      if (kept) pages.push({cache, request, ...JSON.parse(kept)});
    }
  }
  const named = new Set();
  let bytes = MOST_BYTES;
  pages.sort((one, other) => other.at - one.at);
  for (const [place, page] of pages.entries()) {
    bytes -= page.bytes;
    if (bytes < 0 || place >= MOST_PAGES) await page.cache.delete(page.request);
    else page.files.forEach(file => named.add(folder(file)));
  }
  const files = await opened(FILES);
  for (const file of await paths(files)) if (!named.has(folder(file))) await files.delete(file);
};

// What stands in for pages that are not at hand, in an edition the reader opens.
const shell = async home => {
  await keep(SHELL, home + "/offline");
  await keep(SHELL, home + "/list");
};
const acts = {
  home: home => shell(home).then(() => keep(FRONTS, home)),
  async list(urls) {
    const cache = await opened("jarida-list");
    const kept = await paths(cache);
    const listed = urls.slice(0, MOST_LISTED);
    for (const url of kept) if (!listed.includes(url)) await cache.delete(url);
    for (const url of listed) if (!kept.includes(url)) await keep("jarida-list", url);
  },
  async section(url, tell) {
    const name = "jarida-section " + url;
    await keep(name, url);
    const cache = await opened(name);
    const urls = [...new Set(all(await (await cache.match(url)).text(), /<h[23]><a href="([^"]+)/g))];
    for (const old of await paths(cache)) if (![url, ...urls].includes(old)) await cache.delete(old);
    for (const [place, article] of urls.entries()) {
      tell({at: place + 1, of: urls.length});
      await keep(name, article);
    }
  },
  // Whoever asks has removed what is no longer kept: tidying takes its files.
  async drop() {},
};
// Whoever asks by a port is told how far it is, and how it ended.
addEventListener("message", event => {
  const tell = said => event.ports[0]?.postMessage(said);
  const [[act, what]] = Object.entries(event.data);
  event.waitUntil(inTurn(() => acts[act](what, tell).then(tidy).then(() => tell({done: 1}), error => tell({done: 1, failed: error.name}))));
});

const renew = async (url, response) => {
  const front = /^\/[a-z]{2,3}(-[a-z]{2,4})?(\?lite)?$/.test(url) && await caches.has(FRONTS);
  for (const name of await caches.keys()) {
    if (name !== FILES && await caches.match(url, {cacheName: name}) || front && name === FRONTS) await keep(name, url, response.clone());
  }
  if (front) await shell(url.split("?")[0]).then(tidy);
};
const page = async ({request}, came) => {
  const url = path(request);
  const kept = await caches.match(url);
  try {
    const late = new Promise(resolve => setTimeout(resolve, PATIENCE, kept));
    const response = await (kept ? Promise.race([came, late]) : came);
    return kept && response.status >= 500 ? kept : response;
  } catch {
    const offline = (await paths(await opened(SHELL))).filter(name => name.endsWith("/offline"));
    const own = `/${url.split(/[/?]/)[1]}/offline`;
    return kept || await caches.match(url, {ignoreSearch: true})
      || await caches.match(offline.includes(own) ? own : offline[0] || own) || Response.error();
  }
};
const file = async request => {
  const kept = await caches.match(request, {cacheName: FILES});
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && request.destination === "font") await (await opened(FILES))?.put(request, response.clone()).catch(() => {});
  return response;
};
addEventListener("fetch", event => {
  const {request} = event;
  const {origin, pathname} = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || request.headers.has("range")) return;
  if (/^\/(assets|media)\//.test(pathname)) {
    event.respondWith(file(request));
  } else if (request.mode === "navigate" && !/^\/newsroom(\/|$)|^\/[^/]+\/(account|letters)(\/|$)|\.[a-z]+$/.test(pathname)) {
    const came = fetch(request);
    event.waitUntil(came.then(response => {
      const copy = response.clone();
      return inTurn(() => renew(path(request), copy));
    }).catch(() => {}));
    event.respondWith(page(event, came));
  }
});
// Breaking news (more/push.js asked for it): what came is shown, and leads to its page.
addEventListener("push", event => {
  const {title, url, ...shown} = event.data.json();
  event.waitUntil(registration.showNotification(title, {...shown, data: new URL(url, location).href}));
});
addEventListener("notificationclick", event => {
  const {data} = event.notification;
  event.notification.close();
  if (data.startsWith(location.origin + "/")) {
    event.waitUntil(clients.matchAll({type: "window", includeUncontrolled: true}).then(open =>
      open.find(({url}) => url === data)?.focus() || clients.openWindow(data)));
  }
});
addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(clients.claim().then(() => inTurn(tidy))));
