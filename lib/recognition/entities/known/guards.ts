import type { AmbiguityRule, AmbiguousAlias, Lexicon } from '../../../model/lexicon.ts';
import { fold } from '../../../text/fold.ts';
import { isCommonWord } from '../english/words/words.ts';
import { isHan, isUpper, isWord } from '../gazetteer/characters.ts';
import type { Alias } from '../gazetteer/gazetteer.ts';
import { squeezeText } from '../gazetteer/squeeze.ts';

/** When an alias may be taken for a name; cues and anti-cues are folded and lower-cased. */
export interface Guard {
  readonly rule: AmbiguityRule | 'free';
  readonly cues: readonly string[];
  readonly antiCues: readonly string[];
  /** Whether the lexicon judges it, rather than its form. */
  readonly listed: boolean;
  /** Whether the alias also says what it names: Qwen team, 昇腾系列; the name ends before that. */
  readonly describes: boolean;
  /** Whether it is a letter and a number and only chips bear it: A17. */
  readonly bareChip: boolean;
  /** Whether it is all digits: 360. */
  readonly bareNumber: boolean;
}

/** What a list or the form of an alias judges. */
type Judgement = Pick<Guard, 'rule' | 'cues' | 'antiCues' | 'listed'>;

/** The guard of each alias: the lexicon's own, or what its form calls for. */
export type Guards = (alias: Alias) => Guard;

/** Compiles the lexicon's ambiguous aliases. */
export function compileGuards(lexicon: Lexicon): Guards {
  const listed = new Map<string, Judgement>();
  for (const { alias, rule, cues, antiCues } of foldAll(lexicon.ambiguous)) {
    listed.set(squeezeText(alias), { rule, cues, antiCues, listed: true });
  }
  const judged = new Map<Alias, Guard>();
  return (alias) => {
    const known = judged.get(alias);
    if (known) return known;
    const judgement = listed.get(squeezeText(alias.written.toLowerCase())) ?? formed(alias);
    const guard = { ...judgement, ...shapeOf(alias) };
    judged.set(alias, guard);
    return guard;
  };
}

const DESCRIBED = /(?: team|团队|系列|架构|应用)$/i;

/** What is asked of an alias wherever it stands, told once. */
function shapeOf({ written, entities }: Alias): Omit<Guard, keyof Judgement> {
  const chip = entities.every((entity) => entity.subkind === 'chip');
  return {
    describes: DESCRIBED.test(written),
    bareChip: chip && /^[A-Z]\d{1,2}[A-Z]?$/.test(written),
    bareNumber: /^\d+$/.test(written),
  };
}

function formed(alias: Alias): Judgement {
  return { rule: ruleByForm(alias), cues: [], antiCues: [], listed: false };
}

/**
 * Folds and lower-cases all in one go, for one fold of many strings costs a tenth of many folds. A
 * list of cues that many aliases share is folded once.
 */
function foldAll(ambiguous: readonly AmbiguousAlias[]): AmbiguousAlias[] {
  const lists = [...new Set(ambiguous.flatMap(({ cues, antiCues }) => [cues, antiCues]))];
  const strings = [...ambiguous.map(({ alias }) => alias), ...lists.flat()];
  const folded = fold(strings.join('\n')).lower.split('\n');
  const foldedLists = new Map<readonly string[], readonly string[]>();
  let at = ambiguous.length;
  for (const list of lists) {
    foldedLists.set(list, folded.slice(at, at + list.length));
    at += list.length;
  }
  return ambiguous.map(({ rule, cues, antiCues }, i) => ({
    rule,
    alias: folded[i] ?? '',
    cues: foldedLists.get(cues) ?? [],
    antiCues: foldedLists.get(antiCues) ?? [],
  }));
}

/**
 * The rule for an alias no list judges. A short or common word may name a company when it is written
 * like a name, but a model only where the text speaks for it.
 */
function ruleByForm(alias: Alias): AmbiguityRule | 'free' {
  const { written } = alias;
  const model = alias.entities.every((entity) => entity.kind === 'model');
  if (isHan(written.charCodeAt(0))) return model && written.length <= 2 ? 'context' : 'free';
  if (/[^A-Za-z]/.test(written)) return 'free';
  if (isCommonWord(written.toLowerCase())) return model ? 'context' : 'capitalised';
  if (written.length <= 3) return model ? 'context' : 'exact-case';
  return /^[A-Z]?[a-z]+$/.test(written) && written.length <= 5 ? 'capitalised' : 'free';
}

/** Whether `word` stands in `text`, as a word of its own where it is Latin; `text` is a short one. */
export function hasWord(text: string, word: string): boolean {
  if (word === '') return false;
  const latinStart = isWord(word.charCodeAt(0));
  const latinEnd = isWord(word.charCodeAt(word.length - 1));
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const open = !latinStart || at === 0 || !isWord(text.charCodeAt(at - 1));
    if (open && (!latinEnd || !isWord(text.charCodeAt(at + word.length)))) return true;
  }
  return false;
}

/** Whether the surface begins with a capital, or is of a script that has none. */
export function isCapitalised(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return isUpper(code) || !/[a-z]/.test(text[start] ?? '');
}
