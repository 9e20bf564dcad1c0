import { STORE_CALLS } from '../../lib/messages/schemas.ts';
import type { Random } from './random.ts';
import { strike } from './strike.ts';
import { oddText } from './texts.ts';

/** A message as something hostile would send it. */
export interface Forgery {
  readonly kind: string;
  readonly message: unknown;
  readonly sender: Sender;
}

export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id: number; readonly url?: string; readonly incognito: boolean };
}

/** This extension, as the double of the browser has it. */
export interface Self {
  readonly id: string;
  readonly base: string;
}

/** The only page that speaks in these forgeries. */
export const PAGE = 'https://hostile.example/a';

const source = { url: 'https://bank.example/', title: 'Bank' };
const selector = {
  quote: { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: 1 },
};
const claim = {
  claim: {
    start: 0,
    end: 2,
    subject: { text: 'Ark', entityId: 'ark' },
    metric: 'revenue',
    metricId: 'revenue',
    polarity: null,
    status: 'actual',
    confidence: 0.5,
  },
  text: '5',
  quantity: { value: 5, unit: 'CNY', dimension: 'money', bound: 'exact' },
  quote: 'Ark made 5.',
  selector,
};
const lexicon = { entities: [], ambiguous: [], notNames: [] };

/** Requests as ours are, for the calls that have one; to be spoilt. */
const SOUND: Readonly<Record<string, unknown>> = {
  'page:read': {
    session: 's',
    begin: { title: 't', overlay: lexicon },
    chunks: [{ id: '1', text: 'Ark' }],
  },
  'entity:view': { id: 'ark' },
  'claims:compare': { claims: [claim] },
  'fact:keep': { claim, source },
  'note:write': { note: { on: 'passage', body: 'b', tags: ['t'], selector }, source },
  'name:ignore': { surface: 'Ark', scope: 'site' },
  'name:accept': { surface: 'Ark', kind: 'company', source },
  'names:propose': { names: [{ surface: 'Ark', kind: 'company', sentence: 'Ark is.' }], source },
  undo: { undoId: 'x' },
  'options:open': { path: '#/facts' },
  'badge:count': { count: 3 },
};
const NAMES = [
  ...Object.keys(STORE_CALLS),
  'constructor',
  '__proto__',
  'toString',
  'store:wipe',
  '',
];

/** The message of this chance, and who sends it. */
export function forgery(random: Random, self: Self): Forgery {
  const [kind, sender] = random.pick(SENDERS)(random, self);
  return { kind, message: forged(random), sender };
}

function forged(random: Random): unknown {
  if (random.oneIn(12)) return random.pick<unknown>([null, 1, 'x', [], {}, oddText(random).text]);
  const name = random.oneIn(20) ? oddText(random).text : random.pick(NAMES);
  const message: Record<string, unknown> = {
    newsgloss: random.oneIn(20) ? random.pick(['page', 1, null, 'x']) : 'store',
    name,
    request: Object.hasOwn(SOUND, name) ? structuredClone(SOUND[name]) : undefined,
  };
  for (let left = random.below(3); left > 0; left--) strike(random, message, 'request');
  return message;
}

type MakeSender = (random: Random, self: Self) => readonly [kind: string, sender: Sender];
const page = (incognito: boolean) => ({ url: PAGE, tab: { id: 7, url: PAGE, incognito } });

const SENDERS: readonly MakeSender[] = [
  (_, { id }) => ['a page', { id, frameId: 0, ...page(false) }],
  (_, { id }) => ['a page', { id, frameId: 0, ...page(false) }],
  (_, { id }) => ['a private page', { id, frameId: 0, ...page(true) }],
  (_, { id }) => ['a frame', { id, ...page(false), frameId: 3, url: 'https://ad.example/' }],
  (_, { id }) => [
    'no page',
    { id, frameId: 3, tab: { id: 7, incognito: false }, url: 'about:blank' },
  ],
  () => ['another extension', { id: 'other', ...page(false) }],
  (_, { base }) => ['another extension', { id: 'other', url: `${base}popup.html` }],
  () => ['nobody', {}],
  (_, { id }) => ['nobody', { id, url: 'https://bank.example/' }],
];
