// One article, one account, two tabs: one of them writes. The lock is the browser's and ends with its tab; where there is
// none (pages that are not secure), every tab writes and the server's versions tell them apart.

/**
 * @param gained is called when this tab is the one that writes
 * @param lost is called when another one is; it may take its time to put its things in order
 */
export function onlyTab(name, {gained, lost}) {
  if (!navigator.locks) {
    gained();
    return {claim: () => {}};
  }
  const channel = new BroadcastChannel(name);
  let release = null;

  channel.onmessage = async ({data}) => {
    if (data === "claim" && release) {
      const free = release;
      release = null;
      await lost();
      free();
    }
  };

  const hold = lock => {
    if (!lock) return undefined;
    gained();
    return new Promise(resolve => {
      release = resolve;
    });
  };

  const stolen = error => {
    if (error.name !== "AbortError" || !release) return;
    release = null;
    lost();
  };

  navigator.locks.request(name, {ifAvailable: true}, lock => {
    if (!lock) lost();
    return hold(lock);
  }).catch(stolen);

  return {
    /** Asks the other tab to let go; one that sleeps loses its lock. */
    claim: () => {
      channel.postMessage("claim");
      const patience = AbortSignal.timeout(3000);
      navigator.locks.request(name, {signal: patience}, hold).catch(error => {
        if (patience.aborted) navigator.locks.request(name, {steal: true}, hold).catch(stolen);
        else stolen(error);
      });
    },
  };
}
