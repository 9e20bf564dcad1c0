import { ARTICLE } from './page-samples.ts';

/** A page that works against us: what stands in its head runs before anything of ours. */
export interface HostilePage {
  readonly name: string;
  readonly head?: string;
  readonly body: string;
}

const script = (code: string) => `<script>${code}</script>`;
const fields = (names: string) =>
  names
    .split(' ')
    .map((name) => `<input name="${name}">`)
    .join('');

/** Every function of these, replaced by one that throws. */
const BREAK_EVERYTHING = `
  const bomb = function () { throw new Error('not for you'); };
  for (const type of [Array, Map, Set, WeakMap, String, RegExp, Promise, Node, Element, Document,
      ShadowRoot, EventTarget, CSSStyleSheet, Range, Text, TreeWalker, AbortController]) {
    for (const key of Object.getOwnPropertyNames(type.prototype)) {
      if (key === 'constructor') continue;
      try { Object.defineProperty(type.prototype, key, { get: bomb, set: bomb }); } catch {}
    }
  }
  for (const key of ['fetch', 'setTimeout', 'requestAnimationFrame', 'requestIdleCallback',
      'MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'getComputedStyle', 'Highlight',
      'StaticRange', 'CSSStyleSheet', 'JSON', 'Object', 'Array', 'Symbol', 'performance']) {
    try { Object.defineProperty(window, key, { value: bomb }); } catch {}
  }`;

const POLLUTE = `
  for (const key of ['ok', 'value', 'error', 'name', 'id', 'newsgloss', 'request', 'mode', 'get', 'set',
      'then', 'toJSON', 'ranges', 'kind', 'default', 'length', '0', 'constructor']) {
    try { Object.defineProperty(Object.prototype, key, { get() { return 'polluted'; }, set() {}, configurable: true }); } catch {}
  }`;

const NO_HIGHLIGHTS = `
  const thrower = { get() { throw new Error('no'); } };
  Object.defineProperty(CSS, 'highlights', thrower);
  Object.defineProperty(window, 'Highlight', { value: null });
  Object.defineProperty(window, 'StaticRange', { value: null });
  HighlightRegistry.prototype.set = function () { throw new Error('no'); };
  HighlightRegistry.prototype.delete = function () { throw new Error('no'); };
  customElements.define = function () { throw new Error('no'); };
  Element.prototype.attachShadow = function () { throw new Error('no'); };`;

export const HOSTILE_PAGES: readonly HostilePage[] = [
  {
    name: 'a form whose fields stand for what nodes are asked',
    body: `<form>${fields('getAttribute localName firstChild isConnected closest shadowRoot classList ownerDocument parentNode textContent contains')}${ARTICLE}</form>`,
  },
  {
    name: 'a form that is its own grandparent',
    body: `<form>${ARTICLE}<fieldset name="parentElement"></fieldset></form>`,
  },
  {
    name: 'a form that comes after itself',
    body: `<input form="f" name="nextSibling"><form id="f"><p>OpenAI.</p></form>${ARTICLE}`,
  },
  {
    name: 'pictures that stand for what the document is asked',
    body: `${['body', 'documentElement', 'title', 'createRange', 'querySelector', 'querySelectorAll', 'adoptedStyleSheets', 'createTreeWalker', 'hidden', 'defaultView', 'contentType', 'location', 'head'].map((name) => `<img name="${name}"><form name="${name}"></form>`).join('')}${ARTICLE}`,
  },
  { name: 'every prototype broken', head: script(BREAK_EVERYTHING), body: ARTICLE },
  { name: 'Object.prototype polluted', head: script(POLLUTE), body: ARTICLE },
  { name: 'no highlights, shadow roots or elements', head: script(NO_HIGHLIGHTS), body: ARTICLE },
  {
    name: 'frames that come and go',
    head: script(`setInterval(() => {
      const frame = document.createElement('iframe');
      document.body.prepend(frame);
      const text = frame.contentDocument.createElement('p');
      text.textContent = 'NVIDIA said.';
      document.body.prepend(text);
      frame.remove();
      setTimeout(() => text.remove(), 60);
    }, 30);`),
    body: ARTICLE,
  },
];

/** Defines elements so as to be handed the closed roots of others, and watches for them. */
export const ROOT_THIEF = script(`
  window.stolen = [];
  const thief = () => class extends HTMLElement {
    connectedCallback() {
      const internals = this.attachInternals();
      setInterval(() => internals.shadowRoot && stolen.push(internals.shadowRoot.textContent), 50);
    }
  };
  for (const name of ['newsgloss-card', 'newsgloss-host', 'newsgloss-popup']) customElements.define(name, thief());
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, { ...init, mode: 'open' });
    stolen.push('attached by ' + this.localName);
    return root;
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) {
      if (node.shadowRoot) stolen.push('open root');
    }
  }).observe(document, { childList: true, subtree: true });`);
