// @vitest-environment happy-dom
import { createRef } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Card } from '../../../components/card/Card.tsx';
import type { CardActions, CardHandle, CardView } from '../../../components/card/props.ts';
import { SAMPLES } from '../../../entrypoints/card-preview/samples.ts';
import { render } from '../render.tsx';

function actions() {
  return {
    keep: vi.fn<CardActions['keep']>(),
    note: vi.fn<CardActions['note']>(),
    ignore: vi.fn<CardActions['ignore']>(),
    accept: vi.fn(),
    undo: vi.fn<CardActions['undo']>(),
    copy: vi.fn(),
    open: vi.fn(),
    pin: vi.fn(),
    close: vi.fn(),
  };
}

const sample = (name: string) => SAMPLES[name] as CardView;

async function open(view: CardView, done = actions()) {
  const ref = createRef<CardHandle>();
  const card = (shown: CardView) => <Card ref={ref} view={shown} actions={done} locale="en" />;
  return { done, ref, card, ...(await render(card(view))) };
}

describe('what the card says', () => {
  test('a company comes with its other names, its place and what it makes', async () => {
    const { root } = await open(sample('company'));
    expect(root.querySelector('h2')?.textContent).toBe('北光智能科技');
    expect(root.textContent).toContain('Northlight · 北光智能');
    expect(root.textContent).toContain('Hefei, China · 000000.SZ');
    expect(root.textContent).toContain('makes Aurora 3, Aurora 2, Aurora');
  });

  test('a loss is a negative figure, with a range and a bound as they stand', async () => {
    const { root } = await open(sample('company'));
    const values = [...root.querySelectorAll('.row-value')].map((cell) => cell.textContent);
    expect(values).toEqual(
      expect.arrayContaining(['−483 M CNY', '40–50%', 'over 30 B CNY', '−400 M CNY']),
    );
  });

  test('a contradiction shows both figures with their sources', async () => {
    const { root } = await open(sample('figure'));
    expect(root.textContent).toContain('Differs from what you kept');
    const rows = [...root.querySelectorAll('.side-by-side li')].map((row) => row.textContent);
    expect(rows).toEqual(['This page−483 M CNY2024 H1', 'Example Daily−400 M CNY2024 Q1']);
  });

  test('a figure that was just kept is no longer called new', async () => {
    const view = sample('figure');
    const [row] = view.claims;
    const claims = row ? [{ ...row, comparison: { verdict: 'new' } as const }] : [];
    const said = async (kept: boolean) =>
      (await open({ ...view, claims: claims.map((one) => ({ ...one, kept })) })).root.textContent;
    expect(await said(false)).toContain('New');
    expect(await said(true)).not.toContain('New');
  });

  test('a figure is given in a unit its reader measures in, where that is certain', async () => {
    const view = sample('figure');
    const area = { value: 30_000, unit: 'm2', dimension: 'area', bound: 'exact' } as const;
    const mention = { ...view.mention, text: '3万平方米', quantity: area } as CardView['mention'];
    const { root } = await open({ ...view, mention, claims: [] });
    expect(root.textContent).toContain('323,000 square feet');
  });

  test('a figure is given in the other scale too, with its sign and in the script of the page', async () => {
    const said = async (view: CardView) =>
      (await open(view)).root.querySelector('.figure-other')?.textContent;
    expect(await said(sample('figure'))).toBe('−4.83億元人民幣');
    expect(await said({ ...sample('figure'), script: 'hans' })).toBe('−4.83亿元');
  });

  test('a whole month is named, not its first and last day', async () => {
    const { root } = await open(sample('date'));
    expect(root.querySelector('.date-value')?.textContent).toBe('July 2025');
  });

  test('a version whose family alone is known keeps its own name', async () => {
    const view = sample('model');
    if (!view.entity || view.mention.kind !== 'model') throw new Error('the sample is a model');
    const family = { ...view.entity.entity, subkind: 'family' as const };
    const mention = { ...view.mention, text: 'Aurora 3 Vision' };
    const { root } = await open({ ...view, mention, entity: { ...view.entity, entity: family } });
    expect(root.querySelector('h2')?.textContent).toBe('Aurora 3 Vision');
    expect(root.querySelector('.card-lineage')?.textContent).toContain('family Aurora 3');
  });

  test('a name no list holds is offered for adding, as the chip it is', async () => {
    const { click, done } = await open(sample('chip'));
    await click('Add as chip');
    expect(done.accept).toHaveBeenCalledOnce();
  });

  test('a script address among the sources is no link', async () => {
    const view = sample('company');
    const [row] = view.entity?.facts ?? [];
    if (!row || !view.entity) throw new Error('the sample has a fact');
    const hostile = { ...row, source: { ...row.source, url: 'javascript:alert(1)' } };
    const { root } = await open({ ...view, entity: { ...view.entity, facts: [hostile] } });
    expect(root.querySelector('a')).toBeNull();
  });

  test('markup in names and notes is shown as text', async () => {
    const view = sample('loading');
    const text = '<img src=x onerror=alert(1)>';
    const { root } = await open({ ...view, mention: { ...view.mention, text } });
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('h2')?.textContent).toBe(text);
  });

  test('a long list ends in how many more there are', async () => {
    const view = sample('company');
    const [row] = view.claims;
    if (!row) throw new Error('the sample has a claim');
    const claims = Array.from({ length: 17 }, (_, i) => ({
      ...row,
      claim: { ...row.claim, quote: `${i}`, claim: { ...row.claim.claim, start: i } },
      comparison: { verdict: 'new' as const },
    }));
    const { root, click } = await open({ ...view, claims });
    expect(root.querySelectorAll('.card-body > section:first-child .card-row')).toHaveLength(5);
    await click('12 more');
    expect(root.querySelectorAll('.card-body > section:first-child .card-row')).toHaveLength(17);
  });
});

describe('keys', () => {
  test('k keeps the first claim that is not kept yet', async () => {
    const view = sample('company');
    const { press, done, root } = await open(view);
    await press('k', root.querySelector('.card') as Element);
    expect(done.keep).toHaveBeenCalledExactlyOnceWith(view.claims[0]?.claim);
  });

  test('the page can hand keys to a card that has no focus', async () => {
    const { ref, done } = await open(sample('figure'));
    expect(ref.current?.press('o')).toBe(true);
    expect(ref.current?.press('q')).toBe(false);
    expect(done.open).toHaveBeenCalledOnce();
  });

  test('letters typed into a note are text, and Escape leaves the note before the card', async () => {
    const { press, done, root } = await open(sample('company'));
    await press('n', root.querySelector('.card') as Element);
    const note = root.querySelector('textarea') as HTMLTextAreaElement;
    expect(document.activeElement).toBe(note);
    await press('k', note);
    expect(done.keep).not.toHaveBeenCalled();
    await press('Escape', note);
    expect(root.querySelector('textarea')).toBeNull();
    expect(done.close).not.toHaveBeenCalled();
    await press('Escape', root.querySelector('.card') as Element);
    expect(done.close).toHaveBeenCalledOnce();
  });

  test('c copies the card, and the card says so', async () => {
    const view = sample('company');
    const { press, done, root, rerender, card } = await open(view);
    await press('c', root.querySelector('.card') as Element);
    expect(done.copy).toHaveBeenCalledOnce();
    await rerender(card({ ...view, said: 'Copied.' }));
    expect(root.querySelector('[aria-live]')?.textContent).toBe('Copied.');
  });

  test('a chord such as Ctrl+P is left to the browser', async () => {
    const { root, done } = await open(sample('company'));
    root
      .querySelector('.card')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true }));
    expect(done.pin).not.toHaveBeenCalled();
  });
});

describe('writing', () => {
  test('what was typed stays when the write fails, and goes when it went well', async () => {
    const view = sample('company');
    const { click, type, root, done, rerender, card } = await open(view);
    await click('note');
    const note = () => root.querySelector('textarea');
    await type('Look this up', note() as HTMLTextAreaElement);
    await click('Save note');
    expect(done.note).toHaveBeenCalledExactlyOnceWith('Look this up');
    await rerender(card({ ...view, error: 'The disk is full.' }));
    expect(note()?.value).toBe('Look this up');
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('The disk is full.');
    await rerender(card({ ...view, undo: { label: 'Note saved.', undoId: 'u9' } }));
    expect(note()).toBeNull();
    await click('Undo');
    expect(done.undo).toHaveBeenCalledExactlyOnceWith('u9');
  });

  test('an empty note cannot be saved', async () => {
    const { click, control } = await open(sample('company'));
    await click('note');
    expect(control('Save note')).toHaveProperty('disabled', true);
  });

  test('"not this" asks where', async () => {
    const { click, done } = await open(sample('company'));
    await click('not this');
    await click('On this site');
    expect(done.ignore).toHaveBeenCalledExactlyOnceWith('site');
  });

  test('a claim that is kept is not kept twice', async () => {
    const { click, done, control } = await open(sample('company'));
    const name = 'Kept: 政府采購佔比 40–50%';
    expect(control(name).getAttribute('aria-disabled')).toBe('true');
    await click(name);
    expect(done.keep).not.toHaveBeenCalled();
  });
});
