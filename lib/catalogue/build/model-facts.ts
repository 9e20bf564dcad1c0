import type { CatalogueFact, CatalogueMetric } from '../facts.ts';
import type { ModelRow } from './rows.ts';
import type { SourceBook } from './sources.ts';

const GRADES = { Confident: 0.95, Likely: 0.8, Unverified: 0.6, Speculative: 0 } as const;

const SIZES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** What the licensed sources say of a model, each with the source of its own field. */
export function modelFacts(row: ModelRow, own: string, book: SourceBook): CatalogueFact[] {
  const facts: CatalogueFact[] = [];
  const state = (
    metric: CatalogueMetric,
    value: string | number | null | undefined,
    field: keyof ModelRow,
    grade?: number,
  ) => {
    const source = row.fact_src?.[field] ?? own;
    if (!value || !book.statesFacts(source)) return;
    facts.push(grade ? [metric, value, source, grade] : [metric, value, source]);
  };
  const grade = row.params_confidence && GRADES[row.params_confidence];
  if (row.released && !row.released_conflict) state('release-date', row.released, 'released');
  if (grade !== 0) state('parameters', sizeOf(row.params), 'params', grade);
  state('active-parameters', sizeOf(row.active_params), 'active_params');
  state('context-window', sizeOf(row.context), 'context');
  if (row.open !== undefined) state('weights', row.open ? 'open' : 'closed', 'open');
  state('licence', row.license, 'license');
  state('modalities', row.modalities?.split(',').join(', '), 'modalities');
  state('field', row.domain, 'domain');
  if (grade !== 0) state('training-compute', sizeOf(row.train_flop), 'train_flop', grade);
  state('training-hardware', row.train_hw, 'train_hw');
  return facts;
}

/** `671B`, `1.04T`, `5.5e+21` or a plain number as a number; null for anything else. */
export function sizeOf(text: string | number | undefined): number | null {
  if (typeof text === 'number') return text;
  const match = /^(?<digits>\d+(?:\.\d+)?(?:e\+?\d+)?)(?<letter>[KMBT])?$/i.exec(
    text?.trim() ?? '',
  );
  const letter = match?.groups?.letter?.toUpperCase() ?? '';
  if (!match?.groups) return null;
  return Number((Number(match.groups.digits) * (SIZES[letter] ?? 1)).toPrecision(12));
}
