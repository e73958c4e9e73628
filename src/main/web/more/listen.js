import {looks} from "../site/looks.js";
import {make} from "../site/make.js";
import {acts, said} from "./acts.js";

// An article read aloud, sentence by sentence, by a voice that lives on this device: nothing is sent anywhere. A pause
// is an end that is remembered: engines know no other that can be relied on.
acts.listen = button => {
  const speech = speechSynthesis;
  const {lang} = document.documentElement;
  const voice = speech.getVoices().find(one => one.localService && one.lang.slice(0, 2) === lang.slice(0, 2));
  const parts = [...document.querySelectorAll("h1,.opening .stand,.text :is(p,li,h2,h3)")]
    .filter(part => !part.querySelector("p,li") && !part.closest(".notes,.pull,.gallery"))
    .flatMap(part => {
      const range = document.createRange();
      range.selectNodeContents(part);
      return [...new Intl.Segmenter(lang, {granularity: "sentence"}).segment(said(range))].map(one => [part, one.segment]);
    });
  const offer = button.textContent;
  const stop = make("button", {textContent: words["listen.stop"]});
  let at = 0;
  let heard, now;
  looks(
    "[data-do=listen]:has(+button)::before{content:none}",
    ".heard{background:var(--tint);box-shadow:0 0 0 .3rem var(--tint)}",
  );
  const mark = part => {
    if (part === heard) return;
    heard?.classList.remove("heard");
    part?.classList.add("heard");
    part?.scrollIntoView({block: "nearest"});
    heard = part;
  };
  const hush = label => {
    now = 0;
    speech.cancel();
    button.textContent = label;
  };
  const say = () => {
    if (!parts[at]) return stop.onclick();
    const [part, text] = parts[at];
    const mine = now = Object.assign(new SpeechSynthesisUtterance(text), {voice, lang: voice.lang});
    mark(part);
    mine.onend = mine.onerror = () => {
      if (now === mine) say(at++);
    };
    speech.speak(mine);
  };
  stop.onclick = () => {
    hush(offer);
    at = 0;
    mark();
    button.focus();
    stop.remove();
  };
  acts.listen = () => {
    if (now) return hush(words["listen.go-on"]);
    hush(words["listen.pause"]);
    button.after(stop);
    say();
  };
  addEventListener("pagehide", stop.onclick);
  acts.listen();
};
