import type { Random } from './random.ts';
import { PIECES, RANGES, SENTENCES } from './vocabulary.ts';

/** A text that is made to be odd. */
export interface OddText {
  /** What kind of oddity, for the counts. */
  readonly kind: string;
  readonly text: string;
  /** The same oddity, so many times as large; null where size is not its point. */
  readonly grown: ((times: number) => string) | null;
}

/** Most texts are as long as a sentence, some as long as a page. */
const LONGEST = 4_000;

type Maker = (random: Random) => Omit<OddText, 'kind'>;

const MAKERS: Readonly<Record<string, Maker>> = {
  spoilt: (random) => plain(spoil(random, random.pick(SENTENCES))),
  mixed: (random) => plain(spoil(random, random.pick(SENTENCES) + random.pick(SENTENCES))),
  soup: (random) => plain(soup(random, random.length(120))),
  noise: (random) => plain(noise(random, random.length(600))),
  nested: (random) => plain(nested(random)),
  token: (random) => pumped('', letters(random, 1 + random.below(3)), '', random.length(LONGEST)),
  pumped: (random) =>
    pumped(
      soup(random, random.below(3)),
      soup(random, 1 + random.below(4)) || '1',
      soup(random, random.below(3)),
      random.length(LONGEST / 4),
    ),
  sentences: (random) =>
    pumped('', spoil(random, random.pick(SENTENCES)), '', random.length(LONGEST / 100)),
};
const KINDS = Object.keys(MAKERS);

/** The odd text of this chance. */
export function oddText(random: Random): OddText {
  const kind = random.pick(KINDS);
  const make = MAKERS[kind] as Maker;
  return { kind, ...make(random) };
}

function plain(text: string): Omit<OddText, 'kind'> {
  return { text, grown: null };
}

/** A beginning, a piece again and again, an end: the shape that expressions choke on. */
function pumped(head: string, piece: string, tail: string, times: number) {
  return {
    text: head + piece.repeat(times) + tail,
    grown: (more: number) => head + piece.repeat(times * more) + tail,
  };
}

function soup(random: Random, length: number): string {
  const glue = random.pick(['', '', ' ']);
  return Array.from({ length }, () => random.pick(PIECES)).join(glue);
}

function noise(random: Random, length: number): string {
  const ranges = Array.from({ length: 1 + random.below(4) }, () => random.pick(RANGES));
  return letters(random, length, ranges);
}

function letters(random: Random, length: number, ranges = RANGES): string {
  const units = Array.from({ length }, () => {
    const [from, to] = random.pick(ranges);
    return from + random.below(to - from + 1);
  });
  return String.fromCharCode(...units);
}

const PAIRS = ['()', '（）', '[]', '「」', '《》', '“”', '<>', '((', '))', '"“'];

function nested(random: Random): string {
  const depth = random.length(800);
  const [open = '', close = ''] = random.pick(PAIRS);
  const within = random.pick(['', random.pick(PIECES), random.pick(SENTENCES)]);
  return open.repeat(depth) + within + close.repeat(random.oneIn(3) ? random.below(depth) : depth);
}

/** A sentence after accidents: cut, doubled, shifted, joined with what does not belong there. */
function spoil(random: Random, sentence: string): string {
  let text = sentence;
  for (let left = random.below(6); left > 0; left--) {
    const at = random.below(text.length + 1);
    const to = Math.min(text.length, at + random.below(8));
    const [before, middle, after] = [text.slice(0, at), text.slice(at, to), text.slice(to)];
    text = random.pick([
      () => before + after,
      () => before + middle + middle + after,
      () => before + random.pick(PIECES) + middle + after,
      () => before + letters(random, 2) + after,
      () => before + [...middle].reverse().join('') + after,
      () => before + widened(middle) + after,
      () => after + middle + before,
      () => before + [...middle].join('\u200b') + after,
      () => before + middle.replace(/\p{Script=Han}/gu, (han) => `${han}(yì)`) + after,
      () => before + shifted(middle) + after,
    ])();
  }
  return text;
}

function widened(text: string): string {
  return text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

/** UTF-8 read as Latin-1, one of the ways in which text is broken for good. */
function shifted(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
