/** Functions that run in the measured page. Each must stand on its own. */

/** A mark of ours: which text node of the body, counted from 0, and where in it. */
export type PageSpan = readonly [node: number, start: number, end: number];

declare global {
  interface Window {
    __blocks: Element[];
    Mark: new (
      root: Element,
    ) => { mark(words: readonly string[], options: { separateWordSearch: boolean }): void };
  }
}

/** Reads what we painted, to have others paint the same. */
export function readSpans(): PageSpan[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const order = new Map<Node, number>();
  const nodes: Node[] = [];
  while (walker.nextNode()) {
    order.set(walker.currentNode, nodes.length);
    nodes.push(walker.currentNode);
  }
  const spans: PageSpan[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('newsgloss-') || name.endsWith('-tint')) continue;
    for (const range of highlight as unknown as Iterable<AbstractRange>) {
      const from = order.get(range.startContainer);
      const to = order.get(range.endContainer);
      if (from === undefined || to === undefined) continue;
      for (let at = from; at <= to; at++) {
        const start = at === from ? range.startOffset : 0;
        const end = at === to ? range.endOffset : ((nodes[at] as Text).length ?? 0);
        if (end > start) spans.push([at, start, end]);
      }
    }
  }
  return spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** The floor: walks the text nodes and paints the spans, with nothing recognised. */
export function paintSpans(spans: readonly PageSpan[]): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root::highlight(floor){text-decoration:underline 2px teal}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const highlight = new Highlight();
  for (const [index, startOffset, endOffset] of spans) {
    const node = nodes[index];
    if (!node || node.length < endOffset) continue;
    highlight.add(
      new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }),
    );
  }
  CSS.highlights.set('floor', highlight);
}

/** The same spans in `<mark>` elements, kept up as the page changes: changed blocks are wrapped anew. */
export function wrapSpans(spans: readonly PageSpan[]): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const surfaces = new Set<string>();
  const wrap = (node: Text, start: number, end: number) => {
    node.splitText(end);
    const piece = node.splitText(start);
    const mark = document.createElement('mark');
    piece.replaceWith(mark);
    mark.append(piece);
  };
  for (const [index, start, end] of [...spans].reverse()) {
    const node = nodes[index];
    if (!node || node.length < end) continue;
    surfaces.add(node.data.slice(start, end));
    wrap(node, start, end);
  }
  const escaped = [...surfaces].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(escaped.sort((a, b) => b.length - a.length).join('|'), 'g');
  const rewrap = (block: Element) => {
    for (const mark of block.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
    block.normalize();
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found)
      for (const { 0: surface, index } of [...text.data.matchAll(pattern)].reverse())
        wrap(text, index, index + surface.length);
  };
  const watch = () =>
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  const observer = new MutationObserver((records) => {
    const blocks = new Set<Element>();
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const block = element?.closest('p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, div');
      if (block) blocks.add(block);
    }
    observer.disconnect();
    for (const block of blocks) rewrap(block);
    watch();
  });
  watch();
}

/** Runs mark.js, which the page holds already, over all names. */
export function runMarkJs(names: readonly string[]): void {
  new window.Mark(document.body).mark(names, { separateWordSearch: false });
}

/** Picks the blocks that will be edited, before anything is wrapped. */
export function chooseBlocks(most: number): number {
  const blocks = [...document.querySelectorAll('p, li, td, h2, h3, div')].filter((element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim().length > 20),
  );
  const step = Math.max(1, blocks.length / most);
  const count = Math.min(most, blocks.length);
  window.__blocks = Array.from(
    { length: count },
    (_, i) => blocks[Math.floor(i * step)] as Element,
  );
  return window.__blocks.length;
}

/**
 * Puts `times` new paragraphs into the page, copies of the chosen blocks' text, as a feed that grows
 * does; resolves when they are drawn. Marks its beginning and its end for the trace.
 */
export async function edit(times: number, round: number): Promise<void> {
  performance.mark(`edits-${round}`);
  for (let i = 0; i < times; i++) {
    const block = window.__blocks[i % Math.max(1, window.__blocks.length)];
    const copy = document.createElement('p');
    copy.append((block?.textContent ?? '').slice(0, 300));
    block?.after(copy);
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  performance.mark(`edited-${round}`);
}
