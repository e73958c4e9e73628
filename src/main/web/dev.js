// Under ./jarida dev only: the page renews itself when it would look otherwise.
(() => {
  let known;
  const ask = () => fetch(location.href, {method: "HEAD", cache: "no-store"}).then(answer => {
    const tag = answer.headers.get("etag");
    if (known && tag !== known) location.reload();
    known = tag;
  }).catch(() => {});
  setInterval(ask, 1000);
  ask();
})();
