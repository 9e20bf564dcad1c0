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
  // One fold of all aliases together costs a tenth of one each; of the cues a page asks for few.
  const keys = squeezeText(foldLines(lexicon.ambiguous.map(({ alias }) => alias))).split('\n');
  const listed = new Map(lexicon.ambiguous.map((row, i) => [keys[i], row]));
  const folded = new Map<readonly string[], readonly string[]>();
  const cuesOf = (list: readonly string[]) => {
    const cues = folded.get(list) ?? (list.length > 0 ? foldLines(list).split('\n') : list);
    folded.set(list, cues);
    return cues;
  };
  const judgedBy = ({ rule, cues, antiCues }: AmbiguousAlias): Judgement => {
    return { rule, cues: cuesOf(cues), antiCues: cuesOf(antiCues), listed: true };
  };
  const judged = new Map<Alias, Guard>();
  return (alias) => {
    const known = judged.get(alias);
    if (known) return known;
    const row = listed.get(squeezeText(alias.written.toLowerCase()));
    const guard = { ...(row ? judgedBy(row) : formed(alias)), ...shapeOf(alias) };
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

/** Folded and lower-cased, a line each. */
function foldLines(strings: readonly string[]): string {
  return fold(strings.join('\n')).lower;
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
    if (!open) continue;
    const end = at + word.length;
    // A cue may stand in the plural: GPUs, models.
    if (!latinEnd || !isWord(text.charCodeAt(text[end] === 's' ? end + 1 : end))) return true;
  }
  return false;
}

/** Whether the surface begins with a capital, or is of a script that has none. */
export function isCapitalised(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return isUpper(code) || !/[a-z]/.test(text[start] ?? '');
}
