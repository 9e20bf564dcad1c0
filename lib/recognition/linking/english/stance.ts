import type { FactStatus, Polarity } from '../../../model/claim.ts';
import type { FigureCandidate } from '../../candidate.ts';
import { lastOccurrence } from '../../entities/chinese/occurrences.ts';
import type { Scene } from '../scene.ts';

const PLANNED =
  /\b(?:will|plan(?:s|ned|ning)?|(?<!\bthe )expect(?:s|ed|ing)?|anticipat(?:es|ed|ing)|guid(?:es|ed) (?:for|to)|aim(?:s|ed|ing)?|target(?:s|ed|ing)?|forecast(?:s|ing)?|guidance|project(?:ed|ing)|projects (?=a |an |that |its |revenue)|would|intends?|upcoming|set to|on track|is raising|are raising|seek(?:s|ing)|hopes?|eyeing|slated|scheduled|earmarked|next year|by 20[23]\d)\b/g;
const DONE = /\b(?:has|have|had|was|were|reported|already|did|last|raised|reached)\b/g;
const GOAL_BEHIND = /^ (?:[a-z]+ )?(?:target|goal|forecast|guidance|projection)s?\b/;
const RUMOURED =
  /\b(?:reportedly|rumou?red|rumou?rs|sources say|people familiar|it was reported|according to reports|negotiating|leak(?:s|ed)?|in (?:[a-z]+ )?talks|said to be|allegedly|unverified|unconfirmed|tweets? claim(?:s|ed)?|estimates(?= [a-z]+ [a-z]+,|,)|speculat(?:es|ed))\b|(?:^|[\s,(])@\w+ (?:also )?(?:claim(?:s|ed)|speculat(?:es|ed)|cited|estimate[sd]|repeated)\b/;
const DENIED = /\b(?:denied|denies|denying|refuted)\b/;

const FALL =
  /\b(?:loss(?:es)? of|lost|fell|fall(?:s|ing)?|dropp?(?:s|ed|ing)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|down|cut(?:s|ting)?|reduc(?:e[sd]?|ing|tion)|slash(?:ed|es|ing)?|shrank|sank|slid|plunged|tumbled|slipp?(?:s|ed|ing)|eas(?:e[sd]?|ing)|narrow(?:s|ed|ing)?|discount(?:ed)?|lower(?:s|ed|ing)|sav(?:e[sd]?|ing))\b(?:[^,.;]|\.\d){0,40}(?:by |of )?$/;
const RISE =
  /\b(?:grew|grow(?:s|ing|th|n)?|rose|ris(?:e[sn]?|ing)|increas(?:e[sd]?|ing)|jump(?:s|ed)?|surg(?:e[sd]?|ing)|soar(?:s|ed)?|climb(?:s|ed)?|gain(?:s|ed)?|up|improv(?:e[sd]?|ing|ement)|boost(?:s|ed|ing)?|accelerat(?:e[sd]?|ing)|widen(?:s|ed|ing)?|rebound(?:s|ed|ing)?|speed(?:s|ing)? up)\b(?:[^,.;]|\.\d){0,40}(?:by |of )?$/;
/** A measure that is a loss itself: "its net loss narrowed to", "it lost". */
const LOSS = /\b(?:loss(?:es)?|lost)\b/i;
const LESS_BEHIND =
  /^ (?:(?:fewer|lower|less|cheaper|smaller|shorter)|(?:[a-z-]+ ){0,2}(?:reduction|decline|drop|decrease|cut|discount|savings?|loss))\b/;
const MORE_BEHIND =
  /^ (?:(?:more|higher|faster|larger|greater|better|longer|bigger)|(?:[a-z-]+ ){0,2}(?:growth|increase|rise|jump|gains?|improvement|speed-?ups?|boost|acceleration))\b/;

/** Told once a sentence. */
const hearsay = new WeakMap<Scene, boolean>();

function isHearsay(scene: Scene): boolean {
  let heard = hearsay.get(scene);
  if (heard === undefined) {
    heard = RUMOURED.test(scene.lower.slice(scene.start, scene.end));
    hearsay.set(scene, heard);
  }
  return heard;
}

/** Whether an English sentence states the figure as fact, plan, rumour, or something denied. */
export function englishStatus(scene: Scene, figure: FigureCandidate): FactStatus {
  const { lower, start } = scene;
  const said = lower.slice(start, figure.start);
  if (DENIED.test(said)) return 'denied';
  if (isHearsay(scene)) return 'rumoured';
  if (GOAL_BEHIND.test(lower.slice(figure.end, figure.end + 24))) return 'planned';
  return lastIndex(said, PLANNED) > lastIndex(said, DONE) ? 'planned' : 'actual';
}

/** Whether the figure is a loss or a fall, or a rise; null for a plain level. */
export function englishPolarity(
  { lower, start }: Scene,
  figure: FigureCandidate,
  metric: string,
): Polarity {
  const before = lower.slice(Math.max(start, figure.start - 60), figure.start).trimEnd();
  const after = lower.slice(figure.end, figure.end + 32);
  if (/\bloss(?:es)? of$/.test(before)) return 'loss';
  const { dimension, min } = figure.quantity;
  if (dimension === 'money' && LOSS.test(metric)) return 'loss';
  if (dimension === 'score' && /^[-−]/.test(lower.slice(figure.start))) return 'loss';
  if (dimension !== 'share' && dimension !== 'multiple') return null;
  const sign = /^[~≈]?([+\-−])/.exec(lower.slice(figure.start, figure.start + 2))?.[1];
  if (sign === '+') return 'rise';
  if (sign !== undefined && min === undefined) return 'loss';
  if (LESS_BEHIND.test(after)) return 'loss';
  if (MORE_BEHIND.test(after)) return 'rise';
  const clause = before.split(/[,;]/).at(-1) ?? '';
  if (/\b(?:to|from)$/.test(before)) return null;
  // "Down 20% from a year ago and up 24%": each has its own word.
  const own = / (?:and|but) ((?:up|down|rising|falling)(?: by)?)$/.exec(before)?.[1];
  if (own) return /^(?:down|falling)/.test(own) ? 'loss' : 'rise';
  if (FALL.test(`${clause} `)) return 'loss';
  return RISE.test(`${clause} `) ? 'rise' : null;
}

function lastIndex(text: string, pattern: RegExp): number {
  return lastOccurrence(pattern, text)?.index ?? -1;
}
