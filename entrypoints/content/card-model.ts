import { browser } from 'wxt/browser';
import { cardClip } from '../../components/card/clip.ts';
import type {
  CardActions,
  CardClaim,
  CardIgnoreScope,
  CardView,
} from '../../components/card/props.ts';
import type { Anchor } from '../../lib/dom/ranges.ts';
import { localeOf, translator } from '../../lib/locale/index.ts';
import { cardStrings } from '../../lib/locale/strings/card.ts';
import { errorStrings } from '../../lib/locale/strings/errors.ts';
import { callStore } from '../../lib/messages/call.ts';
import type { CallError } from '../../lib/messages/contract.ts';
import type { Script } from '../../lib/model/entity.ts';
import type { Note } from '../../lib/model/note.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Selector } from '../../lib/model/selector.ts';
import type { NoteDraft, PageClaim, PageSource, Undoable } from '../../lib/model/views.ts';
import { copyClip } from '../surface/clipboard.ts';

/** What a card may ask of the page it stands on. */
export interface CardSources {
  readonly source: PageSource;
  readonly script: Script | undefined;
  /** The page's claims on this mention: of its entity, or on this very figure. */
  claimsOn(anchor: Anchor): readonly PageClaim[];
  selectorOf(anchor: Anchor): Selector;
  /** Of the notes on this page those whose passage the mention stands in. */
  notesOn(notes: readonly Note[], anchor: Anchor): readonly Note[];
  /** Takes one mention's mark away until the page is loaded again. */
  ignoreHere(anchor: Anchor): void;
  /** The extension was replaced under this page. */
  onOrphaned(): void;
}

/** The data behind one open card: what it shows, and what its actions do. */
export interface CardModel extends Omit<CardActions, 'pin' | 'close'> {
  setPinned(pinned: boolean): void;
}

const locale = () => localeOf(browser.i18n.getUILanguage());

export function createCardModel(
  anchor: Anchor,
  sources: CardSources,
  show: (view: CardView) => void,
): CardModel {
  const { mention } = anchor;
  const { source, script } = sources;
  const t = translator(cardStrings, locale());
  const wrong = translator(errorStrings, locale());
  const named = mention.kind === 'figure' || mention.kind === 'date' ? null : mention;
  let view: CardView = {
    mention,
    ...(script && { script }),
    ...(!named?.entityId && { entity: null }),
    claims: sources.claimsOn(anchor).map((claim) => ({ claim, kept: false })),
    pinned: false,
  };
  let busy = false;
  let keptNow = new Map<string, PageClaim>();
  show(view);
  void lookUp();
  void compare();
  void recall();

  return {
    keep: (claim) => void write('didKeep', () => callStore('fact:keep', { claim, source }), claim),
    note: (body) =>
      void write('didNote', () => callStore('note:write', { note: draft(body), source })),
    ignore,
    accept() {
      if (!named) return;
      const name = { surface: mention.text, kind: named.kind, source };
      void write('didAccept', () => callStore('name:accept', name));
    },
    undo: (undoId) => void takeBack(undoId),
    copy: () => void copy(),
    open() {
      const path = named?.entityId ? `#/entities/${encodeURIComponent(named.entityId)}` : '#/facts';
      void callStore('options:open', { path }).then((answer) => answer.ok || failed(answer.error));
    },
    setPinned: (pinned) => change({ pinned }),
  };

  function change(part: Partial<CardView>): void {
    view = { ...view, ...part };
    show(view);
  }

  async function lookUp(): Promise<void> {
    if (!named?.entityId) return;
    const answer = await callStore('entity:view', { id: named.entityId });
    if (answer.ok) change({ entity: answer.value });
    else failed(answer.error, { entity: null });
  }

  async function recall(): Promise<void> {
    const answer = await callStore('notes:of-page');
    const notes = answer.ok ? sources.notesOn(answer.value, anchor) : [];
    if (notes.length > 0) change({ notes });
  }

  async function compare(): Promise<void> {
    const claims = view.claims.map((row) => row.claim);
    if (claims.length === 0) return;
    const answer = await callStore('claims:compare', { claims });
    if (!answer.ok) return;
    change({
      claims: view.claims.map((row, i): CardClaim => {
        const comparison = answer.value[i];
        return comparison ? { ...row, comparison } : row;
      }),
    });
  }

  async function copy(): Promise<void> {
    const copied = await copyClip(cardClip(view, source, locale()));
    const { error: _gone, said: _said, ...rest } = view;
    view = rest;
    change(copied ? { said: t('didCopy') } : { error: t('notCopied') });
  }

  function ignore(scope: CardIgnoreScope): void {
    if (scope === 'here') sources.ignoreHere(anchor);
    else void write('didIgnore', () => callStore('name:ignore', { surface: mention.text, scope }));
  }

  /** One write at a time: a double click makes one row. */
  async function write(
    label: 'didKeep' | 'didNote' | 'didIgnore' | 'didAccept',
    call: () => Promise<Result<Undoable, CallError>>,
    claim?: PageClaim,
  ): Promise<void> {
    if (busy) return;
    busy = true;
    const answer = await call();
    busy = false;
    if (!answer.ok) {
      failed(answer.error);
      return;
    }
    const { undoId } = answer.value;
    if (claim) keptNow = new Map(keptNow).set(undoId, claim);
    const { error: _gone, said: _said, ...rest } = view;
    view = rest;
    change({ undo: { label: t(label), undoId }, claims: markKept(claim, true) });
  }

  async function takeBack(undoId: string): Promise<void> {
    const answer = await callStore('undo', { undoId });
    if (!answer.ok) {
      failed(answer.error);
      return;
    }
    const { undo: _done, error: _gone, ...rest } = view;
    view = rest;
    change({ claims: markKept(keptNow.get(undoId), false) });
  }

  function markKept(claim: PageClaim | undefined, kept: boolean): readonly CardClaim[] {
    return view.claims.map((row) => (row.claim === claim ? { ...row, kept } : row));
  }

  function failed(error: CallError, part: Partial<CardView> = {}): void {
    change({ ...part, error: wrong(error) });
    if (error === 'extension-updated') sources.onOrphaned();
  }

  function draft(body: string): NoteDraft {
    const note = { body, tags: [] };
    if (named?.entityId) return { ...note, on: 'entity', entityId: named.entityId };
    return { ...note, on: 'passage', selector: sources.selectorOf(anchor) };
  }
}
