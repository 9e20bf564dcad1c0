import type { HitTest } from '../../lib/dom/hit-test.ts';
import { nameOf } from '../../lib/dom/plain-nodes.ts';
import type { PageSettings } from '../../lib/model/views.ts';
import type { HoverCard } from './hover-card.ts';

export interface InputOptions {
  readonly card: HoverCard;
  readonly hits: HitTest;
  /** Opens the card of the next (1) or previous (-1) mention. */
  readonly step: (direction: 1 | -1) => void;
  readonly settings: () => PageSettings;
  readonly signal: AbortSignal;
}

/** Turns the reader's pointer, keyboard and touch into what the card does. Events made by scripts are not heard. */
export function listen(options: InputOptions): void {
  listenToPointer(options);
  listenToKeys(options);
}

function listenToPointer({ card, hits, signal, settings }: InputOptions): void {
  const quiet = { signal, passive: true, capture: true };
  let last: PointerEvent | null = null;
  let held = false;
  let frame = 0;

  const look = () => {
    frame = 0;
    if (!last || signal.aborted) return;
    const { clientX: x, clientY: y } = last;
    // While a button is held the reader selects or drags.
    if (card.owns(last.target) || last.buttons !== 0) return;
    const { holding } = settings();
    if (holding === 'none' || held || isOnCurrent(x, y)) card.point({ x, y });
    else card.point(null);
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };

  addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      last = event;
      held = event.getModifierState(settings().holding);
      soon();
    },
    quiet,
  );
  for (const type of ['keydown', 'keyup'] as const) {
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || event.key !== settings().holding) return;
        held = type === 'keydown';
        soon();
      },
      quiet,
    );
  }
  // What moves in a frame of the page is not heard here; only that the pointer went there.
  addEventListener(
    'pointerover',
    ({ isTrusted, target }) => {
      if (isTrusted && target instanceof Element && nameOf(target) === 'iframe') card.point(null);
    },
    quiet,
  );
  // Not captured: that would hear the pointer leave every element of the page.
  document.documentElement.addEventListener('pointerleave', () => card.point(null), { signal });
  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || card.owns(event.target)) return;
      const anchor = isTouch(event) ? hits.at(event.clientX, event.clientY) : null;
      if (anchor) card.open(anchor, false);
      else if (isTouch(event)) card.close();
    },
    quiet,
  );
  for (const type of ['scroll', 'resize']) {
    addEventListener(
      type,
      () => {
        card.follow();
        soon();
      },
      quiet,
    );
  }

  /** With the key let go, the card stays while the pointer rests on what it speaks of. */
  function isOnCurrent(x: number, y: number): boolean {
    const current = card.current();
    return current !== null && hits.at(x, y) === current;
  }
}

function listenToKeys({ card, step, signal, settings }: InputOptions): void {
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || card.owns(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (!(card.current() ? answer(event.key) : event.key === 'Escape' && card.closePinned()))
        return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );

  function answer(key: string): boolean {
    if (!settings().pageKeys && key !== 'Escape') return false;
    if (key === ']' || key === '[') {
      step(key === ']' ? 1 : -1);
      return true;
    }
    if (key === 'Enter') {
      card.focus();
      return true;
    }
    return card.press(key);
  }
}

function isTouch(event: Event): event is PointerEvent {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

/** Whether the key goes into a text; what has the focus in a closed shadow root may be one. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || nameOf(target).includes('-')) return true;
  return /^(?:input|textarea|select)$/.test(nameOf(target));
}
