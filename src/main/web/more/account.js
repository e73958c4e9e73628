import {make} from "../site/make.js";
import {acts, last, lasting} from "./acts.js";

// ---- Passkeys, where the browser has WebAuthn's own JSON.
const passkeys = within => {
  if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) within.querySelectorAll("form.passkey").forEach(form => {
    const wrong = form.querySelector("[role=alert]");
    form.hidden = false;
    form.querySelector("button").onclick = async () => {
      wrong.hidden = true;
      try {
        const key = JSON.parse((await (await fetch(form.dataset.options)).json()).options);
        const shown = await (form.dataset.makes
          ? navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(key)})
          : navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(key)}));
        form.elements.response.value = JSON.stringify(shown);
        form.requestSubmit();
      } catch {
        wrong.textContent = form.dataset.refused;
        wrong.hidden = false;
      }
    };
  });
};
passkeys(document);

// ---- Signing in before the page one is at
acts.account = async link => {
  if (lasting().has("account")) return location.assign(link.href.replace("/sign-in", ""));
  const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
  const dialog = make("dialog", {className: "own", closedBy: "any", onclose: () => dialog.remove()}, document.body);
  document.head.append(page.querySelector("link[href*=forms]"));
  dialog.append(...page.querySelector("main").children);
  dialog.showModal();
  passkeys(dialog);
};

// ---- One list on all devices: what changed here since the account was last asked is told, and all it has comes back.
export const kept = (name, otherwise) => {
  try {
    return JSON.parse(localStorage.getItem(name)) || otherwise;
  } catch {
    return otherwise;
  }
};
export const keep = (name, value) => localStorage.setItem(name, JSON.stringify(value));
const own = path => `/${location.pathname.split("/")[1]}/account/${path}.json`;
// What is kept here, the word the account has it by, and whether an item is as it was.
const SHARED = [
  ["list", item => ({url: item.url, read: item.read ? 1 : 0})],
  ["follows", item => item.url],
];
const share = async ([name, sent], token) => {
  const here = kept("jarida-" + name, []), before = kept(`jarida-${name}-told`, {});
  const state = item => item.read ? 1 : 0;
  const answer = await fetch(own(name), {
    method: "POST",
    headers: {"content-type": "application/json", "x-form-token": token},
    body: JSON.stringify({
      put: here.filter(item => before[item.url] !== state(item)).map(sent),
      gone: Object.keys(before).filter(url => !here.some(item => item.url === url)),
    }),
  });
  if (!answer.ok) return;
  const {items} = await answer.json();
  // What was put there or taken off while this was on its way waits for the next time.
  const now = kept("jarida-" + name, []), had = (all, one) => all.some(item => item.url === one.url);
  keep("jarida-" + name, [...now.filter(item => !had(here, item)), ...items.filter(item => !had(here, item) || had(now, item))]);
  keep(`jarida-${name}-told`, Object.fromEntries(items.map(item => [item.url, state(item)])));
  dispatchEvent(new StorageEvent("storage", {key: "jarida-" + name}));
  dispatchEvent(new Event("jarida-follows"));
};
const forget = () => Object.keys(localStorage).filter(name => /^jarida-(list|follows)/.test(name)).forEach(name => localStorage.removeItem(name));
let waiting;
export const sync = () => {
  clearTimeout(waiting);
  waiting = lasting().has("account") && setTimeout(async () => {
    const {in: inside, token} = await (await fetch(own("state"))).json();
    if (inside) {
      for (const one of SHARED) await share(one, token);
    } else {
      SHARED.forEach(([name]) => localStorage.removeItem(`jarida-${name}-told`));
      last("account", false);
    }
  }, 300);
};
if (document.querySelector("[data-account]")) last("account", true);
document.querySelectorAll("[data-out]").forEach(form => form.addEventListener("submit", () => {
  forget();
  last("account", false);
}));
addEventListener("jarida-list", sync);
sync();
