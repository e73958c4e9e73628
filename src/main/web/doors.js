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
  document.querySelectorAll("[data-do]").forEach(button => button.hidden = false);
  addEventListener("click", event => {
    const button = event.target.closest?.("[data-do]");
    if (button) {
      event.preventDefault();
      // A link leads on where the script does not come.
      more().then(({acts}) => acts[button.dataset.do](button), () => button.href && location.assign(button.href));
    }
  });
  const line = navigator.connection;
  if (document.querySelector("[data-now]") || kept("jarida-lasting") || line?.saveData || /2g/.test(line?.effectiveType)) more();
})();
