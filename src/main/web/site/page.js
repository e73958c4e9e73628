import {looks} from "./looks.js";
import {make} from "./make.js";

// What a page can do better with a script, and does well enough without one.
(() => {
  const all = (selector, within = document) => within.querySelectorAll(selector);
  const steps = (document.body.dataset.ago || "").split("|");

  // "2 hours ago", within a day: twelve steps of five minutes, then hours.
  const tell = () => all(".meta time").forEach(time => {
    const minutes = Math.floor((Date.now() - new Date(time.dateTime)) / 60000);
    if (time.dateTime.includes("T") && minutes >= 0 && minutes < 1440) {
      time.title = time.title || time.textContent;
      time.textContent = steps[minutes < 60 ? Math.floor(minutes / 5) : 11 + Math.floor(minutes / 60)] || time.title;
    } else if (time.title) {
      time.textContent = time.title;
    }
  });
  tell();
  setInterval(tell, 300000);

  // Menus close when the reader turns elsewhere.
  addEventListener("click", event => all(".drop[open]").forEach(drop => {
    if (!drop.contains(event.target)) drop.open = false;
  }));

  // What this device can do to send an article on stands before the plain links.
  const share = document.querySelector("[data-share]");
  if (share) {
    const [device, copy, copied] = share.dataset.words.split("|");
    const offer = (label, act) => {
      const item = make("li");
      const button = make("button", {onclick: () => act(words)}, item);
      const words = make("span", {role: "status", textContent: label}, button);
      share.prepend(item);
    };
    if (navigator.clipboard) {
      offer(copy, words => navigator.clipboard.writeText(share.dataset.share).then(() => {
        words.textContent = copied;
      }));
    }
    if (navigator.share) {
      const title = document.querySelector("h1").textContent;
      const send = () => navigator.share({url: share.dataset.share, title}).catch(() => {});
      offer(device, send);
      all(".act a").forEach(link => link.addEventListener("click", event => {
        event.preventDefault();
        send();
      }));
    }
  }

  // A picture of a gallery at full size: in full sharpness, and with keys.
  const opened = () => document.querySelector(".gallery figure:target");
  const sharpen = () => {
    const figure = opened();
    if (figure) all("img,source", figure).forEach(image => image.sizes = "100vw");
  };
  sharpen();
  addEventListener("hashchange", sharpen);
  addEventListener("keydown", event => {
    const figure = opened();
    const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key === "Escape") all(".drop[open]").forEach(drop => drop.open = false);
    if (!figure) return;
    const to = event.key === "Escape" ? figure.querySelector(".shut")
      : event.key === forward ? figure.querySelector(".shut + a")
      : event.key.startsWith("Arrow") ? figure.querySelector("a:has(+ .shut)") : null;
    if (to) {
      event.preventDefault();
      to.click();
    }
  });

  // Footnotes beside the text where there is room: each level with its place, unless the one before is in the way.
  const text = document.querySelector(".text");
  const notes = document.querySelector(".notes");
  const beside = () => {
    const room = matchMedia("(min-width:80em)").matches && !text.querySelector(".pull,.box,.wide,.gallery");
    notes.classList.toggle("beside", room);
    notes.querySelector("h2").classList.toggle("hid", room);
    let free = 0;
    all("li", notes).forEach(note => {
      const call = room && document.getElementById(note.id.replace("note", "call"));
      const top = call ? Math.max(free, call.getBoundingClientRect().top - text.getBoundingClientRect().top - 6) : free;
      note.style.top = room ? top + "px" : "";
      free = top + note.offsetHeight + 12;
    });
  };
  if (notes) {
    looks(
      ".notes.beside{border:0;position:absolute;inset-block:0;inset-inline:auto 0;margin:0;padding:0;width:min(17rem,100% - var(--measure) - var(--gap));font-size:.9375rem}",
      ".beside li{width:100%;position:absolute;border-top:1px solid var(--rule);padding-top:.4rem}",
    );
    beside();
    addEventListener("resize", beside);
    addEventListener("load", beside);
    document.fonts?.ready.then(beside);
  }
})();
