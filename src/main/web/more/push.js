import {keep, kept} from "./account.js";
import {acts} from "./acts.js";

// ---- Breaking news by the browser's own push. The editions that were asked are kept here; sw.js shows what comes.
(() => {
  const PUSH = "jarida-push";
  const place = document.getElementById("push");
  if (!place) return;
  const worker = navigator.serviceWorker;
  const edition = location.pathname.split("/")[1];
  const path = `/${edition}/push`;
  const button = place.querySelector("button");
  const isOn = () => kept(PUSH, []).includes(edition);
  const show = said => {
    button.textContent = place.dataset[isOn() ? "stop" : "start"];
    place.querySelector("[role=status]").textContent = place.dataset[said] || "";
  };
  const ask = async () => (await fetch(path)).json();
  const tell = async (to, token, subscription) => {
    const answer = await fetch(to, {
      method: "POST",
      headers: {"content-type": "application/json", "x-form-token": token},
      body: JSON.stringify(subscription),
    });
    if (!answer.ok) throw answer;
  };
  const start = async () => {
    if (await Notification.requestPermission() !== "granted") return "denied";
    const {key, token} = await ask();
    await worker.register("/sw.js");
    const {pushManager} = await worker.ready;
    await tell(path, token, await pushManager.subscribe({userVisibleOnly: true, applicationServerKey: key}));
    keep(PUSH, [...new Set(kept(PUSH, [])).add(edition)]);
    return "on";
  };
  // The browser's end is certain, also without a connection; where ours is not, the push service tells us later.
  const stop = async () => {
    const registered = await worker.getRegistration();
    const subscription = await registered?.pushManager.getSubscription();
    const rest = kept(PUSH, []).filter(other => other !== edition);
    keep(PUSH, rest);
    if (!rest.length) {
      await subscription?.unsubscribe();
      if (!(await caches.keys()).length) await registered?.unregister();
    }
    if (subscription) ask().then(({token}) => tell(path + "/end", token, subscription)).catch(() => {});
    return "off";
  };
  button.onclick = async () => {
    show();
    show(!worker || !self.PushManager ? "unable" : await (isOn() ? stop() : start()).catch(() => "failed"));
  };
  acts.push = opener => {
    place.hidden = !place.hidden;
    opener.ariaExpanded = !place.hidden;
  };
  // A browser may have got another endpoint meanwhile, or none.
  if (isOn()) worker?.getRegistration().then(async registered => {
    const subscription = await registered?.pushManager.getSubscription();
    if (subscription) await tell(path, (await ask()).token, subscription);
    else keep(PUSH, kept(PUSH, []).filter(other => other !== edition));
    show();
  }).catch(() => {});
  show();
})();
