// What every page of the newsroom can do better with a script, and does well enough without one.
(() => {
  // A form is sent once, however often its button is pressed.
  addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented) return;
    if (form.dataset.sent && Date.now() - form.dataset.sent < 8000) event.preventDefault();
    else form.dataset.sent = Date.now();
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));

  // Buttons that copy what stands beside them.
  addEventListener("click", event => {
    const button = event.target.closest("[data-copy]");
    if (button) {
      navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim())
        .then(() => { button.textContent = button.dataset.done; });
    }
  });

  // Choosing in a filter asks at once.
  document.querySelectorAll("form.filters select").forEach(select => {
    select.onchange = () => select.form.requestSubmit();
  });
})();
