import type { Fact } from '../model/fact.ts';

/** How a fact stands, in words for people: "loss, planned, year-on-year, according to IDC". */
export function standing({ polarity, status, qualifiers = [], claimant }: Fact): string {
  const parts = [polarity === 'loss' ? 'loss' : '', status, ...qualifiers];
  return [...parts, claimant && `according to ${claimant}`].filter(Boolean).join(', ');
}
