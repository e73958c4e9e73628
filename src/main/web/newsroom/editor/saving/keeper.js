// What was typed and is not with the server yet, in this browser's own storage: one text for each account and article.
// Where IndexedDB is refused (some private windows), local storage serves; a page that is closed within the moment an
// IndexedDB write takes is why the last state goes there as well.

const NAME = "jarida-newsroom";
const UNSENT = "unsent";
const ASIDE = "aside";
const KEPT_ASIDE = 14 * 24 * 3600 * 1000;

export class Keeper {
  constructor(account, address) {
    this.account = account;
    this.key = account + " " + address;
    this.opening = open();
  }

  /** Keeps a text; resolves to whether it is kept. */
  async keep(text) {
    const record = {...text, key: this.key};
    try {
      await this.run(UNSENT, "readwrite", store => store.put(record));
      if (this.lately) {
        localStorage.removeItem(this.lately);
        this.lately = null;
      }
      return true;
    } catch {
      return this.keepNow(text);
    }
  }

  /** Keeps it before the call returns: for a page that is about to go. */
  keepNow(text) {
    try {
      this.lately = NAME + " " + this.key;
      localStorage.setItem(this.lately, JSON.stringify(text));
      return true;
    } catch {
      return false;
    }
  }

  /** The later of what the two storages have, or null. */
  async kept() {
    const late = this.late();
    let stored = null;
    try {
      stored = await this.run(UNSENT, "readonly", store => store.get(this.key)) || null;
    } catch {
      // There is local storage, or nothing.
    }
    return late && (!stored || late.at > stored.at) ? late : stored;
  }

  late() {
    try {
      return JSON.parse(localStorage.getItem(NAME + " " + this.key));
    } catch {
      return null;
    }
  }

  async forget() {
    try {
      localStorage.removeItem(NAME + " " + this.key);
      await this.run(UNSENT, "readwrite", store => store.delete(this.key));
    } catch {
      // What was never kept need not be forgotten.
    }
  }

  /** Puts a text aside that gave way to another one, for two weeks. */
  async putAside(text, why) {
    try {
      const {id, ...rest} = text;
      await this.run(ASIDE, "readwrite", store => store.add({...rest, key: this.key, why, asideAt: Date.now()}));
    } catch {
      // It stands in the logbook of revisions too, or was shown to its author.
    }
  }

  /** What was put aside, the latest first. */
  async aside() {
    try {
      const all = await this.run(ASIDE, "readonly", store => store.getAll());
      const old = all.filter(text => text.asideAt < Date.now() - KEPT_ASIDE);
      for (const text of old) await this.run(ASIDE, "readwrite", store => store.delete(text.id));
      return all.filter(text => text.key === this.key && !old.includes(text)).reverse();
    } catch {
      return [];
    }
  }

  async forgetAside(id) {
    await this.run(ASIDE, "readwrite", store => store.delete(id)).catch(() => {});
  }

  async run(store, mode, act) {
    const database = await this.opening;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode, {durability: "strict"});
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }
}

function open() {
  const opening = new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(UNSENT, {keyPath: "key"});
      request.result.createObjectStore(ASIDE, {keyPath: "id", autoIncrement: true});
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
  opening.catch(() => {});
  return opening;
}
