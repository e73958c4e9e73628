// The line to the server: every request of the editor goes through here, with the session's token.

// On a bad line a long text takes its time.
const PATIENCE = 90_000;

export class Line {
  constructor(article) {
    this.address = article.address;
    this.account = article.account;
    this.token = article.formToken;
  }

  /** {status, body}; status 0 where there was no answer. */
  async request(path, method = "GET", body = undefined, {keepalive = false} = {}) {
    try {
      const answer = await fetch(this.address + path, {
        method,
        keepalive,
        redirect: "manual",
        headers: {
          Accept: "application/json",
          ...(method !== "GET" && {"Content-Type": "application/json", "X-Form-Token": this.token}),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        ...(!keepalive && {signal: AbortSignal.timeout(PATIENCE)}),
      });
      // Led away means led to the door: nobody is signed in.
      const status = answer.type === "opaqueredirect" ? 401 : answer.status;
      return {status, body: await answer.json().catch(() => null)};
    } catch {
      return {status: 0, body: null};
    }
  }

  /** What the page would tell if it were opened now; null where it would not, {stranger} where somebody else signed in. */
  async reread() {
    try {
      const answer = await fetch(this.address, {headers: {Accept: "text/html"}, redirect: "manual", cache: "no-store"});
      const html = answer.ok ? await answer.text() : "";
      const told = /<script[^>]*\bid="article"[^>]*>([\s\S]*?)<\/script>/.exec(html);
      const article = told && JSON.parse(told[1]);
      if (!article) return null;
      if (article.account !== this.account) return {stranger: true};
      this.token = article.formToken;
      return article;
    } catch {
      return null;
    }
  }
}
