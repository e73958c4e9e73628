// Files that are brought in by choosing, dropping, pasting or from a phone's camera; pictures that are chosen in forms;
// the point of a picture that must stay in view.
const element = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

// ---- bringing in

function send(file, place, told) {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    const asked = new URLSearchParams({ name: file.name ?? "", edition: place.edition ?? "" });
    request.open("POST", place.path + "?" + asked);
    request.setRequestHeader("x-form-token", place.token);
    request.setRequestHeader("accept", "application/json");
    request.upload.onprogress = event => event.lengthComputable && told(event.loaded / event.total);
    request.onload = () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* Something between us answered. */ }
      resolve({ ok: request.status === 200, ...answer });
    };
    request.onerror = request.ontimeout = () => resolve({ ok: false });
    request.send(file);
  });
}

for (const area of document.querySelectorAll("[data-bring]")) {
  area.querySelector("[data-needs]").hidden = true;
  area.querySelector("[data-ready]").hidden = false;
  const list = area.querySelector("[data-sending-list]");
  const place = { path: area.dataset.into ?? "/newsroom/media", token: area.dataset.token, edition: area.dataset.edition };
  let queue = Promise.resolve();

  // One after the other: a phone's line carries one picture better than five.
  const bring = files => { for (const file of files) { const line = waiting(file); queue = queue.then(() => one(file, line)); } };

  function waiting(file) {
    const line = element("li");
    const image = file.type.startsWith("image/") ? element("img") : element("span", "blank");
    if (image.tagName === "IMG") { image.src = URL.createObjectURL(file); image.alt = ""; }
    const said = element("span", "", area.dataset.sending.replace("{}", file.name));
    const progress = element("progress");
    progress.max = 1;
    progress.value = 0;
    progress.setAttribute("aria-label", file.name);
    line.append(image, said, progress);
    list.prepend(line);
    return line;
  }

  async function one(file, line) {
    const [, said] = line.children;
    const progress = line.querySelector("progress");
    const answer = await send(file, place, part => { progress.value = part; });
    if (answer.ok) {
      progress.remove();
      if (area.dataset.into) { location.reload(); return; }
      const link = element("a", "", area.dataset.done.replace("{}", file.name));
      link.href = "/newsroom/media/" + answer.key;
      said.replaceChildren(link);
    } else {
      progress.value = 0;
      said.className = "wrong";
      said.textContent = answer.why ? file.name + ": " + answer.why : area.dataset.failed.replace("{}", file.name);
      if (answer.why) { progress.remove(); return; }
      const again = element("button", "plain small", area.dataset.again);
      again.type = "button";
      again.onclick = () => { again.remove(); said.className = ""; said.textContent = area.dataset.sending.replace("{}", file.name); queue = queue.then(() => one(file, line)); };
      line.append(again);
    }
  }

  area.querySelectorAll("[data-files]").forEach(input => {
    input.addEventListener("change", () => { bring([...input.files]); input.value = ""; });
  });
  const hasFiles = event => [...event.dataTransfer?.types ?? []].includes("Files");
  addEventListener("dragover", event => { if (hasFiles(event)) { event.preventDefault(); area.classList.add("over"); } });
  addEventListener("dragleave", event => { if (!event.relatedTarget) area.classList.remove("over"); });
  addEventListener("drop", event => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    area.classList.remove("over");
    bring([...event.dataTransfer.files].slice(0, area.dataset.into ? 1 : 100));
  });
  if (!area.dataset.into) addEventListener("paste", event => bring([...event.clipboardData?.files ?? []]));
}

// ---- choosing in a form

for (const field of document.querySelectorAll("[data-pick]")) {
  const words = field.dataset;
  const input = field.querySelector("input");
  const form = input.form;
  const label = field.querySelector("label");
  const picked = field.querySelector(".picked");
  input.type = "hidden";
  const choose = element("button", "plain", words.choose);
  const away = element("button", "plain", words.away);
  choose.type = away.type = "button";
  choose.id = input.id + "-choose";
  label.htmlFor = choose.id;
  choose.setAttribute("aria-describedby", input.getAttribute("aria-describedby") ?? "");
  away.hidden = !input.value;
  picked.append(choose, away);
  away.onclick = () => set(null);
  choose.onclick = () => open();

  function set(entry) {
    input.value = entry?.key ?? "";
    const shown = entry?.small ? element("img", "shown") : element("span", "shown blank");
    if (entry?.small) { shown.src = entry.small; shown.alt = ""; }
    picked.querySelector(".shown").replaceWith(shown);
    away.hidden = !entry;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function open() {
    const dialog = element("dialog", "picker");
    const search = element("input");
    search.type = "search";
    search.setAttribute("aria-label", words.search);
    search.placeholder = words.search;
    const close = element("button", "plain", words.close);
    close.type = "button";
    close.onclick = () => dialog.close();
    const bring = element("label", "button", words.file);
    const file = element("input", "hid");
    file.type = "file";
    file.accept = "image/*";
    bring.append(file);
    const said = element("p", "hint");
    said.setAttribute("role", "status");
    const shelf = element("ul", "shelf");
    dialog.append(element("header", "", search, bring, close), said, shelf);
    dialog.setAttribute("aria-label", words.choose);
    document.querySelector("main").append(dialog);
    dialog.onclose = () => { dialog.remove(); choose.focus(); };
    dialog.showModal();

    file.onchange = async () => {
      const chosen = file.files[0];
      if (!chosen) return;
      const answer = await send(chosen, { path: "/newsroom/media", token: form.elements.token.value }, part => {
        said.textContent = chosen.name + " " + new Intl.NumberFormat(document.documentElement.lang, { style: "percent" }).format(part);
      });
      if (answer.ok && answer.kind === "picture") { set(answer); dialog.close(); }
      else said.textContent = answer.why ?? chosen.name;
    };
    let waiting;
    search.oninput = () => { clearTimeout(waiting); waiting = setTimeout(look, 250); };
    async function look() {
      const asked = new URLSearchParams({ kind: "picture", q: search.value });
      const answer = await fetch("/newsroom/media.json?" + asked).catch(() => null);
      const found = answer?.ok ? (await answer.json()).filter(entry => entry.src) : [];
      said.textContent = found.length ? "" : words.empty;
      shelf.replaceChildren(...found.map(entry => {
        const image = element("img");
        image.src = entry.small;
        image.alt = entry.alternative || entry.name;
        image.loading = "lazy";
        const button = element("button", "", image, element("span", "say", entry.caption || entry.name));
        button.type = "button";
        button.onclick = () => { set(entry); dialog.close(); };
        return element("li", "", button);
      }));
    }
    look();
  }
}

// ---- what must stay in view

for (const whole of document.querySelectorAll("[data-focus]")) {
  const point = whole.querySelector("[data-point]");
  const [x, y] = ["x", "y"].map(name => document.getElementById(name));
  if (!x) continue;
  const show = () => {
    point.hidden = false;
    point.style.left = x.value + "%";
    point.style.top = y.value + "%";
    document.querySelectorAll("[data-crop]").forEach(crop => { crop.style.objectPosition = `${x.value}% ${y.value}%`; });
  };
  x.oninput = y.oninput = show;
  whole.addEventListener("click", event => {
    const box = whole.getBoundingClientRect();
    x.value = Math.round((event.clientX - box.left) / box.width * 100);
    y.value = Math.round((event.clientY - box.top) / box.height * 100);
    show();
  });
  show();
}
