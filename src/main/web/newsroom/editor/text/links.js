// Which links may stand in a text: the rules of org.jarida.story.Links.

const SCHEMES = new Set(["http", "https", "mailto", "tel", "story"]);

export function allowedLink(href) {
  // eslint-disable-next-line no-control-regex
  if (!href || !href.trim() || href.length > 4000 || /[\0-\x1f\x7f]/.test(href)) return false;
  if (href.startsWith("/")) return !href.startsWith("//") && !href.startsWith("/\\");
  const colon = href.indexOf(":");
  return href.startsWith("#") || (colon > 0 && SCHEMES.has(href.slice(0, colon).toLowerCase()));
}

/** What somebody meant who typed this into the field for a link; null where it is none. */
export function meantLink(typed) {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return "mailto:" + text;
  if (/^\+?[\d\s()-]{6,}$/.test(text)) return "tel:" + text.replace(/[\s()-]/g, "");
  if (/^[^\s/:#]+\.[^\s/:#.]{2,}(?:[/?#]\S*)?$/u.test(text)) return "https://" + text;
  return allowedLink(text) && !/\s/.test(text) && text !== "#" ? text : null;
}

/** An address as a page gave it: through no searcher's detour, and a path where it leads to ourselves. */
export function pastedLink(href, origin) {
  let url;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  if (/^www\.google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url") {
    return pastedLink(url.searchParams.get("q") || url.searchParams.get("url") || "", origin);
  }
  const plain = url.origin === origin ? url.pathname + url.search + url.hash : href.trim();
  return allowedLink(plain) && !plain.startsWith("#") ? plain : null;
}
