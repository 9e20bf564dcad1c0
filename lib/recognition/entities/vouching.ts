import type { Folded } from '../../text/fold.ts';
import type { NameCandidate } from '../candidate.ts';
import type { EstablishedName, PageContext, PageMemory } from '../context.ts';
import { startsOf } from './chinese/occurrences.ts';
import { shortForms } from './chinese/short-forms.ts';
import { crossesWord } from './chinese/words/lexicon.ts';

/** How sure a name must be for the page to take its word; less sure ones must be found twice. */
const TRUSTED = 0.62;
const HINTED = 0.55;
const KEY_LENGTH = 2;
/** A page of hostile text must not grow the memory without end. */
const MOST_NAMES = 2000;
/** CoWoS and PEFT are read as models by one unlucky cue; that must not spread. */
const ACRONYM = /^[A-Z]{2,6}s?$/;
const HAN = /\p{Script=Han}/u;
const WORD = /[A-Za-z0-9]/;

/** Notes in the page's memory the names of this text that vouch for their short forms. */
export function establish(
  folded: Folded,
  found: readonly NameCandidate[],
  context: PageContext,
): void {
  for (const name of found) {
    const surface = folded.text.slice(name.start, name.end);
    if (name.kind === 'model' && ACRONYM.test(surface)) continue;
    if (!isTrusted(name, surface, context.memory)) continue;
    if (name.entityId === undefined) note(surface, name, context.memory);
    if (!HAN.test(surface)) continue;
    for (const form of shortForms(surface, name.kind)) note(form, name, context.memory);
  }
}

/** Names hinted at once on a page; a second hint makes them trusted. */
const hints = new WeakMap<PageMemory, Set<string>>();

function isTrusted(name: NameCandidate, surface: string, memory: PageMemory): boolean {
  if (name.confidence >= TRUSTED) return true;
  if (name.confidence < HINTED) return false;
  const hinted = hints.get(memory) ?? new Set();
  hints.set(memory, hinted);
  const key = `${name.kind} ${surface.toLowerCase()}`;
  if (hinted.has(key)) return true;
  if (hinted.size < MOST_NAMES) hinted.add(key);
  return false;
}

function note(surface: string, { kind, entityId }: NameCandidate, { names }: PageMemory): void {
  const key = surface.toLowerCase();
  if (key.length < KEY_LENGTH || names.has(key) || names.size >= MOST_NAMES) return;
  names.set(key, { kind, ...(entityId === undefined ? {} : { entityId }) });
}

/** Finds in this text the names, and short forms of names, that the page has established. */
export function vouch(
  folded: Folded,
  found: readonly NameCandidate[],
  context: PageContext,
): NameCandidate[] {
  const { names } = context.memory;
  if (names.size === 0) return [];
  const { mayBegin, byStart } = indexOf(context.memory);
  const { lower } = folded;
  let taken: ReadonlySet<number> | undefined;
  const vouched: NameCandidate[] = [];
  for (let at = 0; at + KEY_LENGTH <= lower.length; at++) {
    if (!mayBegin(lower, at)) continue;
    const surfaces = byStart.get(keyAt(lower, at));
    const surface = surfaces && surfaceAt(surfaces, lower, at);
    if (!surface) continue;
    taken ??= new Set(found.map(({ start }) => start));
    if (taken.has(at) || !standsAlone(folded.text, at, at + surface.length)) continue;
    const { kind, entityId } = names.get(surface) as EstablishedName;
    const end = at + surface.length;
    const name = { start: at, end, kind, confidence: 0.7, rule: 'vouched' };
    vouched.push(entityId === undefined ? name : { ...name, entityId });
    at += surface.length - 1;
  }
  return vouched;
}

/** Latin names keep their capital and end at word borders; Han names don't cut a word in two. */
function standsAlone(text: string, start: number, end: number): boolean {
  const first = text[start] as string;
  if (WORD.test(first)) {
    if (/[a-z]/.test(first) && !/[A-Z0-9]/.test(text.slice(start, end))) return false;
    if (start > 0 && WORD.test(text[start - 1] as string)) return false;
  }
  if (WORD.test(text[end - 1] as string) && end < text.length && WORD.test(text[end] as string)) {
    return false;
  }
  return end - start > 3 || !(crossesWord(text, start) || crossesWord(text, end));
}

interface Index {
  /** Whether some surface may begin at a place. */
  readonly mayBegin: (text: string, at: number) => boolean;
  /** Surfaces by a number made of their first two code units, the longest first. */
  readonly byStart: ReadonlyMap<number, readonly string[]>;
}
const indexes = new WeakMap<PageMemory, { size: number; index: Index }>();

/** Apart, since a closure over the place would cost each place a context of its own. */
function surfaceAt(surfaces: readonly string[], lower: string, at: number): string | undefined {
  return surfaces.find((one) => lower.startsWith(one, at));
}

/** Of two that share a number the text tells which it is; a string for each place would be copied. */
function keyAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 15) ^ text.charCodeAt(at + 1)) & 0x3fffffff;
}

/** The index of the page's names; rebuilt when the memory has grown. */
function indexOf(memory: PageMemory): Index {
  const cached = indexes.get(memory);
  if (cached?.size === memory.names.size) return cached.index;
  const byStart = new Map<number, string[]>();
  for (const surface of memory.names.keys()) {
    const key = keyAt(surface, 0);
    const others = byStart.get(key);
    if (others) others.push(surface);
    else byStart.set(key, [surface]);
  }
  for (const surfaces of byStart.values()) surfaces.sort((a, b) => b.length - a.length);
  const index = { mayBegin: startsOf(memory.names.keys()), byStart };
  indexes.set(memory, { size: memory.names.size, index });
  return index;
}
