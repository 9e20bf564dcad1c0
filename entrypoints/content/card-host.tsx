import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions, CardHandle, CardView } from '../../components/card/props.ts';
import { CARD_CSS } from '../../components/card/styles.ts';
import { parentOf } from '../../lib/dom/blocks.ts';
import { createGroundReader, type Ground } from '../../lib/dom/ground.ts';
import { localeOf } from '../../lib/locale/index.ts';
import { keepWithin, letDrag, placeBeside } from './card-place.ts';
import { type CardStage, openStage } from './card-stage.ts';

/** One card on the page, in the shadow root that all of them share. */
export interface CardHost {
  /** The element the page sees. */
  readonly element: HTMLElement;
  /** Shows a view beside the line it speaks of. */
  show(view: CardView, line: CardLine): void;
  /** Hands it a key; whether it meant something there. */
  press(key: string): boolean;
  /** Says the card's name to a screen reader; the focus stays where it is. */
  announce(): void;
  /** Moves the keyboard's focus into the card. */
  focus(): void;
  /** Puts it back beside its line after the page moved; false when the line left the viewport. */
  follow(): boolean;
  /** Leaves it where it is from now on, to be moved by its header. */
  pin(): void;
  remove(): void;
}

/** The line a card speaks of: where it is now, and a node it stands in. */
export interface CardLine {
  readonly box: () => DOMRect | null;
  readonly node: Node | null;
}

/** A card is as light or as dark as the page is where it speaks of, whatever the system is. */
function groundAt(node: Node | null): Ground {
  const around = node && parentOf(node);
  return createGroundReader().groundOf(around ?? document.body);
}

let stage: CardStage | null = null;

/** Counts the mentions shown: each has a card of its own. */
let mention = 0;

/** Mounts a card; `onPointer` tells whether the pointer is in it. */
export function mountCard(actions: CardActions, onPointer: (inside: boolean) => void): CardHost {
  stage ??= openStage(CARD_CSS, () => {
    stage = null;
  });
  const { element, stand, addFrame, removeFrame, say } = stage;
  const frame = addFrame();
  const life = new AbortController();
  for (const [type, inside] of [
    ['pointerenter', true],
    ['pointerleave', false],
  ] as const) {
    frame.addEventListener(type, (event) => event.isTrusted && onPointer(inside));
  }
  const react = createRoot(frame);
  const handle = createRef<CardHandle>();
  const locale = localeOf(browser.i18n.getUILanguage());
  let at: () => DOMRect | null = () => null;
  let shown: CardView | null = null;
  let key = 0;
  let pinned = false;
  const resized = new ResizeObserver(() => place());
  resized.observe(frame);

  return {
    element,
    show(view, line) {
      at = line.box;
      if (!pinned) stand(line.node);
      if (shown?.mention !== view.mention) {
        key = ++mention;
        frame.setAttribute('data-ground', groundAt(line.node));
      }
      shown = view;
      flushSync(() =>
        react.render(<Card key={key} ref={handle} view={view} actions={actions} locale={locale} />),
      );
      place();
    },
    press: (pressed) => handle.current?.press(pressed) ?? false,
    announce: () => say(dialog()?.getAttribute('aria-label') ?? ''),
    focus: () => dialog()?.focus(),
    follow() {
      const line = at();
      if (!line || line.bottom < 0 || line.top > innerHeight) return false;
      place();
      return true;
    },
    pin() {
      pinned = true;
      frame.setAttribute('data-pinned', '');
      letDrag(frame, life.signal);
      addEventListener('resize', () => keepWithin(frame), { signal: life.signal });
    },
    remove() {
      life.abort();
      resized.disconnect();
      react.unmount();
      removeFrame(frame);
    },
  };

  function dialog(): HTMLElement | null {
    return frame.querySelector<HTMLElement>('[role="dialog"]');
  }

  function place(): void {
    const line = at();
    if (pinned) keepWithin(frame);
    else if (line) void placeBeside(frame, line);
  }
}
