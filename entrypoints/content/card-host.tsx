import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions, CardHandle, CardView } from '../../components/card/props.ts';
import { CARD_CSS } from '../../components/card/styles.ts';
import { localeOf } from '../../lib/locale/index.ts';

/** A card on the page, in a closed shadow root of its own. */
export interface CardHost {
  readonly element: HTMLElement;
  /** Shows a view beside the box of the line it speaks of. */
  show(view: CardView, line: () => DOMRect | null): void;
  /** Hands it a key; whether it meant something there. */
  press(key: string): boolean;
  /** Says the card's name to a screen reader; the focus stays where it is. */
  announce(): void;
  /** Moves the keyboard's focus into the card. */
  focus(): void;
  /** Puts it back beside its line after the page moved; false when the line left the viewport. */
  follow(): boolean;
  remove(): void;
}

const GAP = 6;
const EDGE = 8;
/** With less room than this on either side, the card scrolls within what there is. */
const LEAST = 64;

/** Mounts the host; `onPointer` tells whether the pointer is in the card. */
export function mountCard(actions: CardActions, onPointer: (inside: boolean) => void): CardHost {
  const element = document.createElement('newsgloss-card');
  const root = element.attachShadow({ mode: 'closed' });
  const frame = document.createElement('div');
  adopt(root, CARD_CSS + FRAME_CSS);
  frame.className = 'frame';
  const voice = document.createElement('div');
  voice.className = 'visually-hidden';
  voice.setAttribute('role', 'status');
  root.append(frame, voice);
  guard(root);
  harden(element);
  element.addEventListener('pointerenter', (event) => event.isTrusted && onPointer(true));
  element.addEventListener('pointerleave', (event) => event.isTrusted && onPointer(false));
  document.documentElement.append(element);
  raise(element);

  const react = createRoot(frame);
  const handle = createRef<CardHandle>();
  const locale = localeOf(browser.i18n.getUILanguage());
  let at: () => DOMRect | null = () => null;
  let shown: CardView | null = null;
  const resized = new ResizeObserver(() => place());
  resized.observe(frame);

  return {
    element,
    show(view, line) {
      at = line;
      if (shown?.mention !== view.mention) mention += 1;
      shown = view;
      flushSync(() =>
        react.render(
          <Card key={mention} ref={handle} view={view} actions={actions} locale={locale} />,
        ),
      );
      place();
    },
    press: (key) => handle.current?.press(key) ?? false,
    announce() {
      const name = frame.querySelector('[role="dialog"]')?.getAttribute('aria-label') ?? '';
      // A region that changes in the moment it appears is not read out.
      setTimeout(() => voice.replaceChildren(name), 100);
    },
    focus: () => frame.querySelector<HTMLElement>('[role="dialog"]')?.focus(),
    follow() {
      const line = at();
      if (!line || line.bottom < 0 || line.top > innerHeight) return false;
      place();
      return true;
    },
    remove() {
      resized.disconnect();
      react.unmount();
      element.remove();
    },
  };

  function place(): void {
    const line = at();
    if (!line) return;
    // Measured whole: what it was cut to before says nothing of the side it fits on now.
    frame.style.removeProperty('max-height');
    void computePosition({ getBoundingClientRect: () => line }, element, {
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
    }).then(({ x, y }) => {
      element.style.setProperty('left', `${x}px`, 'important');
      element.style.setProperty('top', `${y}px`, 'important');
    });
  }
}

/** Counts the mentions shown: each has a card of its own. */
let mention = 0;

const FRAME_CSS = `
.frame { overflow: auto; overscroll-behavior: contain; }
.frame:empty { display: none; }
`;

/** Set on the element itself, where no style of the page outweighs them. */
const HARD = {
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: 'max-content',
  height: 'auto',
  'min-width': '0',
  'max-width': 'none',
  'min-height': '0',
  'max-height': 'none',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'transparent',
  opacity: '1',
  visibility: 'visible',
  filter: 'none',
  transform: 'none',
  transition: 'none',
  animation: 'none',
  'clip-path': 'none',
  'pointer-events': 'auto',
  'user-select': 'text',
  zoom: '1',
  'z-index': '2147483647',
};

function harden(element: HTMLElement): void {
  for (const [name, value] of Object.entries(HARD)) {
    element.style.setProperty(name, value, 'important');
  }
}

/** Above the page's own dialogs, where the browser has a top layer. */
function raise(element: HTMLElement): void {
  element.setAttribute('popover', 'manual');
  element.showPopover?.();
}

function adopt(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}

const INPUTS = ['click', 'pointerdown', 'mousedown', 'keydown', 'input', 'change', 'submit'];
const PRIVATE = [...INPUTS, 'keyup', 'keypress', 'pointerup', 'mouseup', 'copy', 'paste', 'wheel'];

/** Events a script made up are not heard; what the reader does in the card is not the page's to hear. */
function guard(root: ShadowRoot): void {
  for (const type of INPUTS) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true },
    );
  }
  for (const type of PRIVATE) root.addEventListener(type, (event) => event.stopPropagation());
}
