// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { LocaleProvider } from '../../../components/locale.tsx';
import { EntityList } from '../../../components/popup/EntityList.tsx';
import { EvidenceList } from '../../../components/popup/EvidenceList.tsx';
import { type Notice, PageNotice } from '../../../components/popup/PageNotice.tsx';
import { PopupFrame } from '../../../components/popup/PopupFrame.tsx';
import { SAMPLES } from '../../../entrypoints/card-preview/samples.ts';
import { render } from '../render.tsx';

const claims = SAMPLES.company?.claims ?? [];

describe('evidence', () => {
  test('everything that is not kept is kept at once', async () => {
    const onKeep = vi.fn();
    const { click } = await render(
      <EvidenceList claims={claims} figures={[]} onKeep={onKeep} onReveal={() => {}} />,
    );
    await click('Keep all 2');
    expect(onKeep).toHaveBeenCalledExactlyOnceWith([claims[0]?.claim, claims[2]?.claim]);
  });

  test('a row leads to its place on the page', async () => {
    const onReveal = vi.fn();
    const { root } = await render(
      <EvidenceList claims={claims} figures={[]} onKeep={() => {}} onReveal={onReveal} />,
    );
    root.querySelectorAll<HTMLElement>('.evidence-row')[1]?.click();
    expect(onReveal).toHaveBeenCalledExactlyOnceWith(1);
  });
});

test('an entity of the page shows its linked facts', async () => {
  const view = SAMPLES.company?.entity;
  if (!view) throw new Error('the sample has an entity');
  const { root } = await render(
    <EntityList
      entities={[{ surface: '北光智能', kind: 'company', entityId: 'northlight', count: 3 }]}
      known={new Map([['northlight', view]])}
      onReveal={() => {}}
      onOpen={() => {}}
    />,
  );
  expect(root.querySelector('.linked-facts')?.textContent).toContain('−400 M CNY');
});

test('beside the article all of an entity can be looked at', async () => {
  const view = SAMPLES.company?.entity;
  if (!view) throw new Error('the samples have a company');
  const onShow = vi.fn();
  const { root } = await render(
    <EntityList
      entities={[{ surface: '北光智能', kind: 'company', entityId: view.entity.id, count: 3 }]}
      known={new Map([[view.entity.id, view]])}
      onReveal={() => {}}
      onOpen={() => {}}
      onShow={onShow}
    />,
  );
  root.querySelector<HTMLElement>('.entity-more')?.click();
  expect(onShow).toHaveBeenCalledExactlyOnceWith(view.entity.id);
});

test.each<[Notice, string | null]>([
  ['off', null],
  ['restricted', null],
  ['not-an-article', '標註本頁'],
  ['unanswered', '標註本頁'],
  ['no-access', '允許存取…'],
])('%s is explained in one sentence with what to do next', async (notice, button) => {
  const { root } = await render(
    <LocaleProvider value="zh-TW">
      <PageNotice notice={notice} onRun={() => {}} onAskAccess={() => {}} />
    </LocaleProvider>,
  );
  expect(root.querySelector('p')?.textContent).toMatch(/。$/);
  expect(root.querySelector('button')?.textContent ?? null).toBe(button);
});

test('what waits for review is counted, and led to', async () => {
  const onOpen = vi.fn();
  const frame = (waiting: number) => (
    <PopupFrame
      site="news.example"
      mode="auto"
      onMode={() => {}}
      counts={null}
      query=""
      onQuery={() => {}}
      incognito={false}
      waiting={waiting}
      onOpen={onOpen}
      outcome={null}
    >
      {null}
    </PopupFrame>
  );
  const { root, click, rerender } = await render(frame(0));
  expect(root.textContent).not.toContain('Review');
  await rerender(frame(3));
  await click('Review (3)');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('review');
});
