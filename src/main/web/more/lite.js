import {looks} from "../site/looks.js";
import {make} from "../site/make.js";
import {acts, last} from "./acts.js";

// The small edition: kept to once it is chosen, and offered where the line is slow or data is dear.
(() => {
  const REFUSED = "jarida-no-lite";
  const link = document.querySelector("[data-do=lite]");
  const line = navigator.connection;
  acts.lite = () => {
    try {
      last("lite", true);
    } finally {
      location.assign(link.href);
    }
  };
  const offer = words => {
    const [why, no] = words.split("|");
    const aside = make("aside", {className: "labels offer"});
    const said = make("p", {role: "status"}, aside);
    make("a", {textContent: link.textContent, href: link.href}, aside).dataset.do = "lite";
    make("button", {textContent: no}, aside).onclick = () => {
      localStorage.setItem(REFUSED, 1);
      aside.remove();
    };
    looks(".offer{align-items:center;margin-bottom:var(--gap)}");
    document.querySelector("main").prepend(aside);
    setTimeout(() => said.textContent = why, 100);
  };
  try {
    if (link && (line?.saveData || /2g/.test(line?.effectiveType)) && !localStorage.getItem(REFUSED)) {
      // Its words are asked for here, so that no page need carry them.
      fetch("?lite&offer").then(answer => answer.ok && answer.text().then(offer)).catch(() => {});
    }
  } catch {
    // Where nothing can be kept, a refusal could not be either.
  }
})();
