// Figures as the page shows them, with what is said about them to be written in place.
import {schema} from "../body/schema.js";
import {element, icon} from "../dom.js";
import {called, number, say} from "../say.js";
import {medium} from "./library.js";
import {again, uploadOf, watch} from "./uploads.js";

const {nodes} = schema;

/** @param tools {choosePictures(view, position)} */
export const figureViews = tools => ({
  picture: (node, view, getPos) => new Plate(node, view, getPos, "figure"),
  exhibit: (node, view, getPos) => new Plate(node, view, getPos, "figure"),
  gallery: (node, view, getPos) => new Gallery(node, view, getPos, tools),
  film: (node, view, getPos) => new Reel(node, view, getPos),
  sound: (node, view, getPos) => new Reel(node, view, getPos),
  elsewhere: (node, view, getPos) => new Elsewhere(node, view, getPos),
});

/** What all figures share: a part that is drawn, and below it the words. */
class Figure {
  constructor(node, view, getPos, name) {
    this.node = node;
    this.view = view;
    this.getPos = getPos;
    this.plate = element("div", {class: "plate", contenteditable: "false"});
    this.contentDOM = element("div", {class: "words"});
    this.dom = element("figure", {class: name}, this.plate, this.contentDOM);
    this.plate.addEventListener("keydown", event => this.walk(event));
    this.identify();
  }

  // What is in a figure is no stop on the way through the page: Tab in its caption leads here, and back again.
  walk(event) {
    if (event.key === "Escape" || (event.key === "Enter" && event.target.matches("input, textarea"))) {
      event.preventDefault();
      this.view.focus();
    } else if (event.key === "Tab") {
      event.preventDefault();
      const stops = controlsIn(this.plate);
      const next = stops[stops.indexOf(event.target) + (event.shiftKey ? -1 : 1)];
      if (next) next.focus(); else this.view.focus();
    }
  }

  identify() {
    if (this.node.attrs.id) this.dom.dataset.id = this.node.attrs.id;
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    const before = this.node;
    this.node = node;
    if (!same(before.attrs, node.attrs)) {
      this.identify();
      this.draw(before);
    }
    return true;
  }

  set(name, value) {
    this.view.dispatch(this.view.state.tr.setNodeAttribute(this.getPos(), name, value));
  }

  selectNode() {
    this.dom.classList.add("ProseMirror-selectednode");
  }

  deselectNode() {
    this.dom.classList.remove("ProseMirror-selectednode");
  }

  stopEvent(event) {
    return event.target instanceof Element && !!event.target.closest("input, textarea, button, video, audio");
  }

  ignoreMutation(mutation) {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }

  destroy() {
    this.unwatch?.();
  }

  // The state of a file that is not there yet, or not at all.
  pending() {
    const {upload, media} = this.node.attrs;
    this.unwatch?.();
    if (upload) {
      const bar = element("progress", {max: "1", "aria-label": say("media.sending")});
      const told = element("p", {class: "told", role: "status"});
      const box = element("div", {class: "pending"}, bar, told);
      const step = state => {
        box.classList.toggle("failed", !!state?.why);
        bar.hidden = !state || !!state.why;
        if (!state) {
          told.replaceChildren(say("media.never-arrived"));
        } else if (state.why) {
          const why = state.why === "offline" ? say("media.offline") : state.why === "failed" ? say("media.failed") : state.why;
          told.replaceChildren(why + " ", element("button", {type: "button", tabindex: "-1", class: "quiet", onclick: () => again(upload)},
            say("media.again")));
        } else {
          bar.value = state.progress;
          told.textContent = say("media.sent", Math.round(100 * state.progress));
        }
      };
      this.unwatch = watch(upload, step);
      step(uploadOf(upload));
      return box;
    }
    return media && !medium(media) ? element("p", {class: "pending told"}, say("media.missing", media)) : null;
  }
}

const controlsIn = plate => [...plate.querySelectorAll("textarea, input, button, video, audio")];

/** From a caption to what its figure has to be filled in. */
export function intoFigure(state, dispatch, view) {
  const {$from, node} = state.selection;
  const depth = $from.parent.type === nodes.caption ? $from.depth - 1 : null;
  const figure = node ? view?.nodeDOM(state.selection.from) : depth && view?.nodeDOM($from.before(depth));
  const plate = figure?.querySelector?.(":scope > .plate");
  const [first] = plate ? controlsIn(plate) : [];
  first?.focus();
  return !!first;
}

const same = (one, other) => Object.keys(one).every(name => one[name] === other[name]);

/** A picture, alone or in a gallery, with the text for who does not see it. */
class Plate extends Figure {
  constructor(node, view, getPos, name) {
    super(node, view, getPos, name);
    this.alternative = element("textarea", {
      rows: "1",
      dir: "auto",
      tabindex: "-1",
      "aria-label": say("media.alternative"),
      oninput: () => this.set("alternative", this.alternative.value.replaceAll("\n", " ")),
    });
    this.draw(null);
  }

  draw(before) {
    const {media, upload, alternative, wide} = this.node.attrs;
    const shown = medium(media);
    const {width, height} = shown || {};
    this.dom.className = [
      this.node.type === nodes.exhibit ? "exhibit" : "picture",
      wide && "wide",
      height > width && "upright",
    ].filter(Boolean).join(" ");
    if (document.activeElement !== this.alternative && this.alternative.value !== alternative) this.alternative.value = alternative;
    if (!before || before.attrs.media !== media || before.attrs.upload !== upload) {
      const source = shown?.src || uploadOf(upload)?.preview;
      this.alternative.placeholder = shown?.alternative || say("media.alternative-hint");
      this.plate.replaceChildren(...[
        source && element("img", {src: source, alt: "", width, height, draggable: "false"}),
        this.pending(),
        element("label", {class: "alternative"}, element("span", {}, say("media.alternative")), this.alternative),
        shown?.credit ? element("p", {class: "credit"}, say("media.credit", shown.credit)) : null,
      ].filter(Boolean));
    }
  }
}

/** Pictures side by side, and a place for more. */
class Gallery extends Figure {
  constructor(node, view, getPos, tools) {
    super(node, view, getPos, "exhibition");
    this.dom.setAttribute("role", "group");
    this.dom.setAttribute("aria-label", called("gallery"));
    this.count = element("span", {class: "quiet"});
    this.plate.append(element("button", {type: "button", tabindex: "-1", class: "line", onclick: () => tools.choosePictures(view, getPos())},
      icon("add"), say("media.add-to-gallery")), this.count);
    this.draw();
  }

  draw() {
    this.count.textContent = number(this.node.childCount);
  }

  update(node) {
    const drawn = super.update(node);
    if (drawn) this.draw();
    return drawn;
  }
}

/** A film or a sound. */
class Reel extends Figure {
  constructor(node, view, getPos) {
    super(node, view, getPos, node.type.name);
    this.draw();
  }

  draw() {
    const {media, still} = this.node.attrs;
    const shown = medium(media);
    const film = this.node.type === nodes.film;
    const player = shown && element(film ? "video" : "audio", {
      controls: true,
      tabindex: "-1",
      preload: "none",
      src: shown.src,
      poster: film ? medium(still)?.src : null,
      width: film ? shown.width || null : null,
      height: film ? shown.height || null : null,
      "aria-label": called(film ? "film" : "sound"),
    });
    this.plate.replaceChildren(...[
      player,
      this.pending(),
      shown?.credit ? element("p", {class: "credit"}, say("media.credit", shown.credit)) : null,
    ].filter(Boolean));
  }
}

/** What another host keeps: a link to it, with a title. */
class Elsewhere extends Figure {
  constructor(node, view, getPos) {
    super(node, view, getPos, "elsewhere");
    this.heading = element("input", {
      dir: "auto",
      "aria-label": say("elsewhere.title"),
      placeholder: say("elsewhere.title"),
      tabindex: "-1",
      oninput: () => this.set("title", this.heading.value),
    });
    this.draw();
  }

  draw(before) {
    const {href, title, still} = this.node.attrs;
    if (document.activeElement !== this.heading && this.heading.value !== title) this.heading.value = title;
    if (before && before.attrs.href === href && before.attrs.still === still) return;
    const shown = medium(still);
    this.plate.replaceChildren(
      ...(shown ? [element("img", {src: shown.src, alt: "", width: shown.width, height: shown.height, draggable: "false"})] : []),
      element("div", {class: "go"}, this.heading, element("span", {class: "hint"}, element("bdi", {dir: "ltr"}, hostOf(href))),
        icon("elsewhere")),
    );
  }
}

function hostOf(href) {
  try {
    return new URL(href).host || href;
  } catch {
    return href;
  }
}
