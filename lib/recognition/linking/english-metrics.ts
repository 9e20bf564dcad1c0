import type { FigureCandidate } from '../candidate.ts';
import { benchmarkNear } from './benchmarks.ts';
import { canonicalMetric, lastMetricWord, type NamedMetric } from './metric-words.ts';
import type { Scene } from './scene.ts';

const STOP =
  '(?:and|or|but|of|in|on|at|to|by|for|from|with|than|as|is|was|were|are|has|have|had|will|that|which|who|while|when|after|before|over|under|per|across|into|via|versus|vs|using|only|up|down|out|this|its|their|his|the|a|an|if|so|not|also|more|through|behind|ahead|against|within|without|during|since|until|it|they|we|you)';
const WORD = '[A-Za-z][\\w-]*(?:\\.\\w+)*';
const BEHIND = new RegExp(`^[ -]((?:(?!${STOP}\\b)${WORD})(?: (?!${STOP}\\b)${WORD}){0,3})`, 'i');
const CONNECTED = new RegExp(
  `(?<![A-Za-z])((?:(?!${STOP}\\b)[A-Za-z][\\w'&-]*)(?:(?: (?:of|per) | )(?!${STOP}\\b)[A-Za-z][\\w'&-]*){0,3}) ?(?:\\([^()]{1,20}\\) ?)?(?:of|at|to|is|was|were|by|reached|reaches|hit|hits|:|=|from|starting at|range from|ranging from|as|totall?ed|totall?ing|exceeded|topped|rose to|grew to|fell to|came to|around|a|an|the|)[ ](?:a |an |the |its |~)?$`,
  'i',
);
/** "Trailing GPT-4 by 5 points": a distance, no measure of its own. */
const COMPARED_BY =
  /\b(?:trail(?:s|ing)|beat(?:s|ing)?|surpass\w*|outperform\w*|behind|ahead of|lead(?:s|ing)?)\b[^,;.]{0,40} by (?:about |nearly |over )?$/i;
/** "Below estimates of $2.1 billion": what others thought. */
const EXPECTED =
  /\b(?:below|above|than|beat(?:ing)?|topp(?:ed|ing)|miss(?:ed|ing)|versus|vs\.?|against) (?:[a-z'’]+ ){0,3}(?:estimates?|expectations?|consensus|forecasts?|projections?)(?: of| for| at)? $/i;
/** "A 32% increase year over year": the change of what was just told. */
const CHANGE_BEHIND =
  /^ (?:(?:year|quarter|month)[- ](?:over|on)[- ](?:year|quarter|month) )?(?:increase|decrease|rise|decline|drop|jump|gain|growth|improvement|reduction)\b(?! in)/i;
const SCALE_WORD = /^(?:hundred|thousand|million|billion|trillion|percent|crore|lakh)s?$/;
/** "Other 7B models": a class of models, not the one named. */
const OTHERS =
  /\b(?:other|local|using|like|any|small|smaller|larger|bigger|some|many|most|distinct|typical|(?:about|for|than|to) an?) $/i;
/** Lengths of time are claims only of these. */
const LASTING =
  /time|lead|deliver|latency|battery|training|trained|runtime|lifespan|warranty|deadline|ttft|generation|response|inference|loading/i;
/** "$500 million in run-rate revenue". */
const IN_NOUN = /^ (?:in|of) ((?:[a-z][\w-]* ){0,2}[a-z][\w-]*)/i;
const LESS_OR_MORE = /^(?:fewer|lower|less|cheaper|more|higher|faster|larger|greater|better) /i;
const LABEL = /(?:^|\n)\s*(?:[-•*]|\d+[.)])?\s*([A-Z][\w .&/+-]{1,40}):[^\n]*$/;
const NO_NOUN =
  /^(?:\w+(?:ed|ly)|(?!rating|funding|pricing|spending|training|financing|earning)\w+ing|be|took|saw|get|make|little|range|ranges|faster|slower|higher|lower|cheaper|more|less|which|one|other|another|grew|rose|fell|jumped|shipped|bought|made|used|run|built|paid|sold|found|led|repeatedly|prior|previous|earlier|plus|minus|million|billion|trillion|These|They|It|said|says|figure)$/i;
/** "…, up 35%": the change of what was just told. */
const CHANGES =
  /(?:^|, |\band )(?:up|down|rising|falling|growing|an? (?:rise|increase|decline|drop) of) (?:by )?$/i;
/** Up to the verb within a phrase: "selective augmentation reducing costs". */
const MID_VERB =
  /^.*\b(?:reducing|cutting|increasing|improving|achieving|lowering|boosting|raising|using|requiring|including|supporting|enabling|offering|costing|expects?|forecasts?|valuing|values|serves|generates?|reported|sees|posted|notes?|says|said|unchanged)\b ?/i;
const VERBS =
  /^(?:raised?|raises|raising|paid|pays|spent|spends|has|have|had|scores?|scored|scoring|gets?|got|uses?|used|include[sd]?|supports?|launche[sd]|added|adds|hits?|reached|introduced|secured|achieving|achieves|posted|report(?:s|ed)|debuted|landed|ranked|becomes?|became|cuts?|reduc(?:es|ed|ing)|cuts?|cutting|boosting|lowering|improving|slashing|generates?|loading)\b ?/i;

/** What a figure in English text measures: benchmark, label, the phrase behind it or before it. */
export function englishMetric(
  scene: Scene,
  figure: FigureCandidate,
  said: { readonly benchmark: string | null; readonly last: string | null },
): NamedMetric | null {
  const { text, lower } = scene;
  const { dimension, unit } = figure.quantity;
  const ahead = text.slice(scene.start, figure.start);
  const compared = LESS_OR_MORE.test(text.slice(figure.end + 1, figure.end + 12));
  if ((dimension === 'score' || dimension === 'share') && !compared) {
    const near = benchmarkNear(scene, figure) ?? (dimension === 'score' ? said.benchmark : null);
    if (near) return { text: near, id: 'score' };
  }
  if (COMPARED_BY.test(ahead) || EXPECTED.test(ahead)) return null;
  if (dimension === 'parameters') return OTHERS.test(ahead) ? null : parametersAt(scene, figure);
  if (dimension === 'tokens') return tokensAt(scene, figure);
  const after = BEHIND.exec(text.slice(figure.end, figure.end + 60))?.[1];
  const behind = nounOf(after?.replace(LESS_OR_MORE, ''));
  const ownEnd = scene.actors.findLast((actor) => actor.end <= figure.start)?.end ?? 0;
  const lead = text
    .slice(Math.max(scene.start, figure.start - 70, ownEnd), figure.start)
    .replace(/^['’]s /, '');
  const changed = CHANGES.test(lead) || CHANGE_BEHIND.test(text.slice(figure.end, figure.end + 40));
  if (said.last && changed) return named(said.last);
  const before = nounOf(CONNECTED.exec(lead)?.[1]?.replace(MID_VERB, '').replace(VERBS, ''));
  if (dimension === 'duration' && !LASTING.test(`${before ?? ''} ${behind ?? ''}`)) return null;
  const spelled = /[a-z]{5,}$/.exec(text.slice(figure.start, figure.end))?.[0];
  if (spelled && !SCALE_WORD.test(spelled) && (dimension === 'other' || dimension === 'length'))
    return named(spelled);
  if (dimension === 'count')
    return countMetric(behind, unit, lower.slice(scene.start, figure.start));
  const inNoun = IN_NOUN.exec(text.slice(figure.end, figure.end + 40))?.[1];
  if (inNoun && canonicalMetric(inNoun)) return named(inNoun);
  for (const phrase of [behind, before]) {
    if (phrase && canonicalMetric(phrase)) return named(phrase);
  }
  const word = lastMetricWord(clauseOf(ahead.toLowerCase()));
  if (word) return { text: clauseOf(ahead).slice(word.start, word.end), id: word.id };
  const phrase = dimension === 'money' ? (before ?? behind) : (behind ?? before);
  if (phrase) return named(phrase);
  const label = LABEL.exec(ahead)?.[1];
  return label ? named(label) : null;
}

/** A phrase without the full stop and the participle that ends it; undefined where no noun is left. */
function nounOf(phrase: string | undefined): string | undefined {
  const words = (phrase ?? '').replace(/[.,]+$/, '').split(' ');
  while (words.length > 0 && NO_NOUN.test(words.at(-1) as string)) words.pop();
  const noun = words.join(' ');
  return noun.length > 2 ? noun : undefined;
}

function named(text: string): NamedMetric {
  const id = canonicalMetric(text);
  return id === undefined ? { text } : { text, id };
}

function clauseOf(text: string): string {
  return text.slice(
    Math.max(text.lastIndexOf(','), text.lastIndexOf(';'), text.lastIndexOf('(')) + 1,
  );
}

/** What is counted: the words behind the number, or the noun within its span. */
function countMetric(
  behind: string | undefined,
  unit: string | null,
  before: string,
): NamedMetric | null {
  const noun = behind && unit && behind.toLowerCase().includes(unit.toLowerCase()) ? behind : unit;
  if (noun === null) return behind ? named(behind) : null;
  return before.length > 0 || behind ? named(noun) : null;
}

function parametersAt({ lower }: Scene, figure: FigureCandidate): NamedMetric {
  const near = lower.slice(figure.start - 12, figure.end + 24);
  return /activ/.test(near)
    ? { text: 'active parameters', id: 'active-parameters' }
    : { text: 'parameters', id: 'parameters' };
}

function tokensAt({ lower }: Scene, figure: FigureCandidate): NamedMetric {
  const near = lower.slice(Math.max(0, figure.start - 40), figure.end + 30);
  const window = /context[ -](?:windows?|lengths?)/.exec(near)?.[0];
  if (window) return { text: window, id: 'context-window' };
  if (/context|上下文/.test(near)) return { text: 'context', id: 'context-window' };
  return /output/.test(near) ? { text: 'output tokens', id: 'max-output' } : { text: 'tokens' };
}
