import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, find } from '../../../lib/dom/selectors.ts';
import type { Selector } from '../../../lib/model/selector.ts';
import type { Span } from '../../../lib/model/span.ts';
import { newsText } from '../texts.ts';
import { converted, edited, glossed, reflowed } from './edits.ts';
import { hypothesisFind } from './hypothesis.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Random, randomOf } from './random.ts';
import { holdsRemains, placeOf, type Traced } from './traced.ts';

/**
 * `npm run bench -- anchoring [FOLDER] [--seed=N] [--all] [--show=N]`: passages are described in an
 * article, the article is edited, and they are looked for again, by us and by the matcher that
 * Hypothesis uses. A folder holds articles as `{text}` JSON, those named `neg-…` left out; without one
 * the texts are made up. `--show` prints so many of our misses.
 */
const seed = Number(/--seed=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 9);
let show = Number(/--show=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 0);
const folder = process.argv.slice(3).find((arg) => !arg.startsWith('--'));

type Edit = (text: Traced, random: Random) => Traced;
const same: Edit = (text) => text;
const other: Edit = (text) => converted(text, isSimplified(text.text));
const EDITS: Readonly<Record<string, Edit>> = {
  edited: same,
  'edited, re-flowed': reflowed,
  'edited, converted': other,
  'edited, glossed': glossed,
  'all of it': (text, random) => glossed(reflowed(other(text, random), random), random),
};

interface Tally {
  /** Passages that still exist, and of these the ones found where they are. */
  there: number;
  right: number;
  /** Found somewhere else, or found although they are gone. */
  wrong: number;
  missed: number;
  gone: number;
  milliseconds: number;
}

const FINDERS = { ours: find, hypothesis: hypothesisFind };
const articles = folder ? read(folder) : [...'123'].flatMap((_, i) => made(i));
console.log(`${articles.length} articles, seed ${seed}`);
console.log(
  `${'edit'.padEnd(20)}${'matcher'.padEnd(12)}${['passages', 'gone', 'right', 'missed', 'wrong', '% right', 'µs each'].map((name) => name.padStart(10)).join('')}`,
);
let worst = 1;
let wrongs = 0;
for (const [name, edit] of Object.entries(EDITS)) {
  const tallies = { ours: empty(), hypothesis: empty() };
  for (const [i, text] of articles.entries()) run(text, edit, randomOf(seed * 1000 + i), tallies);
  for (const [who, tally] of Object.entries(tallies)) print(name, who, tally);
  worst = Math.min(worst, tallies.ours.right / tallies.ours.there);
  wrongs += tallies.ours.wrong;
}
console.log(`ours: at least ${(worst * 100).toFixed(2)} % right, ${wrongs} wrong`);
if (folder && (worst < 0.99 || wrongs > 0)) process.exitCode = 1;

function run(
  text: string,
  edit: Edit,
  random: Random,
  tallies: Record<keyof typeof FINDERS, Tally>,
) {
  const passages = passagesOf(text, random);
  const now = edit(edited(text, random), random);
  for (const passage of passages) {
    const selector = describe(text, passage);
    const place = placeOf(now, passage);
    // A twin of what is gone may well be taken for it: there is no telling.
    if (!place && hasTwin(now.text, selector)) continue;
    const torn = (found: Span) => !place && holdsRemains(now, passage, found);
    for (const who of ['ours', 'hypothesis'] as const) {
      const began = performance.now();
      const found = FINDERS[who](now.text, selector);
      tallies[who].milliseconds += performance.now() - began;
      const verdict = found && torn(found) ? null : count(tallies[who], place, found);
      if (who === 'ours' && verdict && show-- > 0)
        tell(verdict, { text, now: now.text, passage, place, found });
    }
  }
}

function count(tally: Tally, place: Span | null, found: Span | null): 'missed' | 'wrong' | null {
  if (place) tally.there++;
  else tally.gone++;
  if (!found) {
    if (place) tally.missed++;
    return place ? 'missed' : null;
  }
  if (place && overlap(place, found) >= 0.5) {
    tally.right++;
    return null;
  }
  // A part of it, or it with much besides, is the place, but not the passage.
  if (place && overlap(place, found) > 0) {
    tally.missed++;
    return 'missed';
  }
  tally.wrong++;
  return 'wrong';
}

/** The share that two spans have in common of what they cover together. */
function overlap(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, both) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Whether the words of what is gone stand somewhere else, with what stood beside them on one side. */
function hasTwin(text: string, { quote }: Selector): boolean {
  return (
    text.includes(quote.prefix.slice(-8) + quote.exact) ||
    text.includes(quote.exact + quote.suffix.slice(0, 8))
  );
}

function isSimplified(text: string): boolean {
  return (
    (text.match(/[们这为对国发]/g) ?? []).length >= (text.match(/[們這為對國發]/g) ?? []).length
  );
}

function tell(
  verdict: string,
  {
    text,
    now,
    passage,
    place,
    found,
  }: { text: string; now: string; passage: Passage; place: Span | null; found: Span | null },
): void {
  const around = (whole: string, span: Span | null) =>
    span
      ? JSON.stringify(
          `${whole.slice(Math.max(0, span.start - 32), span.start)}⟦${whole.slice(span.start, span.end)}⟧${whole.slice(span.end, span.end + 32)}`,
        )
      : '–';
  console.log(
    `  ${verdict} ${passage.kind}\n    was   ${around(text, passage)}\n    is    ${around(now, place)}\n    found ${around(now, found)}`,
  );
}

function print(name: string, who: string, tally: Tally): void {
  const { there, gone, right, missed, wrong, milliseconds } = tally;
  const cells = [
    there,
    gone,
    right,
    missed,
    wrong,
    ((100 * right) / there).toFixed(2),
    ((1000 * milliseconds) / (there + gone)).toFixed(0),
  ];
  console.log(
    `${name.padEnd(20)}${who.padEnd(12)}${cells.map((cell) => String(cell).padStart(10)).join('')}`,
  );
}

function empty(): Tally {
  return { there: 0, right: 0, wrong: 0, missed: 0, gone: 0, milliseconds: 0 };
}

function read(path: string): string[] {
  const names = readdirSync(path).filter((name) => /^(?!neg-).*\.json$/.test(name));
  return names.map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')).text);
}

function made(i: number): string[] {
  const length = 3_000 + 1_000 * i;
  return [newsText('zh-Hans', length), newsText('zh-Hant', length), newsText('en', length)];
}
