import type { Marking, OwnMarking } from './variants.ts';

/** All that was measured on one page. */
export interface PageFigures {
  readonly name: string;
  readonly ours: OwnMarking;
  /** What the same edits take of the page without any marks. */
  readonly bareEdits: number;
  /** The same edits beside highlights that nobody keeps right. */
  readonly floor: Marking & { readonly edits: number };
  /** What was edited is read again by our engine, in the page … */
  readonly wrapping: Marking & { readonly edits: number };
  /** … or looked through for what was marked before, which is no recognition. */
  readonly cheapWrapping: { readonly edits: number };
  readonly markJs: Marking;
}

/** Where mark.js blocks for longer than this, we may block for a twentieth of it; elsewhere for so long. */
const LONG_MS = 1_000;
const SHARE_OF_MARK_JS = 1 / 20;
const MOST_BLOCKING_MS = 60;
const SHARE_OF_WRAPPING = 1 / 10;
/** Milliseconds that recognition may add to the floor for every 100,000 characters begun. */
const MOST_RECOGNITION_MS = 30;
const PART = 100_000;
const MOST_HOVER_MS = 100;

interface Verdict {
  readonly value: number;
  readonly limit: number;
}

const COLUMNS = [
  'chars',
  'spans',
  'TBT ours',
  'wrap',
  'floor',
  'mark.js',
  'longest ours',
  'wrap',
  'floor',
  'mark.js',
  'edits bare',
  'ours',
  'of it later',
  'floor',
  'wrap',
  'wrap, no engine',
  'added /100k',
  'background /100k',
  'verdict',
];

/** Prints a line a page as it is measured; milliseconds throughout. */
export function openTable(names: readonly string[]): (page: PageFigures) => void {
  const width = Math.max(...names.map(({ length }) => length), 4);
  console.log([''.padEnd(width), ...COLUMNS].join('  '));
  return (page) => {
    const { ours, wrapping, cheapWrapping, floor, markJs, bareEdits } = page;
    const figures = [
      ours.length,
      ours.spans.length,
      ...[ours, wrapping, floor, markJs].map(({ blocking }) => blocking),
      ...[ours, wrapping, floor, markJs].map(({ longest }) => longest),
      bareEdits,
      ours.edits.drawn + ours.edits.after,
      ours.edits.after,
      floor.edits,
      wrapping.edits,
      cheapWrapping.edits,
      recognition(page).value,
      (ours.background / ours.length) * PART,
    ].map((figure, i) => String(round(figure)).padStart(COLUMNS[i]?.length ?? 0));
    const failed = failuresOf(page);
    const verdict = failed.length > 0 ? failed.join(', ') : 'pass';
    console.log([page.name.padEnd(width), ...figures, verdict].join('  '));
  };
}

/** Milliseconds by the clock, which a busy machine swells: the median tells how much. */
export function printHovers(what: string, hovers: readonly number[]): void {
  if (hovers.length === 0) return;
  const { value, limit } = hover(hovers);
  console.log(
    `${what}, ${hovers.length} times: median ${round(percentile(hovers, 0.5))} ms, ` +
      `95th percentile ${round(value)} ms, ${value <= limit ? 'pass' : 'FAIL'} (at most ${limit})`,
  );
}

/** Whether every figure is within its limit. */
export function judge(
  pages: readonly PageFigures[],
  hovers: readonly (readonly number[])[],
): boolean {
  const quick = hovers.every((times) => times.length === 0 || hover(times).value <= MOST_HOVER_MS);
  return quick && pages.every((page) => failuresOf(page).length === 0);
}

function failuresOf(page: PageFigures): string[] {
  const checks = { blocking, edits, recognition };
  return Object.entries(checks).flatMap(([name, check]) => {
    const { value, limit } = check(page);
    return value > limit ? [`${name} ${round(value)} > ${round(limit)}`] : [];
  });
}

function blocking({ ours, markJs }: PageFigures): Verdict {
  const long = markJs.blocking > LONG_MS;
  return {
    value: ours.blocking,
    limit: long ? markJs.blocking * SHARE_OF_MARK_JS : MOST_BLOCKING_MS,
  };
}

/**
 * What marks add to the time that the page's main thread spends on 500 edits, and on all that comes of
 * them until every mark is right again: those of ours, and the same spans in `<mark>` elements, each
 * beside the same edits of the page without marks.
 */
function edits({ ours, wrapping, bareEdits }: PageFigures): Verdict {
  const added = Math.max(0, wrapping.edits - bareEdits);
  return {
    value: Math.max(0, ours.edits.drawn + ours.edits.after - bareEdits),
    limit: added * SHARE_OF_WRAPPING,
  };
}

/** What we take of the page's main thread beyond the floor. */
function recognition({ ours, floor }: PageFigures): Verdict {
  const parts = Math.max(1, ours.length / PART);
  return {
    value: Math.max(0, ours.total - floor.total) / parts,
    limit: MOST_RECOGNITION_MS,
  };
}

function hover(times: readonly number[]): Verdict {
  return { value: percentile(times, 0.95), limit: MOST_HOVER_MS };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Infinity;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
