import { plainness } from './common-characters.ts';
import { FOLD_TABLE } from './fold-table.ts';
import type { Gbk } from './gbk.ts';
import { isGlossAt } from './glosses.ts';

/** One restored character and the source units that hold its bytes. */
export interface RestoredUnit {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

/** What stands for something that can't be restored: it divides words, and nothing reads it. */
export const LOST = 0x3f;

/** A reading of a run whose bytes were shifted by one. */
export interface ShiftedRun {
  /** Where in the source it ends. */
  readonly end: number;
  readonly units: readonly RestoredUnit[];
  /** How plain the run is as it stands, summed over its characters. */
  readonly before: number;
  /** How plain it is when restored. */
  readonly after: number;
}

/** Where a run begins: the bytes before it (null: not known) and the source unit they belong to. */
export interface RunStart {
  readonly at: number;
  /** Where the run's own characters begin. */
  readonly from: number;
  readonly prefix: readonly (number | null)[];
}

/** No run seen was longer; a bound keeps the search linear. */
const LONGEST = 60;
const FULL_WIDTH_LEAD = 0xa3;
const QUESTION = 0x3f;

interface Byte {
  readonly value: number | null;
  readonly owner: number;
  readonly mark: boolean;
}

/**
 * All readings of the run, by where it may end: at an ASCII character that is really the trail byte
 * that brings the pairs back into step, at a `?` that swallowed the odd byte, or where the text breaks
 * off. An ASCII character inside may be a full-width one that the page made half.
 */
export function readShiftedRun(source: string, start: RunStart, tables: Gbk): ShiftedRun[] {
  const runs: ShiftedRun[] = [];
  const bytes: Byte[] = start.prefix.map((value) => ({ value, owner: start.at, mark: true }));
  const close = (end: number, last: readonly Byte[]) => {
    const run = decode(source, { ...start, end, bytes: [...bytes, ...last] }, tables);
    if (run) runs.push(run);
  };
  const stop = Math.min(source.length, start.from + LONGEST);
  let i = start.from;
  for (; i < stop; i++) {
    const code = source.charCodeAt(i);
    const mark = isMark(code);
    if (code === QUESTION && i > start.from) {
      close(i + 1, []);
      return runs;
    }
    if (isTrail(code) && code < 0x7f) close(i + 1, [{ value: code, owner: i, mark: false }]);
    const pair = pairAt(code, tables);
    if (pair === 0 || isGlossAt(source, i)) break;
    bytes.push({ value: pair >> 8, owner: i, mark }, { value: pair & 0xff, owner: i, mark });
  }
  if (i > start.from) close(i, []);
  return runs;
}

/** The pair behind a unit; printable ASCII stands for its full-width form here. */
function pairAt(code: number, tables: Gbk): number {
  if (code > 0x20 && code < 0x7f) return (FULL_WIDTH_LEAD << 8) | (code + 0x80);
  return code < 0x80 ? 0 : tables.pairOf(code);
}

function decode(
  source: string,
  run: RunStart & { readonly end: number; readonly bytes: readonly Byte[] },
  tables: Gbk,
): ShiftedRun | null {
  const units: RestoredUnit[] = [];
  let after = 0;
  for (let i = 0; i < run.bytes.length; i += 2) {
    const [lead, trail] = [run.bytes[i] as Byte, run.bytes[i + 1]];
    const start = lead.mark && trail && !trail.mark ? trail.owner : lead.owner;
    const end = (trail ?? lead).owner + 1;
    if (lead.value === null || !trail || trail.value === null) {
      units.push({ code: LOST, start, end: trail ? end : run.end });
      continue;
    }
    const pair = (lead.value << 8) | trail.value;
    const code = tables.charOf(pair);
    if (code === 0) return null;
    units.push({ code, start, end });
    after += plainnessOf(code, tables);
  }
  let before = 0;
  for (let i = run.from; i < run.end; i++) {
    const code = source.charCodeAt(i);
    if (!isMark(code)) before += plainnessOf(code, tables);
  }
  return { end: run.end, units, before, after };
}

function plainnessOf(code: number, tables: Gbk): number {
  const folded = FOLD_TABLE[code] as number;
  return plainness(String.fromCharCode(folded), tables.pairOf(folded));
}

function isTrail(code: number): boolean {
  return code >= 0x40 && code <= 0xfe;
}

/** ASCII punctuation and digits, in either width. */
function isMark(code: number): boolean {
  const ascii = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return ascii > 0x20 && ascii < 0x7f && !/[a-z]/i.test(String.fromCharCode(ascii));
}
