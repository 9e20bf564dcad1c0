// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { EntityForm } from '../../../components/curation/EntityForm.tsx';
import { toEntity, valuesOf } from '../../../components/curation/entity-values.ts';
import type { Entity } from '../../../lib/model/entity.ts';
import { render } from '../render.tsx';

const entity = {
  id: 'e1',
  kind: 'company',
  names: { en: 'Northlight', hans: '北光智能' },
  aliases: ['NL', '北光'],
  source: 'hand',
} as const;

const form = (onSave: React.ComponentProps<typeof EntityForm>['onSave']) => (
  <EntityForm
    entity={entity}
    linked={new Map()}
    find={async () => []}
    onSave={onSave}
    onCancel={() => {}}
  />
);

test('what was typed is still there when the write fails', async () => {
  const { root, type, click } = await render(form(async () => 'storage-full'));
  const [name] = root.querySelectorAll('input');
  if (!name) throw new Error('the form has a name');
  await type('Northlight AI', name);
  await click('Save');
  expect(root.querySelector('[role="alert"]')?.textContent).toMatch(/^The disk is full/);
  expect(name.value).toBe('Northlight AI');
});

test('an entity without any name is not saved', async () => {
  const save = vi.fn(async () => null);
  const { root, type, control } = await render(form(save));
  for (const input of [...root.querySelectorAll('input')].slice(0, 3)) await type(' ', input);
  expect(control('Save')).toHaveProperty('disabled', true);
  expect(root.textContent).toContain('Give at least one name.');
});

test('nothing asks to be saved until something is changed', async () => {
  const { root } = await render(form(async () => null));
  expect(root.querySelector('[type="submit"]')).toBeNull();
});

test('aliases part by script in the form and join again in the entity', () => {
  const values = valuesOf(entity);
  expect([values.latin, values.han]).toEqual(['NL', '北光']);
  expect(toEntity(values, entity)).toMatchObject({ names: entity.names, aliases: ['NL', '北光'] });
});

test('a company that becomes a model loses its parent and keeps what the form does not show', () => {
  const old = { ...entity, parent: 'p', tickers: ['0001.HK'] };
  const model = toEntity({ ...valuesOf(old), kind: 'model', maker: 'm' }, old);
  expect(model).toMatchObject({ kind: 'model', maker: 'm', tickers: ['0001.HK'] });
  expect(model.parent).toBeUndefined();
});

test('the finer kind is shown as it is kept, also where the form would not offer it', async () => {
  const finer = async (some: Partial<Entity>) => {
    const { root } = await render(
      <EntityForm
        entity={{ ...entity, ...some }}
        linked={new Map()}
        find={async () => []}
        onSave={async () => null}
        onCancel={() => {}}
      />,
    );
    return [...root.querySelectorAll<HTMLSelectElement>('.form > .form-pair select')].map(
      (select) => select.value,
    );
  };
  expect(await finer({ subkind: 'lab' })).toEqual(['company', 'lab']);
  expect(await finer({ subkind: 'university' })).toEqual(['company', 'university']);
});

const claude = {
  id: 'claude',
  kind: 'model',
  names: { en: 'Claude' },
  aliases: ['Sonnet'],
  rules: [{ alias: 'Sonnet', rule: 'context', cues: ['Anthropic'], antiCues: ['poem'] }],
  source: 'hand',
} as const;

test('rules of names that are common words are shown, changed and saved with the entity', async () => {
  const save = vi.fn<React.ComponentProps<typeof EntityForm>['onSave']>(async () => null);
  const listed = [
    { alias: 'Claude', rule: 'capitalised', cues: [], antiCues: ['Monet'] } as const,
    // One's own rule takes the place of the catalogue's.
    { alias: 'sonnet', rule: 'never', cues: [], antiCues: [] } as const,
  ];
  const { root, type, click } = await render(
    <EntityForm
      entity={claude}
      linked={new Map()}
      find={async () => []}
      listed={listed}
      onSave={save}
      onCancel={() => {}}
    />,
  );
  const cues = root.querySelector('.cues');
  expect(cues?.querySelector('summary')?.textContent).toMatch(/common words too 2/);
  expect(cues?.textContent).toContain('Claude only with a capital letter');
  expect(cues?.textContent).not.toContain('never by itself Change');
  const [own] = cues?.querySelectorAll('textarea') ?? [];
  expect(own?.value).toBe('Anthropic');
  if (own) await type('Anthropic\nmodel', own);
  await click('Change the rule for Claude');
  // Every name has a rule now.
  expect(cues?.textContent).not.toContain('Add rule');
  await click('Save');
  expect(save.mock.calls[0]?.[0].rules).toEqual([
    { alias: 'Sonnet', rule: 'context', cues: 'Anthropic\nmodel', antiCues: 'poem' },
    { alias: 'Claude', rule: 'capitalised', cues: '', antiCues: 'Monet' },
  ]);
});

test('rules come back from the form as they were, and go when they are removed', () => {
  const values = valuesOf(claude);
  expect(toEntity(values, claude).rules).toEqual(claude.rules);
  expect(toEntity({ ...values, rules: [] }, claude)).not.toHaveProperty('rules');
});

test('a name is chosen for a new rule, and the rule begins without words', async () => {
  const save = vi.fn<React.ComponentProps<typeof EntityForm>['onSave']>(async () => null);
  const { click } = await render(form(save));
  await click('Add rule');
  await click('Save');
  expect(save.mock.calls[0]?.[0].rules).toEqual([
    { alias: 'Northlight', rule: 'context', cues: '', antiCues: '' },
  ]);
});
