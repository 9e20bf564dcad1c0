import { parentNodeOf } from '../../lib/dom/plain-nodes.ts';

/** The one element that holds every card of a page, in a closed shadow root. */
export interface CardStage {
  readonly element: HTMLElement;
  /** Stands where what is at this node can be reached: what is modal makes all else inert. */
  stand(near: Node | null): void;
  /** A place for one card, above those that are there. */
  addFrame(): HTMLElement;
  /** Takes a card's place away, and the whole stage with the last one. */
  removeFrame(frame: HTMLElement): void;
  /** Says something to a screen reader; the focus stays where it is. */
  say(words: string): void;
}

/** A region that changes in the moment it appears is not read out. */
const LATER = 100;

/**
 * No custom element: a page that defined one of its name would be handed the closed root by
 * `attachInternals` (https://html.spec.whatwg.org/#dom-elementinternals-shadowroot), notes and all.
 */
const HOST = 'div';

/** Puts the stage on the page; `css` is the cards' style. */
export function openStage(css: string, onClosed: () => void): CardStage {
  const element = document.createElement(HOST);
  const root = element.attachShadow({ mode: 'closed' });
  adopt(root, css + FRAME_CSS);
  const voice = document.createElement('div');
  voice.className = 'visually-hidden';
  voice.setAttribute('role', 'status');
  root.append(voice);
  guard(root);
  harden(element);
  stand(null);

  return {
    element,
    stand,
    addFrame() {
      const frame = document.createElement('div');
      frame.className = 'frame';
      root.insertBefore(frame, voice);
      return frame;
    },
    removeFrame(frame) {
      frame.remove();
      if (root.querySelector('.frame')) return;
      element.remove();
      onClosed();
    },
    say(words) {
      setTimeout(() => voice.replaceChildren(words), LATER);
    },
  };

  function stand(near: Node | null): void {
    const modal = modalAround(near);
    const home = modal ?? document.documentElement;
    if (element.parentNode === home) return;
    home.append(element);
    raise(element);
    const leave = () => {
      if (element.parentNode === modal && !modal?.matches(':modal')) stand(null);
    };
    modal?.addEventListener('close', leave, { once: true });
    modal?.addEventListener('fullscreenchange', leave, { once: true });
  }
}

/** The innermost modal dialog or element in full screen around a node, across shadow roots. */
function modalAround(node: Node | null): Element | null {
  for (let at = node; at; at = at instanceof ShadowRoot ? at.host : parentNodeOf(at)) {
    if (at instanceof Element && at.matches(':modal')) return at;
  }
  return null;
}

const FRAME_CSS = `
@media print { :host { display: none !important; } }
.frame { position: fixed; inset: 0 auto auto 0; overflow: auto; overscroll-behavior: contain; }
.frame:empty { display: none; }
.frame[data-ground="light"] { color-scheme: light; }
.frame[data-ground="dark"] { color-scheme: dark; }
.frame[data-pinned] .card-header { cursor: grab; touch-action: none; }
.frame[data-pinned] .card-header:active { cursor: grabbing; }
`;

/** Set on the element itself, where no style of the page outweighs them. It has no size: its cards have. */
const HARD = {
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
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
  perspective: 'none',
  contain: 'none',
  transition: 'none',
  animation: 'none',
  'clip-path': 'none',
  mask: 'none',
  translate: 'none',
  rotate: 'none',
  scale: 'none',
  'content-visibility': 'visible',
  'mix-blend-mode': 'normal',
  'will-change': 'auto',
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
