import { browser } from 'wxt/browser';
import { localeOf, translator } from '../../lib/locale/index.ts';
import { badgeStrings } from '../../lib/locale/strings/badge.ts';
import { errorStrings } from '../../lib/locale/strings/errors.ts';
import { callFrame } from '../../lib/messages/call.ts';
import type { NameKind } from '../../lib/model/entity.ts';
import type { Selector } from '../../lib/model/selector.ts';
import type { PageSelection, PageSource } from '../../lib/model/views.ts';
import {
  acceptName,
  keepFact,
  type Store,
  type Written,
  writeNote,
} from '../../lib/store/index.ts';
import { sayShortly } from './badge.ts';
import { openOptions } from './tabs.ts';

/** What the reader had selected when they chose from the menu, and where. */
export interface Selected {
  readonly text: string;
  readonly source: PageSource;
  readonly tabId: number;
  readonly frameId: number;
}

const LONGEST_NAME = 200;
const LONGEST_PASSAGE = 20_000;
/** What goes along in an address; a fact's sentence is hardly longer. */
const LONGEST_GIVEN = 1_000;

/** Does something with a selection. */
export type SelectionAct = (store: Store, selected: Selected) => Promise<void>;

export const addAs =
  (kind: NameKind): SelectionAct =>
  async (store, { text, source, tabId }) => {
    const surface = text.slice(0, LONGEST_NAME);
    const written = await acceptName(store, { surface, kind, source });
    await say(tabId, written, words().added(surface));
  };

/** Which entity it is another name of is chosen in options. */
export const addAlias: SelectionAct = (_, { text }) =>
  openOptions(`#/entities?${new URLSearchParams({ alias: text.slice(0, LONGEST_NAME) })}`);

/**
 * Keeps what the page says of the figures in the selection. Where it says nothing that was read, the
 * reader writes the fact in options, with figure, sentence and source in place.
 */
export const keepFacts: SelectionAct = async (store, selected) => {
  const { text, source, tabId } = selected;
  const { claims, source: known } = await selectionOn(selected);
  if (claims.length === 0) {
    const given = { text: text.slice(0, LONGEST_GIVEN), url: source.url, title: source.title };
    return openOptions(`#/facts/new?${new URLSearchParams(given)}`);
  }
  let kept: Written<object> | null = null;
  for (const claim of claims) {
    kept = await keepFact(store, { claim, source: { ...known, url: source.url } });
    if (!kept.ok) break;
  }
  if (kept) await say(tabId, kept, words().kept(claims.length));
};

/** The note is made at once, empty, so that the passage is kept; its words are written in options. */
export const writeNoteOn: SelectionAct = async (store, selected) => {
  const { passage = bare(selected.text), source } = await selectionOn(selected);
  const draft = { body: '', tags: [], on: 'passage', selector: passage } as const;
  const note = await writeNote(store, draft, { ...source, url: selected.source.url });
  if (note.ok) await openOptions(`#/notes/${note.value.noteId}`);
  else await say(selected.tabId, note, '');
};

export async function refusePrivate(tabId: number): Promise<void> {
  await sayShortly(tabId, '!', words().wrong('private-window'));
}

/** As the page was read, where it was. */
async function selectionOn({ tabId, frameId, source }: Selected): Promise<PageSelection> {
  const answer = await callFrame({ tabId, frameId }, 'page:selected');
  return answer.ok ? answer.value : { source, claims: [] };
}

function bare(text: string): Selector {
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(0, LONGEST_PASSAGE),
      prefix: '',
      suffix: '',
    },
    position: { type: 'TextPositionSelector', start: 0, end: 0 },
  };
}

async function say(tabId: number, written: Written<object>, done: string): Promise<void> {
  if (written.ok) await sayShortly(tabId, '✓', done);
  else await sayShortly(tabId, '!', words().wrong(written.error));
}

function words() {
  const locale = localeOf(browser.i18n.getUILanguage());
  const t = translator(badgeStrings, locale);
  return {
    added: (name: string) => t('added', { name }),
    kept: (count: number) => t('kept', { count }),
    wrong: translator(errorStrings, locale),
  };
}
