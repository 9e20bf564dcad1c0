import * as v from 'valibot';
import { annotate } from '../../lib/annotate/annotation.ts';
import { readLexicon } from '../../lib/catalogue/node.ts';
import { claim, quantity } from '../../lib/model/schemas.ts';
import { createRecognizer, loadEnglish } from '../../lib/recognition/index.ts';
import { type Check, Unsound } from './check.ts';
import { randomOf } from './random.ts';
import { oddText } from './texts.ts';

/** A text that takes longer than this for its length is looked into, in milliseconds of processor. */
const SLOW_BASE = 6;
const SLOW_PER_UNIT = 0.012;
/** From so many units on a text's time tells of its length, not of the clock. */
const LONG = 2_000;
/** Every so many pumped texts one is looked into whether it was slow or not. */
const SAMPLE = 100;
/** Text is grown to about this many units for a first reading, and to four times that for a second. */
const SHOWING = 6_000;
/** So many times that where the first look was not clear. */
const AGAIN = 6;
/** Four times the text may take so many times the time; a quadratic one takes sixteen. */
const MOST = 8;

/** The engine with its whole lexicon, on odd texts. */
export async function engineCheck(): Promise<Check> {
  await loadEnglish();
  const recognizer = createRecognizer(readLexicon());
  const read = (text: string) => annotate(recognizer, { id: 'odd', text });
  let measures: Record<string, number> = {};
  return {
    name: 'texts',
    measures: () => measures,
    run(seed, index) {
      const random = randomOf(seed, index);
      const { kind, text, grown } = oddText(random);
      const before = processorTime();
      const { mentions, facts } = read(text);
      const cost = processorTime() - before;
      inspect(text, mentions, facts);
      measures = { 'ms for a text': cost };
      if (text.length > LONG)
        measures['µs a character of a long text'] = (cost * 1000) / text.length;
      const slow = cost > SLOW_BASE + SLOW_PER_UNIT * text.length;
      if (!slow && !(grown && random.oneIn(SAMPLE))) return [kind];
      const grow = grown ?? ((times: number) => `${text}\n`.repeat(times));
      const growthFrom = (size: number) => growth(read, grow, Math.ceil(size / text.length));
      const first = text ? growthFrom(SHOWING) : 1;
      // What is quadratic is so at any size; what takes a millisecond may have met a collection.
      const ratio = first > MOST ? Math.min(first, growthFrom(SHOWING * AGAIN)) : first;
      measures['times for four times the text'] = ratio;
      if (ratio > MOST) throw new Unsound(`four times the text takes ${ratio.toFixed(1)} times`);
      return [kind, 'measured'];
    },
  };
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** What holds of every reading, whatever the text. */
function inspect(
  text: string,
  mentions: ReturnType<typeof annotate>['mentions'],
  facts: ReturnType<typeof annotate>['facts'],
): void {
  let last = 0;
  for (const mention of mentions) {
    const { start, end, kind, confidence } = mention;
    if (!(start >= last && end > start && end <= text.length)) throw new Unsound('a span astray');
    if (text.slice(start, end) !== mention.text) throw new Unsound('a span of another text');
    if (!(confidence >= 0 && confidence <= 1)) throw new Unsound('a confidence beyond 0 to 1');
    if (kind === 'figure' && !v.is(quantity, mention.quantity)) {
      throw new Unsound(`a quantity that cannot be kept: ${JSON.stringify(mention.quantity)}`);
    }
    last = end;
  }
  for (const fact of facts) {
    if (!v.is(claim, fact)) throw new Unsound(`a claim that cannot be kept: ${explain(fact)}`);
    if (!mentions.some((one: Placed) => one.start === fact.start)) {
      throw new Unsound('a claim without its figure');
    }
  }
}

function explain(fact: unknown): string {
  const read = v.safeParse(claim, fact);
  return read.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('; ') ?? '';
}

/** How many times as long four times the text takes, from so many times on. */
function growth(read: (text: string) => unknown, grow: (times: number) => string, times: number) {
  let least = Number.POSITIVE_INFINITY;
  // The best of three: what comes again is of the text, what does not is of the machine.
  for (let round = 0; round < 3 && least > MOST / 2; round++) {
    const small = timed(() => read(grow(times)));
    const large = timed(() => read(grow(times * 4)));
    least = Math.min(least, large / Math.max(small, 1));
  }
  return least;
}

function timed(work: () => unknown): number {
  const before = processorTime();
  work();
  return processorTime() - before;
}

/** Milliseconds of processor that this process has had: other work on the machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
