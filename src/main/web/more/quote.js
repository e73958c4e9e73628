import {make} from "../site/make.js";
import {acts, said} from "./acts.js";

// A passage as a picture. A line is drawn whole, by the browser that knows how its letters join; it ends between words,
// where there is space: a joiner within a word is none.
{
  const {lang, dir} = document.documentElement;

  const draw = async passage => {
    const canvas = make("canvas", {lang, width: 1080, role: "img", ariaLabel: passage});
    const brush = canvas.getContext("2d");
    const style = selector => getComputedStyle(document.querySelector(selector));
    const use = (name, font, like) => {
      brush.fillStyle = style("body").getPropertyValue("--" + name);
      if (font) brush.font = `${font}px ${style(like).fontFamily}`;
    };
    const fill = (name, ...place) => {
      use(name);
      brush.fillRect(...place);
    };
    const write = (lines, step, y) => lines.forEach((line, at) => brush.fillText(line, dir === "rtl" ? 990 : 90, y + at * step, 900));
    const lines = text => text.split("\n").flatMap(block => block.split(" ").reduce((all, word) => {
      const longer = all.at(-1) + " " + word;
      return all.length && brush.measureText(longer).width < 900 ? [...all.slice(0, -1), longer] : [...all, word];
    }, []));
    await document.fonts.ready;
    // What is short stands large on a square, what is long on a taller sheet.
    const size = passage.length < 90 ? 68 : passage.length < 200 ? 58 : 48;
    const step = size * 1.55;
    use("ink", size, ".text");
    const text = lines(passage);
    use("ink", "700 36", "h1");
    const title = lines(document.querySelector("h1").textContent);
    const needed = 430 + text.length * step + title.length * 54;
    const high = canvas.height = needed > 1080 ? Math.max(1350, needed) : 1080;
    const foot = high - 150 - title.length * 54;
    brush.direction = dir;
    fill("paper", 0, 0, 1080, high);
    fill("rule", 90, foot, 900, 2);
    fill("mark", 90, 90, 900, 8);
    fill("ink", dir === "rtl" ? 90 : 240, 90, 750, 8);
    use("ink", "700 46", "h1");
    write([document.querySelector("[property='og:site_name']").content], 0, 168);
    use("ink", size, ".text");
    write(text, step, 230 + (high - needed) / 2 + step * .75);
    use("quiet", "700 36", "h1");
    write(title, 54, foot + 62);
    use("accent", 30, ".act");
    write(["\u2066" + document.querySelector("[data-share]").dataset.share.replace(/.*\/\//, "")], 0, high - 76);
    return canvas;
  };

  // The browser makes the file in its idle time, which may be seconds: nothing waits for that but who sends or saves it.
  const show = async passage => {
    const canvas = await draw(passage);
    const file = new Promise(done => canvas.toBlob(blob => done(new File([blob], "jarida.png", {type: blob.type}))));
    const box = make("dialog", {ariaLabel: words["quote.offer"], onclose: () => box.remove()}, document.body);
    const acts = make("p", {className: "labels"});
    const button = (key, onclick) => make("button", {textContent: words[key], onclick}, acts);
    Object.assign(canvas.style, {maxWidth: "100%", maxHeight: "75vh"});
    box.append(canvas, acts);
    if (navigator.canShare?.({files: [new File([], "jarida.png", {type: "image/png"})]})) {
      button("share.device", async () => navigator.share({files: [await file]}).catch(() => {}));
    }
    button("quote.save", async () => make("a", {href: URL.createObjectURL(await file), download: "jarida.png"}).click());
    button("masthead.close", () => box.close());
    box.showModal();
  };

  // The button stands at the foot of the window, where no menu of the system is, and in the text after what is chosen,
  // where the next step of the keyboard leads. A touch on it may end the selection first.
  acts.quote = () => {
    const text = document.querySelector(".text");
    const offer = make("span", {className: "toast"});
    const button = make("button", {onmousedown: event => event.preventDefault(), onclick: () => show(passage)}, offer);
    let going, passage;
    const follow = () => {
      const range = getSelection().rangeCount && getSelection().getRangeAt(0);
      const found = range && text.contains(range.commonAncestorContainer) ? said(range) : "";
      clearTimeout(going);
      if (found.length > 9) {
        const end = range.endContainer;
        passage = found;
        button.disabled = found.length > 400;
        button.textContent = words[button.disabled ? "quote.too-long" : "quote.offer"];
        (end.closest ? end : end.parentElement).closest("p,li,h2,h3,figure,.text").append(offer);
      } else {
        going = setTimeout(() => button.matches(":focus") || offer.remove(), 300);
      }
    };
    document.addEventListener("selectionchange", follow);
    follow();
  };
}
