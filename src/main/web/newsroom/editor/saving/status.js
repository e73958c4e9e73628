// The line that says where the text is. Who listens is told of turns for the worse and back, not of every save.
import {element, icon} from "../dom.js";
import {say} from "../say.js";

const TROUBLE = new Set(["offline", "signed-out", "stranger", "refused", "conflict", "taken", "paused"]);

/**
 * @param acts {signIn, retry, take, claim}: what the line offers in trouble
 */
export function status(desk, acts) {
  const text = element("span", {class: "told"});
  const act = element("span", {class: "act"});
  const live = element("span", {class: "hid", role: "status", "aria-live": "polite"});
  const line = element("div", {class: "editor-status", "data-state": "saved"}, element("span", {class: "sign", "aria-hidden": "true"}),
    text, act, live);
  let before = "saved";
  let wantsWord = false;
  let quiet;

  const button = (label, does) => element("button", {type: "button", class: "quiet", onclick: does}, label);
  const offers = {
    "offline": () => [button(say("status.retry"), acts.retry)],
    "signed-out": () => [element("a", {href: acts.signIn, target: "_blank", rel: "opener"}, say("status.sign-in"), icon("elsewhere"))],
    "refused": () => [button(say("status.retry"), acts.retry)],
    "taken": () => [button(say("presence.take"), acts.take)],
    "paused": () => [button(say("status.write-here"), acts.claim)],
  };

  function show(state, detail = {}) {
    // "Saving" flickers by; only a slow one is worth a word.
    clearTimeout(quiet);
    const tell = () => {
      line.dataset.state = state;
      text.textContent = sentence(state, detail);
      act.replaceChildren(...(offers[state]?.() || []));
    };
    if (state === "saving") quiet = setTimeout(tell, 400); else tell();
    if (TROUBLE.has(state) && state !== before) {
      live.textContent = sentence(state, detail);
      wantsWord = true;
    } else if (state === "saved" && wantsWord) {
      live.textContent = say("status.saved-again");
      wantsWord = false;
    }
    before = state;
  }

  function sentence(state, {savedAt, why, by, kept, status: code}) {
    switch (state) {
      case "saved": return savedAt ? say("status.saved-at", desk.time(savedAt)) : say("status.saved");
      case "changed": return say("status.changed");
      case "saving": return say("status.saving");
      case "offline": return say(kept ? (code >= 400 ? "status.not-answering" : "status.offline") : "status.offline-not-kept");
      case "signed-out": return say("status.signed-out");
      case "stranger": return say("status.stranger");
      case "refused": return why || say("status.refused");
      case "conflict": return say("status.conflict", by || "");
      case "taken": return say("status.taken", by || "");
      case "paused": return say("status.paused");
      default: throw new Error(state);
    }
  }

  return {
    line,
    show,
    announce: words => {
      live.textContent = words;
    },
    /** Asked for by a key, the next word is said aloud. */
    expect: () => {
      wantsWord = true;
    },
  };
}
