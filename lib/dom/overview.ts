import type { MentionKind } from '../model/mention.ts';
import { createGroundReader } from './ground.ts';
import { hueOf } from './highlight-styles.ts';
import { type Anchor, liveRange } from './ranges.ts';
import { runInSlices } from './schedule.ts';

/** Ticks beside the scrollbar: where on the page the marks stand. */
export interface Overview {
  readonly element: () => HTMLElement | null;
  /** Shows these places, or nothing when there are too few to lead anywhere. */
  show(anchors: readonly Anchor[]): void;
}

/** One tick leads nowhere the reader is not. */
const FEWEST = 2;
const MOST = 3_000;
/** A page that hardly scrolls has no places to show. */
const LEAST_SCROLL = 1.3;
const WIDTH = 6;
const THICK = 2;
/** Milliseconds a page's layout is left to settle before the ticks are set anew. */
const SETTLE = 250;

/** Draws in a closed shadow root of its own, which is on the page only while there are ticks. */
export function createOverview(page: Document, signal: AbortSignal): Overview {
  let strip: Strip | null = null;
  let shown: readonly Anchor[] = [];
  let turn = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const resized = new ResizeObserver(() => soon());
  signal.addEventListener('abort', clear);

  return {
    element: () => strip?.element ?? null,
    show(anchors) {
      if (signal.aborted || (anchors.length === 0 && shown.length === 0)) return;
      shown = anchors.slice(0, MOST);
      draw();
    },
  };

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(draw, SETTLE);
  }

  function draw(): void {
    turn.abort();
    turn = new AbortController();
    const { scrollHeight } = page.documentElement;
    if (shown.length < FEWEST || scrollHeight < innerHeight * LEAST_SCROLL) {
      clear();
      return;
    }
    if (!strip) {
      strip = openStrip(page);
      resized.observe(page.documentElement);
    }
    const { element, canvas } = strip;
    const ink = prepare(canvas);
    if (!ink) return;
    const ground = createGroundReader().groundOf(page.body ?? element);
    const forced = matchMedia('(forced-colors: active)').matches;
    runInSlices(
      ticks(shown, (y, kind) => {
        ink.fillStyle = forced ? 'CanvasText' : hueOf(kind, ground);
        ink.fillRect(0, Math.round((y / scrollHeight) * innerHeight) - THICK / 2, WIDTH, THICK);
      }),
      { signal: turn.signal },
    ).catch(() => undefined);
  }

  function clear(): void {
    turn.abort();
    clearTimeout(timer);
    resized.disconnect();
    strip?.element.remove();
    strip = null;
  }
}

/** Calls back with each place's distance from the top of the page. */
function* ticks(
  anchors: readonly Anchor[],
  tick: (y: number, kind: MentionKind) => void,
): Generator<void> {
  for (const anchor of anchors) {
    const box = liveRange(anchor)?.getBoundingClientRect();
    if (box && box.height > 0) tick(box.top + box.height / 2 + scrollY, anchor.mention.kind);
    yield;
  }
}

interface Strip {
  readonly element: HTMLElement;
  readonly canvas: HTMLCanvasElement;
}

/** Set on the element itself, where no style of the page outweighs them. */
const HARD = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0 0 auto auto',
  width: `${WIDTH}px`,
  height: '100vh',
  'pointer-events': 'none',
  'z-index': '2147483646',
};

function openStrip(page: Document): Strip {
  // No custom element: a page that defines one of its name is handed the closed root.
  const element = page.createElement('div');
  element.setAttribute('aria-hidden', 'true');
  for (const [name, value] of Object.entries(HARD)) {
    element.style.setProperty(name, value, 'important');
  }
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'canvas{display:block;width:100%;height:100%;opacity:.8}@media print{:host{display:none!important}}',
  );
  root.adoptedStyleSheets = [sheet];
  const canvas = page.createElement('canvas');
  root.append(canvas);
  page.documentElement.append(element);
  return { element, canvas };
}

/** An empty canvas of the window's height, in the screen's own pixels. */
function prepare(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const scale = devicePixelRatio || 1;
  canvas.width = WIDTH * scale;
  canvas.height = innerHeight * scale;
  const ink = canvas.getContext('2d');
  ink?.scale(scale, scale);
  return ink;
}
