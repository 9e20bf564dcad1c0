import type { CardActions } from '../../components/card/props.ts';
import type { Highlighter } from '../../lib/dom/highlights.ts';
import type { HitTest } from '../../lib/dom/hit-test.ts';
import { rectAt } from '../../lib/dom/hit-test.ts';
import { type Anchor, liveRange } from '../../lib/dom/ranges.ts';
import { afterFrame } from '../../lib/dom/schedule.ts';
import { report } from '../../lib/errors.ts';
import {
  DELAYS,
  deadline,
  type HoverEvent,
  type HoverState,
  hover,
  IDLE,
  isCurrent,
  isOpen,
} from '../../lib/hover.ts';
import type { CardHost, CardLine } from './card-host.tsx';
import { type CardModel, type CardSources, createCardModel } from './card-model.ts';

/** The card that follows pointer, keyboard and touch over the page's marks, and those that were pinned. */
export interface HoverCard {
  /** The pointer is here now, or has left the page. */
  point(at: { readonly x: number; readonly y: number } | null): void;
  /** Opens at once, by keyboard or touch. */
  open(anchor: Anchor, byKey: boolean): void;
  /** The mention whose card is open; pinned ones are none of it. */
  current(): Anchor | null;
  press(key: string): boolean;
  focus(): void;
  close(): void;
  /** Closes the card that was pinned last; false when none is. */
  closePinned(): boolean;
  /** The page moved under it. */
  follow(): void;
  owns(node: unknown): boolean;
}

export interface HoverCardOptions {
  readonly hits: HitTest;
  readonly highlighter: Highlighter | null;
  readonly sources: CardSources;
  readonly dwell: () => number;
  readonly signal: AbortSignal;
  /** The mention whose card is open now, or none. */
  readonly onTarget?: (anchor: Anchor | null) => void;
}

/** A card on the page: the one that follows, or a pinned one. */
interface OpenCard {
  readonly host: CardHost;
  model: CardModel | null;
  /** Of the mention it shows now: answers for an earlier one are stale. */
  token: number;
}

export function createHoverCard(options: HoverCardOptions): HoverCard {
  const { hits, signal } = options;
  const pins: OpenCard[] = [];
  let state: HoverState<Anchor> = IDLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let card: OpenCard | null = null;
  let pointed = { x: 0, y: 0 };
  signal.addEventListener('abort', () => {
    close();
    while (closePinned());
  });

  return {
    point(at) {
      if (at) pointed = at;
      const target = at && hits.at(at.x, at.y);
      send({ type: 'point', target, now: performance.now() });
    },
    open(anchor, byKey) {
      pointed = { x: -1, y: -1 };
      send({ type: 'focus', target: anchor, now: performance.now() });
      if (!byKey) send({ type: 'enter-card', now: performance.now() });
    },
    current: () => (isOpen(state) ? state.target : null),
    press: (key) => card?.host.press(key) ?? false,
    focus: () => card?.host.focus(),
    close,
    closePinned,
    follow() {
      if (card && !card.host.follow()) close();
    },
    owns: (node) =>
      node !== null && [...pins, card].some((one) => one !== null && one.host.element === node),
  };

  function close(): void {
    send({ type: 'close' });
  }

  function closePinned(): boolean {
    const last = pins.pop();
    last?.host.remove();
    return last !== undefined;
  }

  function send(event: HoverEvent<Anchor>): void {
    const delays = { ...DELAYS, dwell: options.dwell() };
    const before = state;
    state = hover(state, event, delays);
    clearTimeout(timer);
    const due = deadline(state, delays);
    if (due !== null) {
      const wait = Math.max(0, due - performance.now());
      timer = setTimeout(() => send({ type: 'tick', now: performance.now() }), wait);
    }
    if (state !== before) settle(before);
  }

  function settle(before: HoverState<Anchor>): void {
    const old = isOpen(before) ? before.target : null;
    if (state.phase === 'dwelling') void loadHost();
    if (!isOpen(state)) {
      if (old) leave();
    } else if (state.target !== old) {
      reveal(state.target, state.token).catch((error) => report('card', error));
    }
  }

  async function reveal(anchor: Anchor, token: number): Promise<void> {
    const line = lineOf(anchor);
    options.highlighter?.tint([anchor]);
    const { mountCard } = await loadHost();
    if (!isCurrent(state, token)) return;
    card ??= mount(mountCard);
    const shownBy = card;
    shownBy.token = token;
    shownBy.model = createCardModel(anchor, options.sources, (view) => {
      if (shownBy.token !== token) return;
      if (pins.includes(shownBy) || isCurrent(state, token)) shownBy.host.show(view, line);
    });
    if (isOpen(state) && state.byKey) shownBy.host.announce();
    // The card first: for what is told now all of the page is looked through.
    await afterFrame();
    if (isCurrent(state, token)) options.onTarget?.(anchor);
  }

  function mount(mountCard: typeof import('./card-host.tsx')['mountCard']): OpenCard {
    const mounted: OpenCard = {
      host: mountCard(
        actionsOf(() => mounted),
        (inside) => {
          if (mounted === card)
            send({ type: inside ? 'enter-card' : 'leave-card', now: performance.now() });
          else if (inside) send({ type: 'point', target: null, now: performance.now() });
        },
      ),
      model: null,
      token: 0,
    };
    return mounted;
  }

  function actionsOf(own: () => OpenCard): CardActions {
    return {
      keep: (claim) => own().model?.keep(claim),
      note: (body) => own().model?.note(body),
      ignore(scope) {
        own().model?.ignore(scope);
        if (scope === 'here' && own() !== card) remove(own());
      },
      accept: () => own().model?.accept(),
      undo: (undoId) => own().model?.undo(undoId),
      copy: () => own().model?.copy(),
      open: () => own().model?.open(),
      pin: () => (own() === card ? pin(own()) : remove(own())),
      close: () => (own() === card ? close() : remove(own())),
    };
  }

  /** From now on it stays where it is, and another card follows. */
  function pin(pinned: OpenCard): void {
    pins.push(pinned);
    card = null;
    pinned.host.pin();
    pinned.model?.setPinned(true);
    close();
  }

  function remove(pinned: OpenCard): void {
    const at = pins.indexOf(pinned);
    if (at >= 0) pins.splice(at, 1);
    pinned.host.remove();
  }

  function leave(): void {
    card?.host.remove();
    card = null;
    options.highlighter?.tint([]);
    options.onTarget?.(null);
  }

  /** Where the anchor is, found anew as the page moves: across as its line under the pointer, down over all its lines. */
  function lineOf(anchor: Anchor): CardLine {
    const hit = rectAt(anchor, pointed.x, pointed.y);
    const rects = [...(liveRange(anchor)?.getClientRects() ?? [])];
    const index = Math.max(
      0,
      rects.findIndex((rect) => rect.top === hit?.top && rect.left === hit.left),
    );
    return {
      box() {
        const range = liveRange(anchor);
        const line = range?.getClientRects()[index];
        const all = range?.getBoundingClientRect();
        if (!line || !all || all.height > MOST_LINES * line.height) return line ?? null;
        return new DOMRect(line.x, all.y, line.width, all.height);
      },
      node: anchor.pieces[0]?.node ?? null,
    };
  }
}

/** Of a mention broken over more lines than this, only the one under the pointer is left free. */
const MOST_LINES = 4;

/** React is in the same file, but evaluated only when the first card is about to open. */
function loadHost(): Promise<typeof import('./card-host.tsx')> {
  return import('./card-host.tsx');
}
