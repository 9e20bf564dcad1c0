import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

const GAP = 6;
const EDGE = 8;
/** With less room than this on either side, the card scrolls within what there is. */
const LEAST = 64;

/** Puts a card's frame under its line, or over it; never on it. */
export async function placeBeside(frame: HTMLElement, line: DOMRect): Promise<void> {
  // Measured whole: what it was cut to before says nothing of the side it fits on now.
  frame.style.removeProperty('max-height');
  const { x, y } = await computePosition({ getBoundingClientRect: () => line }, frame, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({ padding: EDGE, fallbackPlacements: ['top-start'] }),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) =>
          frame.style.setProperty('max-height', `${Math.max(LEAST, availableHeight)}px`),
      }),
    ],
  });
  moveTo(frame, x, y);
}

/** Lets a pinned card be moved by its header, within the window. */
export function letDrag(frame: HTMLElement, signal: AbortSignal): void {
  let grip: { readonly id: number; readonly x: number; readonly y: number } | null = null;
  frame.addEventListener(
    'pointerdown',
    (event) => {
      const header = event.target instanceof Element && event.target.closest('.card-header');
      if (!header || event.button !== 0) return;
      const { left, top } = frame.getBoundingClientRect();
      grip = { id: event.pointerId, x: event.clientX - left, y: event.clientY - top };
      frame.setPointerCapture(event.pointerId);
      event.preventDefault();
    },
    { signal },
  );
  frame.addEventListener(
    'pointermove',
    ({ pointerId, clientX, clientY }) => {
      if (grip?.id === pointerId) moveWithin(frame, clientX - grip.x, clientY - grip.y);
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    frame.addEventListener(end, () => (grip = null), { signal });
  }
}

/** Brings a pinned card back into a window that became smaller, or a card that grew. */
export function keepWithin(frame: HTMLElement): void {
  const { left, top } = frame.getBoundingClientRect();
  moveWithin(frame, left, top);
}

function moveWithin(frame: HTMLElement, x: number, y: number): void {
  frame.style.setProperty('max-height', `${innerHeight - 2 * EDGE}px`);
  const { width, height } = frame.getBoundingClientRect();
  const most = { x: innerWidth - width - EDGE, y: innerHeight - height - EDGE };
  moveTo(frame, Math.max(EDGE, Math.min(x, most.x)), Math.max(EDGE, Math.min(y, most.y)));
}

function moveTo(frame: HTMLElement, x: number, y: number): void {
  frame.style.setProperty('left', `${x}px`);
  frame.style.setProperty('top', `${y}px`);
}
