/**
 * Where the hover card stands. Pure data: the clock is passed in with every event, and whoever holds
 * the state asks `deadline` when to send the next `tick`. `T` is what is pointed at; two targets are
 * the same when they are the same object. A card that is pinned leaves it: it stays, and others open.
 */
export type HoverState<T> =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'dwelling';
      readonly target: T;
      readonly since: number;
      readonly token: number;
    }
  | Shown<T>
  | (Omit<Shown<T>, 'phase'> & { readonly phase: 'leaving'; readonly since: number });

interface Shown<T> {
  readonly phase: 'shown';
  readonly target: T;
  /** Answers that carry another token are stale. */
  readonly token: number;
  /** Opened by the keyboard: the pointer's leaving does not close it. */
  readonly byKey: boolean;
  /** The target the pointer rests on while this card is still shown. */
  readonly next?: { readonly target: T; readonly since: number };
}

export type HoverEvent<T> =
  | { readonly type: 'point'; readonly target: T | null; readonly now: number }
  /** Keyboard focus or a tap: counts as having dwelt. */
  | { readonly type: 'focus'; readonly target: T; readonly now: number }
  | { readonly type: 'enter-card'; readonly now: number }
  | { readonly type: 'leave-card'; readonly now: number }
  | { readonly type: 'tick'; readonly now: number }
  | { readonly type: 'close' };

/** Milliseconds; https://www.mediawiki.org/wiki/Page_Previews uses the same order of times. */
export interface HoverDelays {
  readonly dwell: number;
  readonly leave: number;
}

export const DELAYS: HoverDelays = { dwell: 150, leave: 300 };

export const IDLE: { readonly phase: 'idle' } = { phase: 'idle' };

/** The state after an event. Unknown combinations leave the state as it is, by identity. */
export function hover<T>(
  state: HoverState<T>,
  event: HoverEvent<T>,
  delays: HoverDelays = DELAYS,
): HoverState<T> {
  switch (event.type) {
    case 'close':
      return state.phase === 'idle' ? state : IDLE;
    case 'focus':
      return isOpen(state) && state.target === event.target
        ? { ...settled(state), byKey: true }
        : shown(event.target, event.now, true);
    case 'enter-card':
      return isOpen(state) ? settled(state) : state;
    case 'leave-card':
      return leave(state, event.now);
    case 'tick':
      return tick(state, event.now, delays);
    case 'point':
      return point(state, event.target, event.now);
  }
}

/** When the next `tick` is due, on the clock of the events; null when nothing is pending. */
export function deadline<T>(state: HoverState<T>, delays: HoverDelays = DELAYS): number | null {
  if (state.phase === 'dwelling') return state.since + delays.dwell;
  if (!isOpen(state)) return null;
  const ends = state.phase === 'leaving' ? state.since + delays.leave : null;
  const opens = state.next ? state.next.since + delays.dwell : null;
  if (ends === null || opens === null) return ends ?? opens;
  return Math.min(ends, opens);
}

/** Whether an answer asked for under `token` still belongs to what is shown. */
export function isCurrent<T>(state: HoverState<T>, token: number): boolean {
  return isOpen(state) && state.token === token;
}

/** Whether a card is on the screen. */
export function isOpen<T>(
  state: HoverState<T>,
): state is Extract<HoverState<T>, { phase: 'shown' | 'leaving' }> {
  return state.phase === 'shown' || state.phase === 'leaving';
}

function point<T>(state: HoverState<T>, target: T | null, now: number): HoverState<T> {
  if (!isOpen(state)) {
    if (target === null) return state.phase === 'idle' ? state : IDLE;
    if (state.phase === 'dwelling' && state.target === target) return state;
    return { phase: 'dwelling', target, since: now, token: now };
  }
  if (target === state.target) return settled(state);
  if (target === null) return leave(withoutNext(state), now);
  if (state.next?.target === target) return state;
  return { ...asLeaving(state, now), next: { target, since: now } };
}

function leave<T>(state: HoverState<T>, now: number): HoverState<T> {
  if (!isOpen(state) || state.byKey) return state;
  return asLeaving(state, now);
}

function tick<T>(state: HoverState<T>, now: number, delays: HoverDelays): HoverState<T> {
  if (state.phase === 'dwelling') {
    return now >= state.since + delays.dwell ? shown(state.target, now, false) : state;
  }
  if (!isOpen(state)) return state;
  const { next } = state;
  if (next && now >= next.since + delays.dwell) return shown(next.target, now, false);
  const over = state.phase === 'leaving' && now >= state.since + delays.leave;
  if (!over) return state;
  return next ? { phase: 'dwelling', target: next.target, since: next.since, token: now } : IDLE;
}

function shown<T>(target: T, now: number, byKey: boolean): Shown<T> {
  return { phase: 'shown', target, token: now, byKey };
}

type Open<T> = Extract<HoverState<T>, { phase: 'shown' | 'leaving' }>;

function settled<T>(state: Open<T>): Shown<T> {
  const { target, token, byKey } = state;
  if (state.phase === 'shown' && !state.next) return state;
  return { phase: 'shown', target, token, byKey };
}

function asLeaving<T>(state: Open<T>, now: number): Open<T> {
  if (state.phase === 'leaving' || state.byKey) return state;
  return { ...state, phase: 'leaving', since: now };
}

function withoutNext<T>(state: Open<T>): Open<T> {
  const { next: _next, ...rest } = state;
  return rest;
}
