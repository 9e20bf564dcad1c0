import type { Folded } from '../../../text/fold.ts';
import type { Candidate, NameCandidate } from '../../candidate.ts';
import { isCommonWord } from '../../entities/english/words/words.ts';
import { keptAs } from '../attention.ts';
import type { Focus, Focused } from '../focus.ts';

const BULLET = /^(\s*)(?:[-•*·]|\d+[.)])\s+/;
/** "Black Forest Labs FLUX.2: New image line": what a line says of itself before its first colon. */
const LABEL = /^([^“"\n]{2,90}?):(?=\s|$)/;
/** A label is no sentence. */
const SENTENCE = /[.!?] |^[a-z]+[ ,]/;
/** "Vals also reported:", "Vals' numbers:": who says what follows. */
const REPORTING =
  /\b(?:reports?|reported|says?|said|claims?|claimed|notes?|noted|suggests?|adds?|added|highlight(?:s|ed)|finds|found|shows?)\b|['’]s? (?:[\w-]+ ){0,3}(?:numbers|results|findings|scores|view|take|report|framing|claims?|figures|pitch|statement|summary|settings|phrasing)\b|\b(?:posted|published|announced|summary|takeaways?|findings|evals?|evaluations?|leaderboards?|rankings?|commentary|reactions?)\b/i;
const HEADING_DEPTH = -2;
/** A line with a label hangs under its heading, lists hang under it. */
const LABEL_DEPTH = -1;
const LONGEST_HEADING = 140;
const BENCHMARK =
  /(?:[Bb]ench|Browse|Arena|Eval|Index|MMLU|GPQA|AIME|ARC-AGI|LiveCodeBench|SWE-|Leaderboard)/i;
/** "DatBench", "bitnet.cpp", "Molmo 2": a label that can only be a name. */
const NAME_LIKE = /^[A-Za-z][\w.+-]*(?: (?:v?\d[\w.]*|[A-Z][\w.+-]*)){0,3}$/;

/**
 * Notes what a line of English is about: the name in its label, that of the line it hangs under, or
 * that of the heading before.
 */
export function noteTopic(
  folded: Folded,
  candidates: readonly Candidate[],
  { focus, heading }: { readonly focus: Focus; readonly heading: boolean },
): void {
  const { text } = folded;
  if (/[\u4e00-\u9fff]/.test(text)) {
    focus.outline.length = 0;
    focus.topic = null;
    return;
  }
  const scored = scoredBy(folded, focus);
  if (scored) {
    focus.topic = scored;
    return;
  }
  const bullet = BULLET.exec(text);
  const said = LABEL.exec(text.slice(bullet?.[0].length ?? 0, 100))?.[1];
  const label = said && !SENTENCE.test(said) ? said : undefined;
  if (!bullet && !label) {
    if (heading || isHeading(text)) {
      focus.outline.length = 0;
      const topic = topicIn(folded, candidates, text.length);
      focus.outline.push({ depth: HEADING_DEPTH, topic, own: false });
      focus.topic = focus.outline[0]?.topic ?? null;
      focus.lead = null;
    } else {
      focus.outline.length = 0;
      focus.topic = null;
      focus.lead = leadOf(folded, candidates);
    }
    return;
  }
  const depth = bullet ? (bullet[1] as string).length : LABEL_DEPTH;
  while ((focus.outline.at(-1)?.depth ?? HEADING_DEPTH - 1) >= depth) focus.outline.pop();
  const from = bullet?.[0].length ?? 0;
  const above = focus.outline.at(-1);
  const outer = (above || !bullet ? above?.topic : focus.lead) ?? null;
  const own = label
    ? labelTopic(folded, candidates, { from, to: from + label.length, outer })
    : null;
  const topic = own ?? outer;
  focus.outline.push({ depth, topic, own: own !== null });
  focus.topic = topic;
}

/** "Terminal-Bench：46.3": what a line that tells nothing but a benchmark's score names. */
const SCORED = /^([A-Z][\w .+'-]{2,40}): ?\d/;

/** Of a benchmark's score with no line above it, the model spoken of last; or null. */
function scoredBy({ text }: Folded, { last, byKind, outline }: Focus): Focused | null {
  if ((last && last.kind !== 'model') || outline.at(-1)?.topic) return null;
  return BENCHMARK.test(SCORED.exec(text)?.[1] ?? '') ? (byKind.get('model') ?? null) : null;
}

/** Where a paragraph brings in one thing, the first model of its first sentence. */
function leadOf(folded: Folded, candidates: readonly Candidate[]): Focused | null {
  const end = /[.!?](?=\s|$)/.exec(folded.text)?.index ?? folded.text.length;
  const topic = topicIn(folded, candidates, end);
  return topic?.kind === 'model' ? topic : null;
}

function isHeading(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING && !/[.!?…:]["”')]*\s*$/.test(text) && /^\W*[A-Z]/.test(text)
  );
}

function labelTopic(
  folded: Folded,
  candidates: readonly Candidate[],
  { from, to, outer }: { from: number; to: number; outer: Focused | null },
): Focused | null {
  const label = folded.text.slice(from, to);
  const named = topicIn(folded, candidates, to);
  if (named?.kind === 'model') return named;
  const ranked = BENCHMARK.test(label);
  if (REPORTING.test(label) || (ranked && label.includes(' '))) return null;
  if (named) return named;
  const measured = /^: ?\W?\d/.test(folded.text.slice(to, to + 4));
  if (!NAME_LIKE.test(label) || (measured && (ranked || outer?.kind === 'model'))) return null;
  const [first = '', ...rest] = label.split(' ');
  const odd = /[A-Z].*[A-Z]|\d|[a-z][A-Z]|\.[a-z]/.test(first) && !/^[A-Z]{2,4}$/.test(first);
  if (!odd && (rest.length > 1 || isCommonWord(first.toLowerCase()))) return null;
  return { kind: 'model', text: label };
}

/** The first model named before `to`, or else the first company. */
function topicIn(folded: Folded, candidates: readonly Candidate[], to: number): Focused | null {
  const names: NameCandidate[] = [];
  for (const candidate of candidates) {
    if (candidate.start >= to) break;
    if (candidate.kind !== 'figure' && candidate.kind !== 'date') names.push(candidate);
  }
  const name = names.find(({ kind }) => kind === 'model') ?? names[0];
  return name ? keptAs(folded, name) : null;
}
