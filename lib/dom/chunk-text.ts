import type { TextChunk } from '../model/page.ts';
import { endOf, type PageChunk, type Segment } from './page-chunk.ts';
import { attributeOf, closestOf, styleOf } from './plain-nodes.ts';

/** Longer blocks are cut at a sentence end, so that one chunk is read within a slice. */
const LONGEST = 2500;
/** A language tag is hardly longer than this (RFC 5646, 4.4.1). */
const LONGEST_TAG = 64;
const SENTENCE_END = /[。！？!?；;\n]|\.(?=\s)/g;
const RUNS = /[ \t\n\r\f]+/g;
const WORD = /[\p{L}\p{N}]/u;

interface ChunkText {
  /** Adds a text node; yields chunks where the block is too long for one. */
  append(node: Text, block: Element): Generator<PageChunk>;
  /** A break in the line; a second one ends the chunk, as an empty line does. */
  lineBreak(block: Element): Generator<PageChunk>;
  /** A gap between words, where the text does not have one already. */
  space(): void;
  /** Ends the chunk; yields nothing when it holds no word. */
  flush(block: Element): Generator<PageChunk>;
}

/** Gathers the text of one chunk after another, with the segments that lead back to the nodes. */
export function createChunkText(nextId: () => string): ChunkText {
  let text = '';
  let segments: Segment[] = [];

  return { append, lineBreak, space, flush };

  function* append(node: Text, block: Element): Generator<PageChunk> {
    const { data } = node;
    const keepLines = data.includes('\n') && keepsLines(node);
    for (let from = 0; from < data.length; from += LONGEST) {
      addSlice(node, from, Math.min(data.length, from + LONGEST), keepLines);
      while (text.length > LONGEST) yield* cut(block);
    }
  }

  function addSlice(node: Text, start: number, end: number, keepLines: boolean): void {
    const slice = node.data.slice(start, end);
    let from = 0;
    for (const { 0: run, index } of slice.matchAll(RUNS)) {
      add(node, start + from, slice.slice(from, index));
      from = index + run.length;
      const line = keepLines && run.includes('\n');
      if (text && !endsInSpace()) add(node, start + from - 1, line ? '\n' : ' ');
    }
    add(node, start + from, slice.slice(from));
  }

  function add(node: Text, from: number, piece: string): void {
    if (!piece) return;
    const last = segments.at(-1);
    if (
      last &&
      last.node === node &&
      last.to === from &&
      last.at + last.to - last.from === text.length
    ) {
      segments[segments.length - 1] = { ...last, to: from + piece.length };
    } else {
      segments.push({ node, from, to: from + piece.length, at: text.length });
    }
    text += piece;
  }

  function* lineBreak(block: Element): Generator<PageChunk> {
    if (text.endsWith('\n')) yield* flush(block);
    else if (text) text += '\n';
  }

  function space(): void {
    if (text && !endsInSpace()) text += ' ';
  }

  function endsInSpace(): boolean {
    const last = text.at(-1);
    return last === ' ' || last === '\n';
  }

  function* flush(block: Element): Generator<PageChunk> {
    const done = { text, segments };
    text = '';
    segments = [];
    if (WORD.test(done.text)) yield chunkOf(done.text, done.segments, block);
  }

  function* cut(block: Element): Generator<PageChunk> {
    const at = cutPoint(text);
    const rest = text.slice(at);
    const head = segments.filter((segment) => segment.at < at).map((segment) => upTo(segment, at));
    const tail = segments
      .filter((segment) => endOf(segment) > at)
      .map((segment) => after(segment, at));
    const done = text.slice(0, at);
    text = rest;
    segments = tail;
    if (WORD.test(done)) yield chunkOf(done, head, block);
  }

  function chunkOf(content: string, own: readonly Segment[], block: Element): PageChunk {
    const speaks = closestOf(block, '[lang]');
    const lang = speaks && attributeOf(speaks, 'lang')?.slice(0, LONGEST_TAG);
    const heading = closestOf(block, 'h1, h2, h3, h4, h5, h6, [role="heading"]') !== null;
    const chunk: TextChunk = {
      id: nextId(),
      text: content,
      ...(lang && { lang }),
      ...(heading && { heading }),
    };
    return { chunk, block, segments: own };
  }
}

function upTo(segment: Segment, at: number): Segment {
  return endOf(segment) <= at ? segment : { ...segment, to: segment.from + at - segment.at };
}

function after(segment: Segment, at: number): Segment {
  const gone = Math.max(0, at - segment.at);
  return { ...segment, from: segment.from + gone, at: segment.at + gone - at };
}

/** Behind the last sentence end in the second half of what fits, else behind a space, else anywhere. */
function cutPoint(text: string): number {
  const half = LONGEST / 2;
  const window = text.slice(half, LONGEST);
  let best = -1;
  for (const match of window.matchAll(SENTENCE_END)) best = match.index + 1;
  if (best < 0) best = window.lastIndexOf(' ') + 1;
  if (best > 0) return half + best;
  const code = text.charCodeAt(LONGEST - 1);
  return code >= 0xd800 && code <= 0xdbff ? LONGEST - 1 : LONGEST;
}

/** Whether the line breaks of this text node are seen as such (`white-space: pre-wrap` and its like). */
function keepsLines(node: Text): boolean {
  const parent = node.parentElement;
  const style = parent && styleOf(parent);
  return style ? /^(pre|break-spaces)/.test(style.whiteSpace) : false;
}
