import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openEngine } from '../../entrypoints/content/engine.ts';
import type { PageBegin } from '../../lib/messages/contract.ts';
import type { TextChunk } from '../../lib/model/page.ts';

interface Request {
  readonly session: string;
  readonly begin?: PageBegin;
  readonly chunks: readonly TextChunk[];
}

/** A background that knows the sessions begun since it started. */
const background = vi.hoisted(() => ({
  known: new Set<string>(),
  heard: [] as Request[],
}));

vi.mock('../../lib/messages/call.ts', () => ({
  callStore: async (_name: string, request: Request) => {
    background.heard.push(request);
    if (request.begin) background.known.add(request.session);
    const knows = background.known.has(request.session);
    const readings = request.chunks.map(() => ({ mentions: [], claims: [] }));
    return { ok: true, value: knows ? { readings, established: 0 } : null };
  },
}));

const begin: PageBegin = {
  title: 'News',
  overlay: { entities: [], ambiguous: [], notNames: [] },
};
const chunk = (id: string, length = 10): TextChunk => ({ id, text: 'x'.repeat(length) });

describe('the engine as a page meets it', () => {
  beforeEach(() => {
    background.known.clear();
    background.heard.length = 0;
  });

  it('begins once, and sends what is to be read', async () => {
    const engine = openEngine({ begin, known: () => [], onOrphaned: () => {} });
    await engine.read([chunk('1')]);
    await engine.read([chunk('2')]);
    expect(background.heard.map((request) => request.begin !== undefined)).toEqual([true, false]);
  });

  it('tells a background that was stopped what it knew, in messages of bounded size', async () => {
    const known = Array.from({ length: 100 }, (_, i) => chunk(`k${i}`, 1_000));
    const engine = openEngine({ begin, known: () => known, onOrphaned: () => {} });
    await engine.read([chunk('1')]);
    background.known.clear();
    background.heard.length = 0;
    const reading = await engine.read([chunk('2')]);
    expect(reading?.readings).toHaveLength(1);
    const lengths = background.heard.map(({ chunks }) =>
      chunks.reduce((sum, { text }) => sum + text.length, 0),
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(12_000);
    const told = background.heard.flatMap(({ chunks }) => chunks.map(({ id }) => id));
    expect(told).toEqual(['2', ...known.map(({ id }) => id), '2']);
  });
});
