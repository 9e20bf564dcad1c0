import * as OpenCC from 'opencc-js';
import { sentencesOf } from '../../../lib/text/sentences.ts';
import type { Random } from './random.ts';
import { added, joined, rewritten, sliced, type Traced, traced } from './traced.ts';

/** One sentence in ten is changed, one moved, one re-spelled. */
const SHARE = 0.1;
const HAN = /\p{Script=Han}/u;
const READINGS = ['jīng', 'yì', 'shù', 'kē', 'liàng', 'zhì', 'xīn', 'néng'];

/** An article after its editors went over it: sentences changed, moved and re-spelled. */
export function edited(text: string, random: Random): Traced {
  const whole = traced(text);
  const pieces = piecesOf(text).map((end, i, ends) => sliced(whole, ends[i - 1] ?? 0, end));
  const order = random.shuffled(pieces.map((_, i) => i));
  const share = Math.max(1, Math.round(pieces.length * SHARE));
  const changes = new Set(order.slice(0, share));
  const spellings = new Set(order.slice(share, 2 * share));
  const moves = order.slice(2 * share, 3 * share);
  const done = pieces.map((piece, i) =>
    changes.has(i) ? changed(piece, random) : spellings.has(i) ? respelled(piece, random) : piece,
  );
  const moved = new Set(moves);
  const left = done.flatMap((piece, i) => (moved.has(i) ? [] : [piece]));
  for (const i of moves) left.splice(random.below(left.length + 1), 0, done[i] as Traced);
  return joined(left);
}

/** Where each sentence ends, with the white space behind it. */
function piecesOf(text: string): number[] {
  const starts = sentencesOf(text).map(({ start }) => start);
  return [...starts.slice(1), text.length];
}

/** Some words are others, or come on top; one sentence in five is written anew. */
function changed(piece: Traced, random: Random): Traced {
  const han = HAN.test(piece.text);
  const words = han
    ? ['有关方面', '目前', '据了解', '进一步']
    : ['reportedly', 'the firm', 'so far', 'new'];
  if (random.below(5) === 0) {
    const sentence = han
      ? '此段内容已由编辑部重新撰写，与此前版本不同。'
      : 'The desk has since rewritten this part of the story. ';
    return added(sentence);
  }
  let result = piece;
  for (let n = 1 + random.below(2); n > 0; n--) {
    const at = random.below(result.text.length);
    const cut = random.below(Math.max(1, Math.min(8, result.text.length >> 3)));
    const word = added(han ? random.pick(words) : ` ${random.pick(words)} `);
    result = joined([sliced(result, 0, at), word, sliced(result, at + cut)]);
  }
  return result;
}

/** Other spellings of the same: letters swapped, width, case, quotes, gaps between scripts. */
function respelled(piece: Traced, random: Random): Traced {
  const { text } = piece;
  const ways: readonly (() => Traced)[] = [
    () => ({ ...piece, text: text.replace(/[“”「」]/g, '"').replace(/[‘’『』]/g, "'") }),
    () => ({
      ...piece,
      text: text.replace(/[，。：；]/g, (c) => ({ '，': ',', '。': '.', '：': ':' })[c] ?? ';'),
    }),
    () => ({
      ...piece,
      text: text.replace(/[A-Za-z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    }),
    () => ({
      ...piece,
      text: text.toUpperCase().length === text.length ? text.toUpperCase() : text,
    }),
    () => typo(piece, random),
    () => spaced(piece),
  ];
  return random.pick(ways)();
}

function typo(piece: Traced, random: Random): Traced {
  const places = [...piece.text.matchAll(/\p{L}(?=\p{L})/gu)].map(({ index }) => index);
  if (places.length === 0) return piece;
  const at = random.pick(places);
  const swap = (from: readonly number[]) => [from[at + 1], from[at]] as number[];
  return {
    text: piece.text.slice(0, at) + piece.text[at + 1] + piece.text[at] + piece.text.slice(at + 2),
    origins: [
      ...piece.origins.slice(0, at),
      ...swap(piece.origins),
      ...piece.origins.slice(at + 2),
    ],
  };
}

/** A gap between Chinese and Latin, as many sites set it. */
function spaced(piece: Traced): Traced {
  const cuts = [
    ...piece.text.matchAll(/\p{Script=Han}(?=[A-Za-z0-9])|[A-Za-z0-9](?=\p{Script=Han})/gu),
  ];
  return inserted(
    piece,
    cuts.map(({ index }) => [index + 1, ' ']),
  );
}

/** The same text in other lines: paragraphs joined or broken, gaps of other kinds. */
export function reflowed(text: Traced, random: Random): Traced {
  const parts: Traced[] = [];
  for (let i = 0; i < text.text.length; i++) {
    const unit = sliced(text, i, i + 1);
    const gap = /\s/.test(unit.text);
    const other = random.pick([' ', '\n', '\u00a0', '  ', '\n\n']);
    parts.push(gap && random.below(3) === 0 ? { ...added(other) } : unit);
    if (HAN.test(unit.text) && random.below(60) === 0) parts.push(added('\n'));
  }
  return joined(parts);
}

const toTraditional = OpenCC.Converter({ from: 'cn', to: 'twp' });
const toSimplified = OpenCC.Converter({ from: 'twp', to: 'cn' });

/** Simplified as Traditional with Taiwan's words, or the other way around. */
export function converted(text: Traced, simplified: boolean): Traced {
  const convert = simplified ? toTraditional : toSimplified;
  const ends = piecesOf(text.text);
  return joined(
    ends.map((end, i) => {
      const piece = sliced(text, ends[i - 1] ?? 0, end);
      return rewritten(piece, convert(piece.text));
    }),
  );
}

/** Readings behind characters, as some sites put them; characters that cannot be seen in others. */
export function glossed(text: Traced, random: Random): Traced {
  const places = [...text.text.matchAll(/\p{L}(?=\p{L})/gu)].flatMap(({ index, 0: char }) => {
    if (random.below(HAN.test(char) ? 12 : 30) > 0) return [];
    return [[index + 1, HAN.test(char) ? `(${random.pick(READINGS)})` : '\u200b'] as const];
  });
  return inserted(text, places);
}

function inserted(piece: Traced, places: readonly (readonly [at: number, text: string])[]): Traced {
  const parts: Traced[] = [];
  let from = 0;
  for (const [at, text] of places) {
    parts.push(sliced(piece, from, at), added(text));
    from = at;
  }
  return joined([...parts, sliced(piece, from)]);
}
