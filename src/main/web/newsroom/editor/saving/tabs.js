// One article, one account, two tabs: one of them writes. The lock is the browser's and ends with its tab; where there is
// none (pages that are not secure), every tab writes and the server's versions tell them apart.

/** Asks at once; who follows is told where it stands and of each change. */
export class OnlyTab {
  constructor(name) {
    this.name = name;
    this.holds = null;
    this.release = null;
    if (!navigator.locks) {
      this.holds = true;
      this.asked = Promise.resolve(true);
      return;
    }
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = async ({data}) => {
      if (data === "claim" && this.release) {
        const free = this.release;
        this.release = null;
        await this.tell(false);
        free();
      }
    };
    /** Resolves to whether this tab is the one that writes. */
    this.asked = new Promise(resolve => {
      navigator.locks.request(name, {ifAvailable: true}, lock => {
        resolve(Boolean(lock));
        if (!lock) this.tell(false);
        return this.hold(lock);
      }).catch(error => {
        if (this.holds === null) {
          // No lock is to be had here at all.
          resolve(true);
          this.tell(true);
        } else {
          this.stolen(error);
        }
      });
    });
  }

  /**
   * @param gained is called when this tab is the one that writes
   * @param lost is called when another one is; it may take its time to put its things in order
   */
  follow({gained, lost}) {
    this.follower = holds => holds ? gained() : lost();
    if (this.holds !== null) this.tell(this.holds);
  }

  /** Asks the other tab to let go; one that sleeps loses its lock. */
  claim() {
    if (!this.channel) return;
    this.channel.postMessage("claim");
    const patience = AbortSignal.timeout(3000);
    const hold = lock => this.hold(lock);
    navigator.locks.request(this.name, {signal: patience}, hold).catch(error => {
      if (patience.aborted) navigator.locks.request(this.name, {steal: true}, hold).catch(late => this.stolen(late));
      else this.stolen(error);
    });
  }

  tell(holds) {
    this.holds = holds;
    return this.follower?.(holds);
  }

  hold(lock) {
    if (!lock) return undefined;
    this.tell(true);
    return new Promise(resolve => {
      this.release = resolve;
    });
  }

  stolen(error) {
    if (error.name !== "AbortError" || !this.release) return;
    this.release = null;
    this.tell(false);
  }
}
