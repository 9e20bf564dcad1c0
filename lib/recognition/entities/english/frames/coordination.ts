import type { NameCandidate } from '../../../candidate.ts';
import { isPerson } from '../people.ts';
import type { Run } from '../runs.ts';
import type { SpanIndex } from '../span-index.ts';
import { isGeneric } from '../words/generic-terms.ts';
import { isCommonWord } from '../words/words.ts';

const BETWEEN = /^(?:, (?:and |or )?| and | or | & |、| ?[和与及] ?|\/| \| )$/;
const COORDINATED = 0.62;

/** One item of a list: a run of capitals, or a name that stands. */
interface Item {
  readonly start: number;
  readonly end: number;
  readonly run?: Run;
  readonly name?: NameCandidate;
}

/**
 * Reads lists such as "Foo, Nvidia and Bar": what stands in one with three items or more is of the
 * kind of the names beside it.
 */
export function readCoordinated(
  text: string,
  runs: readonly Run[],
  names: SpanIndex<NameCandidate>,
  standing: readonly NameCandidate[],
): NameCandidate[] {
  if (runs.length === 0) return [];
  const found: NameCandidate[] = [];
  let list: Item[] = [];
  for (const item of itemsOf(runs, names, standing)) {
    const last = list.at(-1);
    if (last && BETWEEN.test(text.slice(last.end, item.start))) list.push(item);
    else {
      found.push(...readList(list));
      list = [item];
    }
  }
  found.push(...readList(list));
  return found;
}

function itemsOf(
  runs: readonly Run[],
  names: SpanIndex<NameCandidate>,
  standing: readonly NameCandidate[],
): Item[] {
  const free = runs.filter((run) => !names.overlapping(run));
  return [
    ...standing.map((name): Item => ({ start: name.start, end: name.end, name })),
    ...free.map((run): Item => ({ start: run.start, end: run.end, run })),
  ].sort((a, b) => a.start - b.start);
}

function readList(list: readonly Item[]): NameCandidate[] {
  if (list.length < 3) return [];
  const kinds = new Set(list.flatMap(({ name }) => (name ? [name.kind] : [])));
  const kind = kinds.size === 1 ? [...kinds][0] : undefined;
  if (kind === undefined || kind === 'organization') return [];
  const unknown = list.flatMap(({ run }) => (run ? [run] : []));
  // One known name may stand in a list of anything; two say what the list is of.
  if (list.length - unknown.length < 2 && unknown.length > 1) return [];
  return unknown.filter(isNamelike).map(({ start, end }) => ({
    start,
    end,
    kind,
    ...(kind === 'model' ? { subkind: 'model' as const } : {}),
    confidence: COORDINATED,
    rule: 'english-list',
  }));
}

function isNamelike(run: Run): boolean {
  const surface = run.words.join(' ');
  if (isGeneric(surface) || run.words.length > 3 || surface.length < 3) return false;
  if (run.words.every((word) => isCommonWord(word.toLowerCase()))) return false;
  return !isPerson(run.words);
}
