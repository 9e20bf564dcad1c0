import type { Query } from './query.ts';

/** "Raises $200 million at $11 billion". */
export function isRoundValue({ figure, scene, reading, standing, behind }: Query): boolean {
  const verb = standing.clause && reading.tokens[standing.clause.verb]?.verb?.lemma;
  if (
    verb === 'value' ||
    behind ||
    standing.phrase.prep !== 'at' ||
    figure.quantity.dimension !== 'money'
  )
    return false;
  return /\b(?:rais(?:e[sd]?|ing)|round|funding)\b/.test(
    scene.lower.slice(scene.start, figure.start),
  );
}

/** What a sum is told to be right behind it: "its $15 billion target". */
export const MONEY_NOUN =
  /\b(?:target|goal|deal|contract|fine|budget|bonus|bounty|grant|fund|fee|subscription|plan|penalty|settlement|package|commitment|facility|loan|offer|bid|acquisition|buyout|purchase|investment|tag|pledge|prize|salary|bill|debt)s?$/i;

/** "A single unit up for $899": a small sum that something is to be had for. */
export function isPrice({ figure, standing, reading }: Query): boolean {
  const { dimension, value, max } = figure.quantity;
  if (dimension !== 'money' || (value ?? max ?? 0) >= 1e6) return false;
  const verb = standing.clause && reading.tokens[standing.clause.verb]?.verb?.lemma;
  if (verb === 'cost' && standing.clause?.object === standing.phrase) return true;
  return (
    /^(?:for|at|from|around)$/.test(standing.phrase.prep ?? '') &&
    !/^(?:spend|pay|fine|raise)$/.test(verb ?? '')
  );
}
