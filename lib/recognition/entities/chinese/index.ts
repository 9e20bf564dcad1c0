import type { Folded } from '../../../text/fold.ts';
import type { NameCandidate } from '../../candidate.ts';
import type { PageContext } from '../../context.ts';
import { readAbbreviations } from './abbreviations.ts';
import { readApposed } from './apposition.ts';
import { readCompanies } from './companies.ts';
import { readJoined, readListed } from './coordination.ts';
import { readFundingHeadlines } from './funding.ts';
import { readLatinNames } from './latin-apposition.ts';
import { readMedia } from './media.ts';
import { readModels } from './models.ts';
import { readOrganizations } from './organizations.ts';
import { readProducts } from './products.ts';
import { readQuoted } from './quotation.ts';
import { type NameRule, readInOrder } from './reading.ts';

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
