// What changed between two texts, word by word, and between two lists.

const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’][\p{L}\p{M}]+)*|\s+|[^]/gu;

// Beyond so many steps two texts have nothing in common worth showing.
const FARTHEST = 2000;

/** Pieces of {kind: "same" | "gone" | "new", text}, in reading order. */
export function wordDifferences(before, after) {
  const pieces = [];
  const add = (kind, text) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text; else pieces.push({kind, text});
  };
  for (const {kind, before: old, after: young} of differences(before.match(WORD) || [], after.match(WORD) || [])) {
    add(kind, kind === "new" ? young : old);
  }
  return tidied(pieces);
}

// A lone space that stayed between two changed words reads better as part of the change.
function tidied(pieces) {
  const all = [];
  for (let i = 0; i < pieces.length; i++) {
    const {kind, text} = pieces[i];
    const changed = piece => piece && piece.kind !== "same";
    if (kind === "same" && /^\s$/.test(text) && changed(pieces[i - 1]) && changed(pieces[i + 1])) {
      all.push({kind: "gone", text}, {kind: "new", text});
    } else {
      all.push({kind, text});
    }
  }
  return grouped(all);
}

// Within a stretch of changes, first all that went, then all that came.
function grouped(pieces) {
  const all = [];
  let gone = "";
  let came = "";
  const flush = () => {
    if (gone) all.push({kind: "gone", text: gone});
    if (came) all.push({kind: "new", text: came});
    gone = came = "";
  };
  for (const {kind, text} of pieces) {
    if (kind === "gone") gone += text;
    else if (kind === "new") came += text;
    else {
      flush();
      all.push({kind, text});
    }
  }
  flush();
  return all;
}

/** Steps of {kind, before, after} that turn one list into the other, with as few changes as there can be (Myers 1986). */
export function differences(before, after, same = (a, b) => a === b) {
  let start = 0;
  while (start < before.length && start < after.length && same(before[start], after[start])) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start
    && same(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
  const steps = [];
  for (let i = 0; i < start; i++) steps.push({kind: "same", before: before[i], after: after[i]});
  steps.push(...middle(before.slice(start, before.length - end), after.slice(start, after.length - end), same));
  for (let i = end; i > 0; i--) {
    steps.push({kind: "same", before: before[before.length - i], after: after[after.length - i]});
  }
  return steps;
}

function middle(before, after, same) {
  const most = Math.min(before.length + after.length, FARTHEST);
  const reached = new Map([[1, 0]]);
  const trace = [];
  for (let depth = 0; depth <= most; depth++) {
    trace.push(new Map(reached));
    for (let k = -depth; k <= depth; k += 2) {
      const down = k === -depth || (k !== depth && reached.get(k - 1) < reached.get(k + 1));
      let x = down ? reached.get(k + 1) : reached.get(k - 1) + 1;
      let y = x - k;
      while (x < before.length && y < after.length && same(before[x], after[y])) {
        x++;
        y++;
      }
      reached.set(k, x);
      if (x >= before.length && y >= after.length) return retraced(before, after, trace);
    }
  }
  return [
    ...before.map(each => ({kind: "gone", before: each})),
    ...after.map(each => ({kind: "new", after: each})),
  ];
}

function retraced(before, after, trace) {
  const steps = [];
  let x = before.length;
  let y = after.length;
  for (let depth = trace.length - 1; depth >= 0; depth--) {
    const reached = trace[depth];
    const k = x - y;
    const down = k === -depth || (k !== depth && reached.get(k - 1) < reached.get(k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = depth === 0 ? 0 : reached.get(fromK);
    const fromY = depth === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) {
      x--;
      y--;
      steps.push({kind: "same", before: before[x], after: after[y]});
    }
    if (depth > 0) {
      if (down) steps.push({kind: "new", after: after[--y]}); else steps.push({kind: "gone", before: before[--x]});
    }
  }
  return steps.reverse();
}
