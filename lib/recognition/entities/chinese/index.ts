import type { Folded } from '../../../text/fold.ts';
import type { NameCandidate } from '../../candidate.ts';
import type { PageContext } from '../../context.ts';
import { type NameRule, readInOrder } from './reading.ts';
import { readAbbreviations } from './rules/abbreviations.ts';
import { readApposed } from './rules/apposition.ts';
import { readCompanies } from './rules/companies.ts';
import { readJoined, readListed } from './rules/coordination.ts';
import { readFundingHeadlines } from './rules/funding.ts';
import { readLatinNames } from './rules/latin-apposition.ts';
import { readMedia } from './rules/media.ts';
import { readModels } from './rules/models.ts';
import { readOrganizations } from './rules/organizations.ts';
import { readProducts } from './rules/products.ts';
import { readQuoted } from './rules/quotation.ts';

/** In this order: a reader sees the finds of those before it as standing names. */
const RULES: readonly NameRule[] = [
  readFundingHeadlines,
  readModels,
  readCompanies,
  readOrganizations,
  readAbbreviations,
  readMedia,
  readQuoted,
  readProducts,
  readLatinNames,
  readApposed,
  readListed,
  readJoined,
];

const HAN = /\p{Script=Han}/u;

/**
 * Reads Chinese names no list holds: legal and short company forms, vertical models, coordination,
 * funding headlines. `known` are the gazetteer's candidates of the same text, in order of start.
 */
export function readChineseNames(
  folded: Folded,
  known: readonly NameCandidate[],
  context: PageContext,
): NameCandidate[] {
  if (!HAN.test(folded.text)) return [];
  return readInOrder(folded, { known, context }, RULES);
}
