import type { Bench } from './bench.ts';
import { equalTo } from './compare.ts';
import { type Load, loadPage } from './load.ts';
import { round } from './work.ts';

/** What the harness says of one page; see the fields of `npm run page`. */
export interface Measured {
  /** Whether the serialised DOM equals that of the page without us. */
  readonly domEqual: boolean;
  readonly textEqual: boolean;
  /** Errors the page reports beyond those it reports without us. */
  readonly errorsAdded: number;
  /** The longest main-thread task of ours, in milliseconds of processor time. */
  readonly longestTaskMs: number;
  /** What of our tasks exceeds 50 ms, added up. */
  readonly blockingMs: number;
  /** From navigation; null where nothing was marked. */
  readonly firstMarkMs: number | null;
  readonly allMarksMs: number | null;
  /** JavaScript heap added, after a collection; null where the browser does not tell. */
  readonly memoryMb: number | null;
  readonly mentions: Readonly<Record<string, number>>;
}

export interface MeasureOptions {
  readonly url: string;
  readonly always: boolean;
  readonly shot?: string;
}

/** Loads the page bare and with the extension, and compares. */
export async function measurePage(bench: Bench, options: MeasureOptions): Promise<Measured> {
  const { url } = options;
  const bare = [await loadPage(bench, url, { bare: true })];
  const ours = await loadPage(bench, url, { ...options, bare: false });
  // A page that differs from itself between two bare loads says little of us.
  const alike = () => equal(ours, bare, 'dom') && equal(ours, bare, 'text');
  while (bare.length < MOST_LOADS && (!alike() || errorsAdded(ours, bare) > 0)) {
    bare.push(await loadPage(bench, url, { bare: true }));
  }
  const heap = bare[0]?.heap ?? null;
  return {
    domEqual: equal(ours, bare, 'dom'),
    textEqual: equal(ours, bare, 'text'),
    errorsAdded: errorsAdded(ours, bare),
    longestTaskMs: ours.tasks?.longestTaskMs ?? 0,
    blockingMs: ours.tasks?.blockingMs ?? 0,
    firstMarkMs: ours.marks.first,
    allMarksMs: ours.marks.last,
    memoryMb: ours.heap === null || heap === null ? null : round((ours.heap - heap) / 2 ** 20),
    mentions: ours.mentions,
  };
}

const MOST_LOADS = 3;

function equal(ours: Load, bare: readonly Load[], of: 'dom' | 'text'): boolean {
  return equalTo(
    ours[of],
    bare.map((load) => load[of]),
  );
}

/** Errors that came more often than in any load without us. */
function errorsAdded(ours: Load, bare: readonly Load[]): number {
  let added = 0;
  for (const message of new Set(ours.errors)) {
    const times = ({ errors }: Load) => errors.filter((one) => one === message).length;
    added += Math.max(0, times(ours) - Math.max(...bare.map(times)));
  }
  return added;
}
