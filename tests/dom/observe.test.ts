// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observePage, type PageChange } from '../../lib/dom/observe.ts';

let life: AbortController;
let changes: PageChange[];
const OURS = 'newsgloss-card';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p id="p">one</p>';
  life = new AbortController();
  changes = [];
  observePage(document, {
    signal: life.signal,
    isOurs: (node) => node instanceof Element && node.localName === OURS,
    onChange: async (change) => void changes.push(change),
  });
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(1000);

describe('a watched page', () => {
  it('tells of inserted elements and of changed text, in one batch', async () => {
    const added = document.createElement('p');
    added.append('two');
    document.body.append(added);
    const text = document.getElementById('p')?.firstChild as Text;
    text.data = 'uno';
    await settle();
    expect(changes).toHaveLength(1);
    expect([...(changes[0]?.added ?? [])]).toEqual([added]);
    expect([...(changes[0]?.touched ?? [])].map((element) => element.id)).toEqual(['p']);
  });

  it('says nothing of our own elements', async () => {
    document.documentElement.append(document.createElement(OURS));
    await settle();
    expect(changes).toEqual([]);
  });

  it('says nothing after the end', async () => {
    life.abort();
    document.body.append('late');
    await settle();
    expect(changes).toEqual([]);
  });

  it('gathers what a restless page does into few batches', async () => {
    for (let i = 0; i < 50; i++) {
      document.body.append(document.createElement('p'));
      await vi.advanceTimersByTimeAsync(10);
    }
    await settle();
    expect(changes.length).toBeLessThan(10);
    expect(changes.flatMap((change) => [...change.added])).toHaveLength(50);
  });

  it('is soon ready again when the last batch waited long, but took little of the page’s thread', async () => {
    const told: PageChange[] = [];
    observePage(document, {
      signal: life.signal,
      isOurs: () => false,
      onChange: async (change) => {
        told.push(change);
        await new Promise((resolve) => setTimeout(resolve, 1000));
      },
    });
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(1500);
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(300);
    expect(told).toHaveLength(2);
  });

  it('is called busy from many changes at a time on, until it was left alone for a while', async () => {
    const busy: boolean[] = [];
    observePage(document, {
      signal: life.signal,
      isOurs: () => false,
      onChange: async () => undefined,
      onBusy: (now) => void busy.push(now),
    });
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(3000);
    expect(busy).toEqual([]);
    for (let i = 0; i < 30; i++) document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(1000);
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(busy).toEqual([true]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(busy).toEqual([true, false]);
  });
});
