import type { Subject } from '../model/claim.ts';
import type { Fact } from '../model/fact.ts';

/** How a fact stands, in words for people: "loss, planned, year-on-year, according to IDC". */
export function standing(fact: Fact): string {
  const { polarity, status, qualifiers = [], claimant } = fact;
  const parts = [polarity === 'loss' ? 'loss' : '', status, ...qualifiers, backers(fact)];
  return [...parts, claimant && `according to ${claimant}`].filter(Boolean).join(', ');
}

/** The round and who gave its money: "Series B, led by X and Y, with Z"; empty where nothing is told. */
export function backers({ funding }: Fact): string {
  const { round = '', leads = [], investors = [] } = funding ?? {};
  const named = (side: readonly Subject[]) => side.map(({ text }) => text).join(' and ');
  const led = leads.length > 0 && `led by ${named(leads)}`;
  const joined = investors.length > 0 && `with ${named(investors)}`;
  return [round, led, joined].filter(Boolean).join(', ');
}
