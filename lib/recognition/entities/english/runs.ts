import type { Span } from '../../../model/span.ts';
import { occurrences } from '../chinese/occurrences.ts';
import { opensSentence } from '../sentence.ts';
import { isCommonWord } from './words/words.ts';

/** A sequence of capitalised words that may be one name. */
export interface Run extends Span {
  readonly words: readonly string[];
  /** Whether a capital on its first word says nothing. */
  readonly opens: boolean;
}

const WORD =
  "[A-Z][A-Za-z0-9À-ɏ]*(?:[&.-][A-Za-z0-9]+|['’](?!s\\b)[A-Za-z]+)*|[a-z]{1,2}[A-Z][A-Za-z0-9]*";
const RUN = new RegExp(`(?:${WORD})(?: (?:& )?(?:${WORD}))*`, 'g');
const LONGEST = 7;
/** A longer run is a headline in capitals, or worse. */
const LONGEST_SURFACE = 240;
/** Words that never begin a name, whatever their capital. */
const NEVER_FIRST = new Set(
  'The|A|An|This|That|These|Those|It|Its|In|On|At|By|For|From|With|Of|To|As|And|Or|But|If|When|While|After|Before|Since|Our|Their|His|Her|My|Your|We|They|He|She|I|You|New|Former|Meanwhile|However|Also|Both|All|Some|Many|Other|Another|Here|There|What|Why|How|Who|Where|CEO|CTO|COO|CFO|President|Chairman|Founder|Mr|Mrs|Ms|Dr|Prof|Professor|Sir|US|U.S|UK|EU|Chinese|American|European|Japanese|Korean|Indian|French|German|British|Israeli|Canadian|Taiwanese|Russian|Users|User|Discussions|Discussion|Researchers|Notable|Memes|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Q1|Q2|Q3|Q4|Using|Via|Through|Like|Unlike|Is|Are|Was|Were|Has|Have|Had|Will|Can|Not|No|Yes|So|Then|Thus|Even|Only|Just|More|Most|Less|First|Second|Third|Last|Next|One|Two|Three|Four|Five|Ten|Despite|During|Within|Without|Between|Against|Across|Beyond|Among|Under|Over|Above|Below|Given|Soon|Perhaps|Maybe|Often|Sometimes|Always|Never|Hence|Thus|Instead|Back|Again|Almost|Early|Late|Long|Once|Until|Because|Although|Though|Whether|Instead|According|Based|Following|Including|Plus|Per|About|Around|Into|Onto|Out|Up|Down|Off|Any|Each|Every|Such|Same|Several|Few|Still|Yet|Now|Today|Yesterday|Tomorrow|Later|Earlier|Recently|Currently|Chief|Vice|Senior|Director|Head|Engineer|Scientist|Analyst|Officer|Executive|Chairwoman|Minister|Secretary|Senator|Governor|General|Judge|Ex-CEO|Co-founder|Cofounder|Let|See|Read|Get|Make|Try|Note|Thanks|Please|Hi|Hello|Dear'.split(
    '|',
  ),
);

/** Words that stand behind a name to say what it is. */
const NEVER_LAST = new Set(
  'Model|Models|Agent|Agents|API|APIs|SDK|App|Assistant|Chatbot|Platform|Discord|CEO|CTO|CFO|COO|LLM|LLMs|GPU|GPUs|CPU|CPUs|TPU|TPUs|Series|Leaderboard|Dataset|Benchmark|Paper|Blog|Podcast|Newsletter|Conference|Summit|Team'.split(
    '|',
  ),
);

/** Titles between a company and its person: Fenwright CEO Ada Moss. */
const TITLE =
  / (?=(?:CEO|CTO|COO|CFO|CIO|CMO|President|Chairman|Chairwoman|Founder|Co-founder|Cofounder|Chief|Vice|VP|Director|Engineer|Researcher|Analyst|Spokesperson)(?: |$))/g;

/** The runs of a folded text, in order; sentence openers and articles are cut from their front. */
export function readRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const match of occurrences(RUN, text)) {
    if (match[0].length > LONGEST_SURFACE) continue;
    if (/[A-Za-z0-9@#_/]/.test(text[match.index - 1] ?? '')) continue;
    let start = match.index;
    const parts = match[0].includes(' ') ? match[0].split(TITLE) : [match[0]];
    for (const part of parts) {
      const run = trimRun(text, start, start + part.length);
      if (run && run.words.length <= LONGEST) runs.push(run);
      start += part.length + 1;
    }
  }
  return runs;
}

/** The run from `start` to `end` without what no name begins or ends with; null if nothing is left. */
export function trimRun(text: string, from: number, to: number): Run | null {
  let start = from;
  let words = text.slice(from, to).split(' ');
  // London-based Foo Labs: a compound is speech, and the name begins behind it.
  const compound = words.findLastIndex(isCompound);
  if (compound >= 0 && compound + 1 < words.length) {
    start += words.slice(0, compound + 1).join(' ').length + 1;
    words = words.slice(compound + 1);
  }
  words = [...words.slice(0, -1), bare(words.at(-1) ?? '')];
  let opens = opensSentence(text, start);
  while (words.length > 0) {
    const first = words[0] as string;
    const cut =
      NEVER_FIRST.has(first) ||
      /^(?:&|of|for)$/.test(first) ||
      (opens && words.length > 1 && isOpener(first) && !/^(?:AI|Labs?|Inc)$/.test(words[1] ?? ''));
    if (!cut) break;
    start += first.length + 1;
    words = words.slice(1);
    opens = false;
  }
  while (words.length > 1 && NEVER_LAST.has(words.at(-1) ?? '')) words = words.slice(0, -1);
  if (words.length === 0 || words.some(isCompound)) return null;
  return { start, end: start + words.join(' ').length, words, opens };
}

/** Mercer Island-based, vendor-reported. */
function isCompound(word: string): boolean {
  return /-[a-z]{3,}$/.test(word);
}

/** The word without a possessive or a dot that ends the sentence. */
function bare(word: string): string {
  return word.replace(/['’]s$/, '').replace(/[.'’-]+$/, '');
}

/** A plural, participle or adverb that begins a sentence: Discussions, Running, Recently. */
function isOpener(word: string): boolean {
  return isCommonWord(word.toLowerCase()) && /(?:s|ing|ed|ly)$/.test(word);
}
