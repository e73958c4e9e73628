// A front that is arranged without waiting for the server: stories are moved by steps or by hand, each change is kept as
// a proof, and the proof beside it is shown anew. Without this each step asks the server.
const form = document.querySelector("[data-front]");
if (form) {
  const held = form.querySelector("[data-held]");
  const standing = document.querySelector("[data-standing]");
  const said = document.createElement("p");
  said.className = "hid";
  said.setAttribute("role", "status");
  document.querySelector("main").append(said);
  form.querySelector("[data-keep]").closest("p").hidden = true;

  const items = () => [...held.children];
  const headline = item => item.querySelector(".what strong").textContent;

  function number() {
    items().forEach((item, at) => {
      item.querySelector("[data-place-of]").textContent =
        at === 0 ? form.dataset.lead : form.dataset.place.replace("{}", new Intl.NumberFormat(document.documentElement.lang).format(at + 1));
      item.querySelector("[data-step=up]").disabled = at === 0;
      item.querySelector("[data-step=down]").disabled = at === held.children.length - 1;
    });
    form.querySelector("[data-none]").hidden = held.children.length > 0;
  }

  function tell(item) {
    const numbers = new Intl.NumberFormat(document.documentElement.lang);
    said.textContent = form.dataset.moved
      .replace("{0}", headline(item))
      .replace("{1}", numbers.format(items().indexOf(item) + 1))
      .replace("{2}", numbers.format(held.children.length));
  }

  form.addEventListener("click", event => {
    const step = event.target.closest("[data-step]");
    const item = step?.closest("li");
    if (!step || step.dataset.step === "pin") return;
    event.preventDefault();
    const beside = { up: item.previousElementSibling, down: item.nextElementSibling }[step.dataset.step];
    if (step.dataset.step === "out") {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      item.remove();
      number();
      (next?.querySelector("[data-step=out]") ?? form.querySelector("[data-step=pin]"))?.focus();
    } else if (beside) {
      if (step.dataset.step === "up") beside.before(item);
      else beside.after(item);
      number();
      (step.disabled ? item.querySelector("[data-step]:not(:disabled)") : step)?.focus();
      tell(item);
    }
    keep();
  });

  form.addEventListener("change", event => {
    if (event.target.type === "datetime-local" && event.target.value) keep();
  });

  let waiting;
  let keeping = Promise.resolve();
  function keep() {
    clearTimeout(waiting);
    waiting = setTimeout(() => { waiting = null; keeping = keeping.then(send); }, 300);
  }

  async function send() {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { accept: "application/json" },
    }).catch(() => null);
    if (answer?.ok) {
      const { version } = await answer.json();
      document.querySelectorAll("[name=version]").forEach(field => { field.value = version; });
      document.querySelectorAll("[data-back]").forEach(button => { button.hidden = false; });
      show("state in-review", standing.dataset.waits + " " + standing.dataset.saved);
      for (const frame of document.querySelectorAll("[data-proof]")) {
        const top = frame.contentWindow?.scrollY ?? 0;
        frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, top), { once: true });
        frame.contentWindow.location.reload();
      }
    } else if (answer) {
      const link = document.createElement("a");
      link.href = location.pathname;
      link.textContent = form.dataset.reload;
      show("flag", (await answer.json()).why, link);
    } else {
      show("flag", standing.dataset.failed);
      setTimeout(keep, 4000);
    }
  }

  function show(kind, text, ...more) {
    const line = document.createElement("span");
    line.className = kind;
    line.append(text);
    standing.replaceChildren(line, " ", ...more);
  }

  // What goes live is what is on the screen, also when the proof of it is still on its way.
  addEventListener("submit", event => {
    if (waiting && event.target === form) { clearTimeout(waiting); waiting = null; }
  }, true);

  // By hand. From the stories that follow by time, one is dragged up to be put first.
  for (const list of form.querySelectorAll(".held")) {
    list.classList.add("gripped");
    for (const item of list.children) {
      const handle = document.createElement("span");
      handle.className = "handle";
      handle.setAttribute("aria-hidden", "true");
      handle.addEventListener("pointerdown", event => drag(event, item));
      item.prepend(handle);
    }
  }

  function drag(down, item) {
    down.preventDefault();
    const fresh = item.parentElement !== held;
    const home = fresh ? item.nextElementSibling : null;
    const list = item.parentElement;
    item.classList.add("lifted");
    // The form follows the pointer: what is moved within a document lets go of it.
    form.setPointerCapture(down.pointerId);
    form.onpointermove = event => {
      const others = items().filter(other => other !== item);
      const next = others.find(other => {
        const box = other.getBoundingClientRect();
        return event.clientY < box.top + box.height / 2;
      });
      const end = held.getBoundingClientRect().bottom;
      if (next) next.before(item);
      else if (!fresh || event.clientY < end + 24) held.append(item);
      else list.insertBefore(item, home);
    };
    form.onpointerup = form.onpointercancel = () => {
      form.onpointermove = form.onpointerup = form.onpointercancel = null;
      item.classList.remove("lifted");
      if (!fresh) {
        number();
        tell(item);
        keep();
      } else if (item.parentElement === held) {
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = "story";
        field.value = item.dataset.story;
        item.append(field);
        form.requestSubmit();
      }
    };
  }

  // After a step that asked the server, the focus is where it was. A browser takes it away as it scrolls there.
  const moved = document.getElementById(location.hash.slice(1));
  const stand = () => moved?.querySelector("[data-step]:not(:disabled)")?.focus();
  addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(stand)));

  // A proof is looked at, not walked through; it is as wide as it says, however narrow its frame.
  for (const frame of document.querySelectorAll("[data-proof]")) {
    new ResizeObserver(([screen]) => {
      const part = screen.contentRect.width / frame.dataset.wide;
      if (part > 0) frame.style.zoom = Math.min(1, part);
    }).observe(frame.parentElement);
    frame.addEventListener("load", () => frame.contentDocument?.addEventListener("click", event => {
      if (event.target.closest("a, button")) event.preventDefault();
    }, true));
  }
}
