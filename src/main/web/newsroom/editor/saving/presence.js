// Who else has the article open, and who writes.

const EVERY = 10_000;

/** @param met is called with {here, writer, mine} whenever the server says who is there */
export function presence(line, met) {
  let timer;
  const tell = async (take = false) => {
    clearTimeout(timer);
    const {status, body} = await line.request("/presence", "POST", {take, leave: false});
    clearTimeout(timer);
    timer = setTimeout(tell, EVERY);
    if (status === 200 && body) met(body);
    return status === 200 ? body : null;
  };
  addEventListener("pagehide", () => {
    clearTimeout(timer);
    line.request("/presence", "POST", {take: false, leave: true}, {keepalive: true});
  });
  addEventListener("pageshow", event => event.persisted && tell());
  return {
    begin: () => tell(),
    take: () => tell(true),
    end: () => clearTimeout(timer),
  };
}
