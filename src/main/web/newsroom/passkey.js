// Passkeys: a form fetches what the browser is to sign, and sends what it said.
(() => {
  if (!window.PublicKeyCredential) return;
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const asked = options => {
    const key = JSON.parse(options);
    key.challenge = bytes(key.challenge);
    if (key.user) key.user.id = bytes(key.user.id);
    for (const list of [key.allowCredentials, key.excludeCredentials])
      for (const one of list || []) one.id = bytes(one.id);
    return { publicKey: key };
  };

  const said = credential => {
    const from = credential.response, response = { clientDataJSON: text(from.clientDataJSON) };
    for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"])
      if (from[name]) response[name] = text(from[name]);
    if (from.getTransports) response.transports = from.getTransports();
    return JSON.stringify({
      id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
      clientExtensionResults: credential.getClientExtensionResults(),
    });
  };

  document.querySelectorAll("form.passkey").forEach(form => {
    form.hidden = false;
    form.querySelectorAll(".needs-script").forEach(part => { part.hidden = false; });
    form.closest(".passkey-part")?.removeAttribute("hidden");
    const button = form.querySelector("button[type=button]");
    const wrong = form.querySelector("[role=alert][hidden]");
    button.onclick = async () => {
      wrong.hidden = true;
      button.disabled = true;
      try {
        const answer = await fetch(form.dataset.options, { headers: { accept: "application/json" } });
        const options = asked((await answer.json()).options);
        const made = form.dataset.makes === "true";
        const credential = await (made ? navigator.credentials.create(options) : navigator.credentials.get(options));
        form.elements.response.value = said(credential);
        form.noValidate = !form.elements.passphrase;
        form.requestSubmit();
      } catch {
        wrong.textContent = form.dataset.refused;
        wrong.hidden = false;
      }
      button.disabled = false;
    };
  });
})();
