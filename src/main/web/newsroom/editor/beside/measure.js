// How many words, and how long they take to read, counted as org.jarida.story.Body.text has it: without pull quotes,
// captions and who said something.
import {schema} from "../body/schema.js";
import {say} from "../say.js";

const {nodes} = schema;

export function measure(language) {
  const segmenter = new Intl.Segmenter(language.tag, {granularity: "word"});
  const known = new WeakMap();

  const wordsIn = text => {
    let words = 0;
    for (const segment of segmenter.segment(text)) if (segment.isWordLike) words++;
    return words;
  };

  const wordsOf = block => {
    if (!known.has(block)) known.set(block, counted(block));
    return known.get(block);
  };

  function counted(block) {
    if ([nodes.pull_quote, nodes.attribution, nodes.caption].includes(block.type)) return 0;
    if (block.type === nodes.unknown_html) return wordsIn(block.attrs.source);
    if (block.isTextblock) return wordsIn(block.textBetween(0, block.content.size, "", leaf => leaf.type === nodes.note ? "" : "\n"));
    let words = 0;
    block.forEach(child => {
      words += wordsOf(child);
    });
    return words;
  }

  return doc => {
    const words = wordsOf(doc);
    return {words, minutes: Math.max(1, Math.round(words / language.wordsPerMinute))};
  };
}

export const measured = ({words, minutes}) => say("words", words) + " · " + say("minutes", minutes);
