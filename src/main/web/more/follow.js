import {make} from "../site/make.js";
import {keep, kept, sync} from "./account.js";
import {acts} from "./acts.js";

// ---- What the reader follows: sections, topics, bylines and stories, by their paths.
acts.follow = button => {
  const all = kept("jarida-follows", []), url = location.pathname;
  const rest = all.filter(one => one.url !== url);
  keep("jarida-follows", rest.length < all.length ? rest : [{url, name: document.querySelector("h1").textContent.trim()}, ...all].slice(0, 200));
  dispatchEvent(new Event("jarida-follows"));
  sync();
};
const yours = document.getElementById("for-you");
const gather = async () => {
  const all = kept("jarida-follows", []), before = +localStorage.getItem("jarida-seen");
  const said = yours.querySelector("[role=status]");
  yours.hidden = false;
  yours.classList.toggle("empty", !all.length);
  yours.querySelector("ul").replaceChildren(...all.map(one => {
    const item = make("li");
    const onclick = () => {
      keep("jarida-follows", kept("jarida-follows", []).filter(other => other.url !== one.url));
      sync();
      gather();
    };
    item.style.display = "flex";
    make("a", {href: one.url, textContent: one.name}, item);
    make("button", {textContent: "×", onclick}, item).setAttribute("aria-label", yours.dataset.unfollow + ": " + one.name);
    return item;
  }));
  const feeds = await Promise.all(all.slice(0, 60).map(one =>
    fetch((/\/\d[0-9a-z]{7}\//.test(one.url) ? one.url.replace(/[^/]*$/, "") : one.url + "/") + "feed.json")
      .then(answer => answer.json()).then(({items, language}) => items.map(item => ({...item, language}))).catch(() => null)));
  said.textContent = feeds.includes(null) ? yours.dataset.failed : "";
  const found = new Map(feeds.flat().filter(Boolean).map(item => [new URL(item.url).pathname, item]));
  const stories = [...found].sort(([, one], [, other]) => other.date_modified < one.date_modified ? -1 : 1).slice(0, 60);
  yours.querySelector("ol").replaceChildren(...stories.map(([path, item]) => {
    const row = yours.querySelector("template").content.cloneNode(true);
    const put = (place, given) => Object.assign(row.querySelector(place), given);
    put("article", {lang: item.language, dir: "auto"});
    put(".over span", {textContent: item.tags?.[0] || ""});
    put("a", {href: path, textContent: item.title});
    put(".stand", {textContent: item.summary || ""});
    put("time", {dateTime: item.date_published, textContent: item._jarida.day});
    put(".seen", {hidden: !before || Date.parse(item.date_modified) <= before});
    return row;
  }));
  if (stories.length && !feeds.includes(null)) localStorage.setItem("jarida-seen", Date.now());
};
if (yours) {
  gather();
  addEventListener("storage", event => event.key === "jarida-follows" && gather());
}
