// The few lines of the small edition, in words that old browsers know: all of it does well without them.
addEventListener("click", event => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.matches("[data-full]")) {
    // Whoever goes to the full edition is not led back.
    localStorage.setItem("jarida-lasting", (localStorage.getItem("jarida-lasting") || "").replace(/\blite\b/, "").trim());
  } else if (link.matches(".tap")) {
    // A picture comes into its place, below its words; they go when it is all there, and stay if it does not come.
    event.preventDefault();
    if (link.matches("[aria-busy]")) return;
    const words = Array.from(link.children);
    const picture = new Image();
    picture.alt = (link.querySelector("bdi") || link).textContent;
    picture.onload = () => {
      words.forEach(word => word.remove());
      link.removeAttribute("aria-busy");
      link.className = "";
    };
    picture.onerror = () => {
      picture.remove();
      link.removeAttribute("aria-busy");
    };
    picture.src = link.href;
    link.appendChild(picture);
    link.setAttribute("aria-busy", "true");
  }
});
// The reading list, as this browser keeps it; whatever else may have been written there is passed over.
(() => {
  const place = document.getElementById("kept");
  let items = [];
  try {
    items = JSON.parse(place && localStorage.getItem("jarida-list") || "[]").filter(item => item && /^\/[a-z]/.test(item.url));
  } catch (unreadable) {
    return;
  }
  items.forEach(item => {
    const line = place.appendChild(document.createElement("article"));
    const link = line.appendChild(document.createElement("h2")).appendChild(document.createElement("a"));
    line.lang = item.lang;
    line.dir = item.dir;
    link.href = item.url + "?lite";
    link.textContent = item.headline;
  });
})();
