import type { Fact } from '../model/fact.ts';
import type { Source } from '../model/source.ts';
import { fingerprint } from './fingerprint.ts';
import { momentOf } from './moments.ts';

/** What a row holds under a field; empty where it has none. */
export type Cells = (field: string) => string;

/** The sources of a row: the first is its own, the others say the same. */
export function sourcesOf(cell: Cells): readonly [Source, ...Source[]] {
  const others = cell('also_in')
    .split('\n')
    .filter(Boolean)
    .map((line) => sourceOf({ url: addressOf(line), title: addressOf(line) ? '' : line }, cell));
  const own = sourceOf({ url: addressOf(cell('source_url')), title: cell('source_title') }, cell);
  return [
    {
      ...own,
      ...(cell('publisher') && { publisher: cell('publisher') }),
      ...(cell('published') && { published: cell('published') }),
    },
    ...others,
  ];
}

/** What is told apart by its address, or, without one, by its title and publisher. */
function sourceOf({ url, title }: { url: string; title: string }, cell: Cells): Source {
  const own = cell('id') !== '';
  const parts = [title, ...['publisher', 'published', 'accessed'].map(cell)];
  return {
    id: `list:${fingerprint(url || parts.join('\n'))}`,
    url,
    // A row of ours comes back as it was; of another's as much is made as there is.
    title: own ? title : title || url,
    accessed: own || !cell('accessed') ? cell('accessed') : momentOf(cell('accessed')),
  };
}

function addressOf(text: string): string {
  return /^https?:\/\//i.test(text.trim()) ? text.trim() : '';
}

/**
 * A row as a fact, whose id, without one of its own, is made of what it says. What is not of its
 * shape stays as it is, so that the schema refuses it with its row.
 */
export function factOf(
  cell: Cells,
  [source, ...others]: readonly [Source, ...Source[]],
  entityIdOf: (name: string) => string,
): Fact {
  const own = cell('id') !== '';
  const text = cell('text') || (own ? '' : cell('value'));
  const at = own ? cell('created') : momentOf(cell('created'));
  const said = ['subject', 'metric', 'period', 'from', 'to', 'status'].map(cell);
  const entityId = cell('subject_id') || (cell('id') ? '' : entityIdOf(cell('subject')));
  const optional = {
    metricId: cell('metric_id'),
    quote: cell('quote'),
    period: periodOf(cell),
    qualifiers: cell('qualifiers')
      ? cell('qualifiers')
          .trim()
          .split(/[\s,;]+/)
      : undefined,
    claimant: cell('claimant'),
    funding: fundingOf(cell),
    quantity: quantityOf(cell),
    echoes: others.length ? others.map((other) => ({ sourceId: other.id, at })) : undefined,
    confirmed: /^(?:yes|true|1|是)$/i.test(cell('confirmed')) || undefined,
  };
  const fact = {
    id: cell('id') || `list:${fingerprint([...said, text, source.id].join('\n'))}`,
    subject: {
      text: own ? cell('subject_as_written') : cell('subject'),
      ...(entityId && { entityId }),
    },
    metric: cell('metric'),
    text,
    polarity: cell('polarity') || null,
    status: cell('status') || 'actual',
    confidence: cell('confidence') ? Number(cell('confidence')) : 1,
    origin: cell('origin') || 'hand',
    sourceId: source.id,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
    createdAt: at,
    updatedAt: own ? cell('updated') : momentOf(cell('updated'), at),
  };
  return fact as Fact;
}

function fundingOf(cell: Cells): Fact['funding'] {
  const side = (column: string) =>
    cell(column)
      .split('\n')
      .filter((name) => name.trim() !== '')
      .map((text) => ({ text }));
  const [round, leads, investors] = [cell('round'), side('leads'), side('investors')];
  if (!round && leads.length + investors.length === 0) return undefined;
  return {
    ...(round && { round }),
    ...(leads.length > 0 && { leads }),
    ...(investors.length > 0 && { investors }),
  };
}

function periodOf(cell: Cells): Fact['period'] {
  const [text, from, to] = [cell('period'), cell('from'), cell('to')];
  if (!text && !from && !to) return undefined;
  return {
    text: text || [from, to].filter(Boolean).join('/'),
    ...(from && { from }),
    ...(to && { to }),
  };
}

function quantityOf(cell: Cells): object | undefined {
  const numbers = Object.fromEntries(
    ['value', 'min', 'max'].flatMap((field) => {
      const number = Number(cell(field).replace(/,(?=\d{3}\b)/g, ''));
      return cell(field).trim() && Number.isFinite(number) ? [[field, number] as const] : [];
    }),
  );
  if (Object.keys(numbers).length === 0) return undefined;
  const unit = cell('unit') || null;
  return {
    ...numbers,
    unit,
    dimension:
      cell('dimension') ||
      (unit && /^[A-Z]{3}$/.test(unit) ? 'money' : unit === '%' ? 'share' : 'other'),
    bound: cell('bound') || 'exact',
    ...(cell('per') && { per: cell('per') }),
  };
}
