import { type ElementRole, roleOf } from './blocks.ts';
import { createChunkText } from './chunk-text.ts';
import type { PageChunk } from './page-chunk.ts';
import { firstChildOf, nameOf, nextSiblingOf, shadowOf, styleOf } from './plain-nodes.ts';

/** What a walk tells of on its way. */
export interface WalkOptions {
  /** A fresh id for each chunk, unique on the page. */
  readonly nextId: () => string;
  /** Read only the root's own text, not that of the blocks within it. */
  readonly shallow?: boolean;
  /** An open shadow root was entered. */
  readonly onShadow?: (root: ShadowRoot) => void;
  /** A part was left out because it is not shown now. */
  readonly onHidden?: (element: Element) => void;
  /** Elements of our own, left out. */
  readonly isOurs?: (element: Element) => boolean;
}

/** One level of the walk: the next child to read, and what to do when there is none left. */
interface Frame {
  next: Node | null;
  readonly block: Element;
  readonly role: ElementRole;
}

/** Nodes read between two breaths of the walk. */
const BREATH = 64;

/**
 * Reads the text under `root` block by block, as a reader sees it: inline tags joined, runs of white
 * space as one space, ruby glosses, hidden parts and what asks to be left alone left out. A cell of
 * a table is a block. Yields null now and then, so that the caller can pause; nodes that go away
 * in a pause end their own level only.
 */
export function* walkChunks(
  root: Element | ShadowRoot,
  options: WalkOptions,
): Generator<PageChunk | null> {
  const top = root instanceof Element ? root : root.host;
  const text = createChunkText(options.nextId);
  const stack: Frame[] = [{ next: firstChildOf(root), block: top, role: 'block' }];
  if (root instanceof Element) enterShadow(root, top, 'block');
  let seen = 0;
  let block = top;

  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.next;
    if (!node) {
      stack.pop();
      if (frame.role === 'boxed') text.space();
      if (frame.role === 'block') yield* text.flush(block);
      block = stack.at(-1)?.block ?? top;
      continue;
    }
    frame.next = nextSiblingOf(node);
    if (++seen % BREATH === 0) yield null;
    if (node instanceof Text) yield* text.append(node, block);
    else if (node instanceof Element) yield* enter(node, frame);
  }

  function* enter(element: Element, parent: Frame): Generator<PageChunk> {
    if (options.isOurs?.(element)) return;
    if (nameOf(element) === 'br') {
      yield* text.lineBreak(block);
      return;
    }
    const role = roleOf(element, styleOf(element));
    if (role === 'hidden') options.onHidden?.(element);
    if (role === 'gap' || role === 'boxed') text.space();
    if (role === 'skip' || role === 'gap' || role === 'hidden') return;
    if (role === 'block') {
      yield* text.flush(block);
      if (options.shallow) return;
      block = element;
    }
    const own = role === 'block' ? element : parent.block;
    stack.push({ next: firstChildOf(element), block: own, role });
    enterShadow(element, own, role === 'block' ? 'block' : 'inline');
  }

  function enterShadow(element: Element, own: Element, role: ElementRole): void {
    const shadow = shadowOf(element);
    if (!shadow || options.shallow) return;
    options.onShadow?.(shadow);
    stack.push({ next: firstChildOf(shadow), block: own, role });
  }
}
