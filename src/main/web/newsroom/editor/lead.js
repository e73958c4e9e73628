// The lead picture, on the sheet above the text; the form's own field for it, if there is one, says the same.
import {element, icon} from "./dom.js";
import {say} from "./say.js";
import {medium} from "./media/library.js";
import {begin, uploadOf, watch} from "./media/uploads.js";
import {chooseMedia} from "./tools/pictures.js";

export class Lead {
  constructor(place, key, changed) {
    this.place = place;
    this.changed = changed;
    this.editable = false;
    this.set(key);
    place.addEventListener("dragover", event => this.editable && event.preventDefault());
    place.addEventListener("drop", event => {
      const file = [...event.dataTransfer.files].find(each => each.type.startsWith("image/"));
      if (file && this.editable) {
        event.preventDefault();
        this.send(file);
      }
    });
  }

  set(key) {
    this.key = key || null;
    this.draw();
  }

  setEditable(editable) {
    this.editable = editable;
    this.draw();
  }

  draw(pending = null) {
    const shown = medium(this.key);
    const button = (name, picture, act) => element("button", {type: "button", class: "line", onclick: act}, icon(picture), say(name));
    this.place.classList.toggle("empty", !shown && !pending);
    this.place.replaceChildren(...[
      shown && element("img", {src: shown.src, alt: shown.alternative || "", width: shown.width, height: shown.height, draggable: "false"}),
      this.key && !shown ? element("p", {class: "told"}, say("media.missing", this.key)) : null,
      pending,
      shown && (shown.caption || shown.credit) ? element("figcaption", {dir: "auto"}, shown.caption || "",
        shown.credit ? element("span", {class: "credit"}, say("media.credit", shown.credit)) : null) : null,
      this.editable ? element("p", {class: "acts"},
        button(this.key ? "lead.change" : "lead.choose", "picture", () => this.choose()),
        this.key ? button("lead.remove", "remove", () => this.take(null)) : null) : null,
    ].filter(Boolean));
  }

  take(key) {
    this.set(key);
    this.changed(this.key);
  }

  async choose() {
    const chosen = await chooseMedia("picture");
    if (chosen?.entries) this.take(chosen.entries[0].key);
    else if (chosen) this.send(chosen.files[0]);
  }

  send(file) {
    const name = begin(file);
    const bar = element("progress", {max: "1", "aria-label": say("media.sending")});
    const told = element("p", {class: "told", role: "status"});
    this.draw(element("div", {class: "pending"}, element("img", {src: uploadOf(name).preview, alt: ""}), bar, told));
    watch(name, state => {
      bar.value = state.progress;
      if (state.key) {
        this.take(state.key);
      } else if (state.why) {
        bar.hidden = true;
        told.textContent = state.why === "offline" ? say("media.offline") : state.why === "failed" ? say("media.failed") : state.why;
      }
    });
  }
}
