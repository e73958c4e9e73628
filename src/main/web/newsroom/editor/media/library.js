// Pictures, films and sounds that the article shows, and the newsroom's others.

const known = new Map();

export function know(entries) {
  for (const [key, entry] of Object.entries(entries || {})) known.set(key, entry);
}

/** What there is to show for a key: {kind, src, width, height, credit, caption, alternative}, or undefined. */
export const medium = key => known.get(key);

export async function findMedia(words, kind) {
  const answer = await fetch("/newsroom/media.json?q=" + encodeURIComponent(words), {headers: {Accept: "application/json"}});
  if (!answer.ok) throw new Error(String(answer.status));
  const entries = await answer.json();
  entries.forEach(entry => known.set(entry.key, entry));
  return kind ? entries.filter(entry => entry.kind.toLowerCase() === kind) : entries;
}
