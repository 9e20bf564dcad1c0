import type { CardActions } from '../../components/card/props.ts';
import type { Highlighter } from '../../lib/dom/highlights.ts';
import type { HitTest } from '../../lib/dom/hit-test.ts';
import { rectAt } from '../../lib/dom/hit-test.ts';
import { type Anchor, liveRange } from '../../lib/dom/ranges.ts';
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
import type { CardHost } from './card-host.tsx';
import { type CardModel, type CardSources, createCardModel } from './card-model.ts';

/** The card that follows pointer, keyboard and touch over the page's marks. */
export interface HoverCard {
  /** The pointer is here now, or has left the page. */
  point(at: { readonly x: number; readonly y: number } | null): void;
  /** Opens at once, by keyboard or touch. */
  open(anchor: Anchor, byKey: boolean): void;
  /** The mention whose card is open. */
  current(): Anchor | null;
  press(key: string): boolean;
  focus(): void;
  close(): void;
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
}

export function createHoverCard(options: HoverCardOptions): HoverCard {
  const { hits, highlighter, signal } = options;
  let state: HoverState<Anchor> = IDLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let host: CardHost | null = null;
  let model: CardModel | null = null;
  let pointed = { x: 0, y: 0 };
  const actions: CardActions = {
    keep: (claim) => model?.keep(claim),
    note: (body) => model?.note(body),
    ignore: (scope) => model?.ignore(scope),
    accept: () => model?.accept(),
    undo: (undoId) => model?.undo(undoId),
    open: () => model?.open(),
    pin: () => send({ type: 'pin' }),
    close,
  };
  signal.addEventListener('abort', close);

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
    press: (key) => host?.press(key) ?? false,
    focus: () => host?.focus(),
    close,
    follow() {
      if (!host || (isOpen(state) && state.pinned)) return;
      if (!host.follow()) close();
    },
    owns: (node) => host !== null && node === host.element,
  };

  function close(): void {
    send({ type: 'close' });
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
      if (old) hide();
    } else if (state.target !== old) {
      reveal(state.target, state.token).catch((error) => report('card', error));
    } else {
      model?.setPinned(state.pinned);
    }
  }

  async function reveal(anchor: Anchor, token: number): Promise<void> {
    const line = lineOf(anchor);
    highlighter?.tint([anchor]);
    const { mountCard } = await loadHost();
    if (!isCurrent(state, token)) return;
    host ??= mountCard(actions, (inside) =>
      send({ type: inside ? 'enter-card' : 'leave-card', now: performance.now() }),
    );
    const shownBy = host;
    model = createCardModel(anchor, options.sources, (view) => {
      if (isCurrent(state, token)) shownBy.show(view, line);
    });
    if (isOpen(state) && state.byKey) shownBy.announce();
  }

  function hide(): void {
    model = null;
    host?.remove();
    host = null;
    highlighter?.tint([]);
  }

  /** The box of the anchor's line under the pointer, found anew as the page moves. */
  function lineOf(anchor: Anchor): () => DOMRect | null {
    const hit = rectAt(anchor, pointed.x, pointed.y);
    const rects = [...(liveRange(anchor)?.getClientRects() ?? [])];
    const index = Math.max(
      0,
      rects.findIndex((rect) => rect.top === hit?.top && rect.left === hit.left),
    );
    return () => liveRange(anchor)?.getClientRects()[index] ?? null;
  }
}

/** React is in the same file, but evaluated only when the first card is about to open. */
function loadHost(): Promise<typeof import('./card-host.tsx')> {
  return import('./card-host.tsx');
}
