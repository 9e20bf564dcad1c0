import { type FactView, type NoteView, renderer } from '../../../lib/export/index.ts';
import type { MarkdownTemplates, TemplateName } from '../../../lib/model/settings.ts';

const FACT: FactView = {
  id: '01f',
  subject: 'NVIDIA',
  link: '[[NVIDIA]]',
  metric: 'revenue',
  value: 'US$57.0 billion',
  number: 5.7e10,
  unit: 'USD',
  period: 'Q3 FY2026',
  from: '2025-07-28',
  to: '2025-10-26',
  loss: false,
  status: '',
  qualifiers: 'year-on-year',
  claimant: 'Example Research',
  backers: '',
  confirmed: true,
  quote: 'NVIDIA reported record revenue of US$57.0 billion.',
  cited: '[Third quarter results](https://news.example/q3), The Example, 2025-11-19',
  date: '2026-03-01',
};

const NOTE: NoteView = {
  id: '01n',
  passage: 'record revenue of US$57.0 billion',
  cited: '[Third quarter results](https://news.example/q3), The Example, 2025-11-19',
  about: '',
  body: 'Compare with **last year**.',
  tags: '#results',
  date: '2026-03-01',
};

const SAMPLES = {
  fact: FACT,
  note: NOTE,
  entity: { id: 'nvidia', name: 'NVIDIA', facts: [{ ...FACT, link: null }], notes: [NOTE] },
  source: {
    id: '01s',
    title: 'Third quarter results',
    cited: FACT.cited,
    facts: [FACT],
    notes: [],
  },
} as const satisfies Record<TemplateName, object>;

/** What each template can name. */
export const PLACEHOLDERS: Readonly<Record<TemplateName, readonly string[]>> = {
  fact: Object.keys(SAMPLES.fact),
  note: Object.keys(SAMPLES.note),
  entity: Object.keys(SAMPLES.entity),
  source: Object.keys(SAMPLES.source),
};

/** What a template makes of an example; a template that fails says why. */
export function previewOf(name: TemplateName, templates: MarkdownTemplates): string {
  try {
    return renderer(templates)(name, SAMPLES[name]);
  } catch (error) {
    return String(error);
  }
}
