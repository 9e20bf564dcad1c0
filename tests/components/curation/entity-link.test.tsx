// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { MergeNameDialog } from '../../../components/curation/MergeNameDialog.tsx';
import { SplitDialog } from '../../../components/curation/SplitDialog.tsx';
import type { Entity } from '../../../lib/model/entity.ts';
import { render } from '../render.tsx';

const tidewater: Entity = {
  id: 'tidewater',
  kind: 'company',
  names: { en: 'Tidewater' },
  aliases: ['潮水'],
  source: 'hand',
};

test('a name typed whole before the search answers is the entity all the same', async () => {
  const onMerge = vi.fn();
  let answer: (found: readonly Entity[]) => void = () => {};
  const find = () =>
    new Promise<readonly Entity[]>((resolve) => {
      answer = resolve;
    });
  const { root, type, click } = await render(
    <MergeNameDialog label="Into" find={find} onMerge={onMerge} onCancel={() => {}} />,
  );
  await type('潮水', root.querySelector('input') as HTMLInputElement);
  expect(root.querySelector<HTMLButtonElement>('[type=submit]')?.disabled).toBe(true);
  await act(async () => answer([tidewater]));
  await click('Merge');
  expect(onMerge).toHaveBeenCalledExactlyOnceWith('tidewater');
});

test('one name must stay when others are split off; the first picked is the new one’s', async () => {
  const onSplit = vi.fn();
  const { root, click } = await render(
    <SplitDialog
      surfaces={['Tidewater', 'Tide', '潮水']}
      facts={[]}
      onSplit={onSplit}
      onCancel={() => {}}
    />,
  );
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  for (const box of boxes) await act(async () => box.click());
  expect(root.querySelector<HTMLButtonElement>('[type=submit]')?.disabled).toBe(true);
  await act(async () => boxes[0]?.click());
  await click('Split');
  expect(onSplit).toHaveBeenCalledExactlyOnceWith({ aliases: ['Tide', '潮水'], factIds: [] });
});
