// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Prose } from '../../../components/prose/Prose.tsx';
import { render } from '../render.tsx';

/** The reader of Markdown is loaded late, and a busy machine takes its time for it. */
const PATIENCE = 15_000;
vi.setConfig({ testTimeout: 2 * PATIENCE });

async function show(text: string): Promise<HTMLElement> {
  const { root } = await render(<Prose text={text} />);
  await vi.waitFor(async () => {
    await act(async () => {});
    if (!root.querySelector('.prose > :is(ul, p, h1, blockquote)')) throw new Error('not yet');
  }, PATIENCE);
  return root;
}

test('a note reads as its Markdown means it', async () => {
  const root = await show('# Guidance\n\n- cut *twice*\n- see [report](https://news.example/1)');
  await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toBe('Guidance'), PATIENCE);
  expect(root.querySelector('li em')?.textContent).toBe('twice');
  expect(root.querySelector('a')?.getAttribute('href')).toBe('https://news.example/1');
});

test('raw HTML stays text, scripts are no address, and no picture is fetched', async () => {
  const root = await show(
    '# Note\n\n<img src=x onerror=alert(1)> [go](javascript:alert(1)) ![p](https://x.example/p.png)',
  );
  await vi.waitFor(() => expect(root.querySelector('a')).not.toBeNull(), PATIENCE);
  expect(root.querySelector('img')).toBeNull();
  expect(root.querySelector('a')?.getAttribute('href')).not.toMatch(/script/);
  expect(root.textContent).toContain('<img src=x');
});
