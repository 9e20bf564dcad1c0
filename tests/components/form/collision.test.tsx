// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { NoteForm } from '../../../components/curation/NoteForm.tsx';
import { render } from '../render.tsx';

const note = (body: string, updatedAt: string) => ({ body, tags: ['chips'], updatedAt });
const area = (root: HTMLElement) => root.querySelector('textarea') as HTMLTextAreaElement;

test('a note that changes in another window is shown as it is now where nothing was typed', async () => {
  const { root, rerender } = await render(<NoteForm note={note('one', '1')} onSave={vi.fn()} />);
  await rerender(<NoteForm note={note('two', '2')} onSave={vi.fn()} />);
  expect(area(root).value).toBe('two');
});

test('what was typed stays, and the change from the other window is told', async () => {
  const onSave = vi.fn(async () => null);
  const form = (body: string, at: string) => <NoteForm note={note(body, at)} onSave={onSave} />;
  const { root, rerender, type, click } = await render(form('one', '1'));
  await type('mine', area(root));
  await rerender(form('theirs', '2'));
  expect(area(root).value).toBe('mine');
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('theirs');
  expect([...root.querySelectorAll('button')].some((one) => one.type === 'submit')).toBe(false);
  await click('Keep mine');
  expect(area(root).value).toBe('mine');
  expect(onSave).not.toHaveBeenCalled();
  await click('Save');
  expect(onSave).toHaveBeenCalledExactlyOnceWith('mine', ['chips'], note('theirs', '2'));
  await rerender(form('mine', '3'));
  expect(root.querySelector('.form-actions')).toBeNull();
});

test('the other window’s text is taken when asked for', async () => {
  const form = (body: string, at: string) => <NoteForm note={note(body, at)} onSave={vi.fn()} />;
  const { root, rerender, type, click } = await render(form('one', '1'));
  await type('mine', area(root));
  await rerender(form('theirs', '2'));
  await click('Take that');
  expect(area(root).value).toBe('theirs');
});

test('a change of what was not typed over is no collision', async () => {
  const { root, rerender, type } = await render(
    <NoteForm note={note('one', '1')} onSave={vi.fn()} />,
  );
  await type('mine', area(root));
  await rerender(<NoteForm note={note('one', '2')} onSave={vi.fn()} />);
  expect(root.querySelector('[role="alert"]')).toBeNull();
  expect(area(root).value).toBe('mine');
});
