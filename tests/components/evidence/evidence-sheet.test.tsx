// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { EvidenceSheet } from '../../../components/evidence/EvidenceSheet.tsx';
import { SAMPLES } from '../../../entrypoints/card-preview/samples.ts';
import { fold } from '../../../lib/text/fold.ts';
import { render } from '../render.tsx';

const claims = SAMPLES.company?.claims ?? [];

async function open() {
  const done = { onKeep: vi.fn(), onReveal: vi.fn() };
  const sheet = (
    <EvidenceSheet claims={claims} figures={[]} fold={(text) => fold(text).lower} {...done} />
  );
  const { root, ...rest } = await render(sheet);
  const filter = async (text: string) => {
    const field = root.querySelector('input');
    if (field) await rest.type(text, field);
  };
  return { root, filter, ...rest, ...done };
}

describe('the evidence sheet', () => {
  test('shows subject, metric, value, period, status and the sentence of each claim', async () => {
    const { root } = await open();
    const items = [...root.querySelectorAll('.sheet-item')];
    expect(items).toHaveLength(claims.length);
    const planned = items[2]?.textContent;
    for (const part of ['revenue', 'over 30 B CNY', '2025', 'planned', claims[2]?.claim.quote]) {
      expect(planned).toContain(part);
    }
  });

  test('is filtered across scripts, and keeps what is left', async () => {
    const { root, filter, click, onKeep } = await open();
    await filter('政府采购');
    expect(root.querySelectorAll('.sheet-item')).toHaveLength(1);
    expect(root.textContent).toContain('All kept');
    await filter('REVENUE');
    await click('Keep 1 fact');
    expect(onKeep).toHaveBeenCalledExactlyOnceWith([claims[2]?.claim]);
  });

  test('leads to the right sentence while it is filtered', async () => {
    const { root, filter, onReveal } = await open();
    await filter('revenue');
    root.querySelector<HTMLElement>('.sheet-claim')?.click();
    expect(onReveal).toHaveBeenCalledExactlyOnceWith(2);
  });

  test('says what to do where nothing matches', async () => {
    const { root, filter } = await open();
    await filter('zebra');
    expect(root.querySelector('.empty')?.textContent).toMatch(/try a shorter word/);
  });
});
