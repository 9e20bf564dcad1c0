/** Functions that run in the measured page. Each must stand on its own. */
import type { Lexicon } from '../../../lib/model/lexicon.ts';

/** A mark of ours: which text node of the body, counted from 0, and where in it. */
export type PageSpan = readonly [node: number, start: number, end: number];

declare global {
  interface Window {
    /** The blocks that are edited, their texts as they were, and what was put in beside them. */
    __edited: { readonly blocks: Element[]; readonly texts: string[]; readonly fresh: Element[] };
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

/**
 * The same spans in `<mark>` elements, kept right as the page changes: at once, as whoever wraps must
 * to be in time for the next frame, and only in what changed. By our own engine (`engine`), or by one
 * expression of all that was wrapped, which is cheaper than any recognition.
 */
export function wrapSpans(spans: readonly PageSpan[], by: 'engine' | 'expression'): void {
  const BLOCK = 'p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, div';
  const textsIn = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts;
  };
  const wrap = (node: Text, start: number, end: number) => {
    node.splitText(end);
    const piece = node.splitText(start);
    const mark = document.createElement('mark');
    piece.replaceWith(mark);
    mark.append(piece);
  };
  const surfaces = new Set<string>();
  const nodes = textsIn(document.body);
  for (const [index, start, end] of [...spans].reverse()) {
    const node = nodes[index];
    if (!node || node.length < end) continue;
    surfaces.add(node.data.slice(start, end));
    wrap(node, start, end);
  }
  const escaped = [...surfaces].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const sorted = escaped.sort((a, b) => b.length - a.length);
  const pattern = new RegExp(sorted.length > 0 ? sorted.join('|') : '(?!)', 'g');
  const find = (text: string): (readonly [number, number])[] =>
    by === 'engine'
      ? window.__read(text)
      : [...text.matchAll(pattern)].map(({ 0: { length }, index }) => [index, index + length]);
  const rewrap = (root: Element) => {
    const marks = root.querySelectorAll('mark');
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    if (marks.length > 0) root.normalize();
    const texts = textsIn(root);
    const found = find(texts.map(({ data }) => data).join('')).reverse();
    let at = root.textContent?.length ?? 0;
    for (const text of texts.reverse()) {
      at -= text.length;
      const { length } = text;
      for (const [start, end] of found) {
        const [from, to] = [Math.max(0, start - at), Math.min(length, end - at)];
        if (from < to) wrap(text, from, to);
      }
    }
  };
  const changedBy = ({ target, addedNodes }: MutationRecord): Element[] => {
    const added = [...addedNodes];
    const own = addedNodes.length === 0 || added.some((node) => node instanceof Text);
    const element = target instanceof Element ? target : target.parentElement;
    const block = own ? (element?.closest(BLOCK) ?? element) : null;
    return [...added.filter((node) => node instanceof Element), ...(block ? [block] : [])];
  };
  const observer = new MutationObserver((records) => {
    const changed = new Set(records.flatMap(changedBy));
    for (const element of changed) if (element.isConnected) rewrap(element);
    observer.takeRecords();
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
}

/** Has an engine in the page read what it holds, as it would have to mark it: it is warm then. */
export async function warmEngine(lexicon: Lexicon, most: number): Promise<void> {
  await window.__startEngine(lexicon, document.documentElement.lang);
  const text = document.body.innerText.slice(0, most);
  for (const line of text.split('\n')) if (line.trim() !== '') window.__read(line);
}

/** Runs mark.js, which the page holds already, over all names. */
export function runMarkJs(names: readonly string[]): void {
  new window.Mark(document.body).mark(names, { separateWordSearch: false });
}

/** Picks the blocks that will be edited, before anything is wrapped. */
export function chooseBlocks(most: number): void {
  const all = [...document.querySelectorAll('p, li, td, h2, h3, div')].filter((element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim().length > 20),
  );
  const step = Math.max(1, all.length / most);
  const blocks = Array.from(
    { length: Math.min(most, all.length) },
    (_, i) => all[Math.floor(i * step)] as Element,
  );
  const texts = blocks.map((block) => (block.textContent ?? '').trim().slice(0, 300));
  window.__edited = { blocks, texts, fresh: [] };
}

/**
 * Edits the page `times` times, each in a task of its own and ten a frame, as a live page does: by
 * turns a paragraph is put in after one of the chosen blocks, with the text of one of them, and an
 * earlier one gets another text. Resolves when the last is drawn. Marks its beginning and its end for
 * the trace.
 */
export async function edit(times: number, round: number): Promise<void> {
  const { blocks, texts, fresh } = window.__edited;
  const { port1, port2 } = new MessageChannel();
  const turn = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  const frame = () => new Promise(requestAnimationFrame).then(turn);
  const textAt = (i: number) => texts[i % Math.max(1, texts.length)] ?? '';
  performance.mark(`edits-${round}`);
  for (let i = 0; i < times; i++) {
    await (i % 10 === 0 ? frame() : turn());
    if (i % 2 === 0) {
      const paragraph = document.createElement('p');
      paragraph.append(textAt(i));
      blocks[i % Math.max(1, blocks.length)]?.after(paragraph);
      fresh.push(paragraph);
    } else (fresh[(i * 7) % fresh.length] as Element).textContent = textAt(i);
  }
  await frame();
  performance.mark(`edited-${round}`);
}

/** Marks the end of what came of the edits. */
export function endRound(round: number): void {
  performance.mark(`settled-${round}`);
}
