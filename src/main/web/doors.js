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
  document.querySelectorAll("[data-do]").forEach(button => button.hidden = false);
  addEventListener("click", event => {
    const button = event.target.closest?.("[data-do]");
    if (button) {
      event.preventDefault();
      more().then(({acts}) => acts[button.dataset.do](button));
    }
  });

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

  const line = navigator.connection;
  if (document.querySelector("[data-now]") || kept("jarida-lasting") || line?.saveData || /2g/.test(line?.effectiveType)) more();
})();
