import type { FigureCandidate } from '../../candidate.ts';
import { benchmarkNear } from '../benchmarks.ts';
import { canonicalMetric, lastMetricWord, type NamedMetric } from '../metric-words.ts';
import type { Scene } from '../scene.ts';
import { nounsBehind, nounsOf } from './nouns.ts';
import { nounsBefore } from './nouns-before.ts';
import { named, type Query, type SaidBefore } from './query.ts';
import { readingOf } from './readings.ts';
import { ofTokens, parameters } from './sizes.ts';
import { isPrice, isRoundValue, MONEY_NOUN } from './sums.ts';
import { roundNear, verbMetric } from './verb-metrics.ts';

/** "Below estimates of $2.1 billion": what others thought. */
const EXPECTED =
  /\b(?:below|above|than|beat(?:ing)?|topp(?:ed|ing)|miss(?:ed|ing)|versus|vs\.?|against) (?:[a-z'’]+ ){0,3}(?:estimates?|expectations?|consensus|forecasts?|projections?)(?: of| for| at)? $|\bthe (?:expected|projected|anticipated|forecast) $/;
/** "Trailing GPT-4 by 5 points": a distance, no measure of its own. */
const COMPARED_BY =
  /\b(?:trail(?:s|ed|ing)|beat(?:s|ing)?|surpass\w*|outperform\w*|exceed\w*|behind|ahead of|lead(?:s|ing)?) [^,;.]{0,60}\bby (?:about |nearly |over |around )?$/;
/** "Other 7B models", "a 7B class": a class of models, not the one named. */
const OTHERS =
  /\b(?:other|local|any|small|smaller|larger|bigger|some|many|most|typical|than an?) $/;
const CHANGES =
  /(?:^|, |\band |\()(?:(?:up|down) from|up|down|rising|falling|growing|an? (?:rise|increase|decline|drop) of)(?: by)? $/;
/** "Ahead of X with 21%": the same of another. */
const RIVALS = /\b(?:ahead of|followed by|behind|than|versus|vs\.?|against) [^.;]{1,60} with $/;
/** "$4 billion in revenue, including $1 billion from …": a part of what was told. */
const PART = /\b(?:including|of which) (?:about |nearly |over |around )?$/;
const CHANGE_BEHIND =
  /^ (?:(?:year|quarter|month)[- ](?:over|on)[- ](?:year|quarter|month) )?(?:increase|decrease|rise|decline|drop|jump|gain|growth|improvement|reduction)\b(?! (?:in|of))/;
const IN_NOUN =
  /^ (?:year[- ]over[- ]year |yoy )?(?:(?:increase|decrease|rise|decline|drop|jump|gain|growth|improvement|reduction|surge|cut|boost) )?(?:in|of) ((?:[a-z][\w-]* ){0,2}[a-z][\w-]*)/i;
const COMPARATIVE =
  /^ (?:faster|cheaper|slower|higher|lower|better|smaller|larger|longer|shorter|more|less|fewer|greater) ?([a-z]+)?/;
/** "Of which 37 billion are activated". */
const ACTIVE = /^ (?:are |is |being )?activ(?:e|ated)\b/;
const SCORED =
  /^(?:accuracy|scores?|points?|success|pass rate|elo|rating|correctness|performance)$/;

/** What a figure in English text measures: benchmark, own noun, what its verb speaks of, or the verb. */
export function englishMetric(
  scene: Scene,
  figure: FigureCandidate,
  said: SaidBefore,
): NamedMetric | null {
  const reading = readingOf(scene);
  const standing = reading.figures.find(({ token }) => reading.tokens[token]?.figure === figure);
  if (!standing) return null;
  const ahead = scene.lower.slice(Math.max(scene.start, figure.start - 90), figure.start);
  if (COMPARED_BY.test(ahead) || EXPECTED.test(ahead) || isSpelled(scene, figure)) return null;
  const behind = nounsBehind(scene, reading, standing);
  const query = { scene, figure, reading, standing, behind, said };
  if (figure.quantity.dimension === 'parameters')
    return OTHERS.test(ahead) ? null : parameters(scene, figure, behind);
  if (figure.quantity.dimension === 'duration') return ofDuration(query);
  return ofDimension(query) ?? ofChange(query, ahead) ?? inPhrases(query) ?? inWords(query);
}

/** Scores by their benchmark, sizes and windows by what they are, whatever else stands about. */
function ofDimension({
  scene,
  figure,
  behind,
  said,
  standing,
  reading,
}: Query): NamedMetric | null {
  const { dimension } = figure.quantity;
  const own = behind && !SCORED.test(behind.text.toLowerCase());
  if ((dimension === 'score' || dimension === 'share') && !own && !comparative(scene, figure)) {
    const near = benchmarkNear(scene, figure) ?? (dimension === 'score' ? said.benchmark : null);
    if (near) return { text: near, id: 'score' };
  }
  if (dimension === 'tokens') return ofTokens(scene, figure, { behind, reading, standing });
  return null;
}

/** Lengths of time are claims only of these, or of something done within them. */
const TIMED =
  /time|latency|ttft|generation|inference|response|load|delay|batter|\blife|runtime|uptime|duration|warranty|deadline|speech|audio|video|retention|payback|length|speed|turnaround|wait/i;

function ofDuration(query: Query): NamedMetric | null {
  const metric = inPhrases(query);
  if (metric && TIMED.test(metric.text)) return metric;
  const { scene, standing, reading } = query;
  const { clause, phrase } = standing;
  const verb = clause && reading.tokens[clause.verb];
  if (
    !clause ||
    !verb?.verb ||
    verb.verb.class === 'report' ||
    !/^(?:in|within)$/.test(phrase.prep ?? '')
  )
    return null;
  const last =
    clause.object && clause.object.from > clause.verb && reading.tokens[clause.object.to - 1];
  return last && last.end < query.figure.start
    ? { text: scene.text.slice(verb.start, last.end) }
    : null;
}

/** "Three nuclear plants": small numbers in words are told by the way. */
function isSpelled({ lower }: Scene, { start, end, quantity }: FigureCandidate): boolean {
  return (
    (quantity.dimension === 'count' || quantity.dimension === 'duration') &&
    /^(?:(?:about|nearly|over|around|at least|more than|up to) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an|half|several|dozens?)\b(?! (?:million|billion|trillion|thousand|hundred))/.test(
      lower.slice(start, end),
    )
  );
}

function comparative({ lower }: Scene, figure: FigureCandidate): boolean {
  return COMPARATIVE.test(lower.slice(figure.end, figure.end + 24));
}

/** "Up 35%", "a 40% jump": the change of what was just told. */
function ofChange({ scene, figure, said }: Query, ahead: string): NamedMetric | null {
  if (said.last === null) return null;
  const behind = scene.lower.slice(figure.end, figure.end + 50);
  return CHANGES.test(ahead.slice(-40)) ||
    RIVALS.test(ahead) ||
    PART.test(ahead) ||
    CHANGE_BEHIND.test(behind)
    ? named(said.last)
    : null;
}

/** By the phrases about the figure: the words behind it, those before, its verb's subject or object. */
function inPhrases(query: Query): NamedMetric | null {
  const { scene, figure, behind, reading, standing } = query;
  const { dimension } = figure.quantity;
  const market = dimension === 'share' ? ofMarket(scene, figure) : null;
  if (market) return market;
  const inNoun = IN_NOUN.exec(scene.text.slice(figure.end, figure.end + 60))?.[1];
  if (inNoun && canonicalMetric(inNoun)) return lastCanonical(inNoun);
  if (
    ACTIVE.test(scene.lower.slice(figure.end, figure.end + 24)) &&
    (figure.quantity.value ?? 0) >= 1e8
  )
    return { text: 'activated', id: 'active-parameters' };
  if (dimension === 'count' || dimension === 'other') {
    const counted = ofCount(query);
    if (counted) return counted;
  }
  const before = nounsBefore(query);
  for (const nouns of [behind, before]) {
    if (nouns && canonicalMetric(nouns.text)) return named(nouns.text);
  }
  if (behind && MONEY_NOUN.test(behind.text)) return named(behind.text);
  if (isPrice(query)) return { text: 'price', id: 'price' };
  if (isRoundValue(query)) return { text: 'valuation', id: 'valuation' };
  if (behind && dimension !== 'money' && dimension !== 'share') return named(behind.text);
  const verbal = verbMetric(query);
  if (verbal?.id === 'funding') return roundNear(query) ?? verbal;
  if (verbal?.id !== undefined) return verbal;
  const parts = standing.phrase.tail.find(({ prep }) => prep === 'of');
  const made =
    !behind &&
    parts &&
    !/^ of (?:the )?(?:time|cases|way)\b/.test(scene.lower.slice(figure.end, figure.end + 16))
      ? nounsOf(scene, reading, parts)
      : null;
  if (made) return named(made.text);
  if (behind && dimension !== 'money') return named(behind.text);
  if (before) return named(before.text);
  const compared = COMPARATIVE.exec(scene.lower.slice(figure.end, figure.end + 40))?.[0];
  if (compared)
    return named(compared.trim().replace(/ (?:on|in|at|for|than|to|by|with|and|or)$/, ''));
  // "Runs at 380 tok/s".
  if (!behind && !verbal && dimension === 'speed') return { text: 'speed' };
  return behind ? named(behind.text) : verbal;
}

const OF_MARKET = /^ of (?:the |all |its )?((?:[\w-]+ ){0,3}market)\b(?! cap)/i;

/** "62% of the memory market". */
function ofMarket({ text }: Scene, { end }: FigureCandidate): NamedMetric | null {
  const market = OF_MARKET.exec(text.slice(end, end + 60))?.[1];
  return market ? { text: market, id: 'market-share' } : null;
}

function lastCanonical(phrase: string): NamedMetric | null {
  const word = lastMetricWord(phrase.toLowerCase());
  return word ? { text: phrase.slice(0, word.end), id: word.id } : null;
}

/** What is counted: the words behind the number, or the noun within its span. */
function ofCount({ figure, behind, scene }: Query): NamedMetric | null {
  const { unit } = figure.quantity;
  const inside = scene.text.slice(figure.start, figure.end);
  const noun = /[a-z]{3,}.*$/i.exec(
    inside.replace(/^.*\d[\d.,]*\+? ?(?:million|billion|thousand|[kKmMbB]\b)? ?/, ''),
  )?.[0];
  if (noun && behind && !/^ ?[,;]/.test(scene.text.slice(figure.end, figure.end + 2)))
    return named(`${noun} ${behind.text}`);
  if (noun) return named(noun);
  if (behind) return named(behind.text);
  return unit && unit !== 'count' ? named(unit) : null;
}

const LABEL = /(?:^|\n)\s*(?:[-•*]|\d+[.)])?\s*([A-Z][\w .&/+-]{1,40}):[^\n]*$/;

/** By words alone: the last metric word of the clause, or the line's label. */
function inWords({ scene, figure }: Query): NamedMetric | null {
  const ahead = scene.text.slice(scene.start, figure.start);
  const clause = ahead.slice(
    Math.max(ahead.lastIndexOf(','), ahead.lastIndexOf(';'), ahead.lastIndexOf('(')) + 1,
  );
  const word = lastMetricWord(clause.toLowerCase());
  if (word) return { text: clause.slice(word.start, word.end), id: word.id };
  const label = LABEL.exec(ahead)?.[1];
  return label ? named(label) : null;
}
