import { FOLD_TABLE } from './fold-table.ts';
import { gbk } from './gbk.ts';
import { isGlossAt, matchLength, ORPHAN_GLOSS, readingsOf } from './glosses.ts';
import { LOST, type RestoredUnit, readShiftedRun, type ShiftedRun } from './shifted-run.ts';

/** A damaged stretch of the source, and what it was before. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly units: readonly RestoredUnit[];
}

/** How much plainer than the damaged text a restored one must be. */
const MARGIN = { run: 5, beforeGloss: 1 } as const;
/** GBK's 。 is A1A3; the damage takes its second byte for the first of the character behind it. */
const LEAD_OF_MARKS = 0xa1;
const TAG = /\?\/?(?:span|p|br|div|strong|a|b|em|i|u|h\d|li|img)\s?\/?>/y;
/** 。” with nothing behind it but a tag. */
const STOP_AND_TAG = /\?[!?,](?=\?\/?[a-z\d]{1,6}\s?\/?>)/y;
const FULL_STOP = 0x3002;
const SUSPICIOUS =
  /\?(?=[!?,:;.%！？，：；]?[^\s\p{ASCII}]|[!,?][A-Za-z@_]|[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}\)|[!?]?\?|\/?[a-z\d]{1,6}>)/gu;

/**
 * Finds the stretches where a page's GBK bytes were shifted by one, in order, and restores what they
 * hold. Some sister sites of Chinese news replace characters in the bytes without regard to where
 * a pair begins: 。科大訊飛 becomes ??拼笥嶏w, 打專 becomes 打?qū). A restored run is accepted only
 * where it is plainer Chinese than what stands there, so that clean text is left alone.
 */
export function findDamage(source: string): Repair[] {
  const repairs: Repair[] = [];
  if (!source.includes('?')) return repairs;
  let readings: Site['readings'] | undefined;
  let from = 0;
  for (const match of source.matchAll(SUSPICIOUS)) {
    const at = match.index;
    if (at < from || !isChinese(source, at - 1)) continue;
    readings ??= readingsOf(source);
    const repair = repairAt({ source, at, readings });
    if (!repair) continue;
    const whole = withTag(source, repair);
    repairs.push(whole);
    from = whole.end;
  }
  return repairs;
}

/** A suspicious `?`, in its text. */
interface Site {
  readonly source: string;
  readonly at: number;
  readonly readings: ReturnType<typeof readingsOf>;
}

function repairAt(site: Site): Repair | null {
  const { source, at } = site;
  if (matchLength(TAG, source, at) > 0) return lost(at, at + 1);
  if (matchLength(STOP_AND_TAG, source, at) > 0) {
    const stop = { code: FULL_STOP, start: at, end: at + 1 };
    return { start: at, end: at + 3, units: [stop, { code: LOST, start: at + 1, end: at + 3 }] };
  }
  const syllable = matchLength(ORPHAN_GLOSS, source, at + 1);
  if (syllable > 0) return repairOrphan(site, at + 1 + syllable);
  if ((FOLD_TABLE[source.charCodeAt(at + 1)] as number) > 0x7e) return null;
  const run = plainest(
    readShiftedRun(source, { at, from: at + 1, prefix: [LEAD_OF_MARKS] }, gbk()),
  );
  if (!run || run.after <= 0) return null;
  const margin = isGlossAt(source, run.end) ? MARGIN.beforeGloss : MARGIN.run;
  return run.after - run.before < margin ? null : { start: at, end: run.end, units: run.units };
}

/**
 * A gloss put inside a character's pair: its `(` and that character's lead byte are gone, the rest
 * runs on shifted. The lead is known where the text glosses the same false character elsewhere.
 */
function repairOrphan(site: Site, from: number): Repair {
  const { source, at, readings } = site;
  const tables = gbk();
  const own = matchLength(ORPHAN_GLOSS, source, from + 1);
  if (source[from] === '?' && own > 0) {
    // The character's trail byte went the same way, and the second gloss is its own.
    const end = from + 1 + own;
    const char = charRead(readings, source.slice(from + 1, end - 1));
    return { start: at, end, units: [{ code: char, start: at, end }] };
  }
  if (isGlossAt(source, from + 1)) {
    const reading = source.slice(from + 2, source.indexOf(')', from));
    const code = charRead(readings, reading, source.charCodeAt(from));
    const units = [
      { code: LOST, start: at, end: from },
      { code, start: from, end: from + 1 },
    ];
    if (code !== LOST) return { start: at, end: from + 1, units };
  }
  const trail = tables.pairOf(source.charCodeAt(at - 1)) & 0xff;
  const lead = [...(readings.get(source.slice(at + 1, from - 1)) ?? [])]
    .map((char) => tables.pairOf(char))
    .find((pair) => pair >> 8 === trail);
  const prefix = [lead === undefined ? null : lead & 0xff];
  const run = plainest(readShiftedRun(source, { at, from, prefix }, tables));
  if (!run || run.after <= run.before) return lost(at, from);
  return { start: at, end: run.end, units: run.units };
}

/** The character the text glosses so elsewhere, other than `except`; lost where there is none. */
function charRead(readings: Site['readings'], reading: string, except?: number): number {
  return [...(readings.get(reading) ?? [])].find((char) => char !== except) ?? LOST;
}

/** A repair that ends at a `?` may go on with a tag whose `<` that `?` swallowed. */
function withTag(source: string, repair: Repair): Repair {
  const tag = matchLength(TAG, source, repair.end - 1);
  return tag > 0 ? { ...repair, end: repair.end - 1 + tag } : repair;
}

function lost(start: number, end: number): Repair {
  return { start, end, units: [{ code: LOST, start, end }] };
}

function plainest(runs: readonly ShiftedRun[]): ShiftedRun | undefined {
  return runs.toSorted((a, b) => b.after - b.before - (a.after - a.before))[0];
}

/** Damage stands behind Chinese text or behind other damage. */
function isChinese(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  return unit >= 0x2e80 || unit === 0x201d || unit === 0x29 || unit === 0x3f || unit === 0x25;
}
