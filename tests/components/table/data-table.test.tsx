// @vitest-environment happy-dom
import { useState } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { DataTable } from '../../../components/table/DataTable.tsx';
import { moveOf } from '../../../components/table/keys.ts';
import { render } from '../render.tsx';

interface Row {
  readonly id: string;
}

beforeAll(() => {
  // happy-dom lays nothing out; the table needs to believe in a window of some height.
  Object.defineProperties(HTMLElement.prototype, {
    clientHeight: { configurable: true, get: () => 320 },
    clientWidth: { configurable: true, get: () => 640 },
  });
});

function Table({
  total,
  onOpen,
  onDelete,
}: {
  total: number;
  onOpen(row: Row): void;
  onDelete(row: Row): void;
}) {
  const [active, setActive] = useState(0);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  return (
    <DataTable<Row>
      label="Rows"
      columns={[{ id: 'id', heading: 'Id', track: '1fr', cell: ({ id }) => id }]}
      total={total}
      rowAt={(i) => ({ id: `row ${i}` })}
      keyOf={({ id }) => id}
      nameOf={({ id }) => id}
      onView={() => {}}
      openKey={undefined}
      onOpen={onOpen}
      onDelete={onDelete}
      active={active}
      onActive={setActive}
      checked={checked}
      onCheck={({ id }) => setChecked(new Set([...checked, id]))}
    />
  );
}

test('of 100,000 rows only those in view exist', async () => {
  const { root } = await render(<Table total={100_000} onOpen={() => {}} onDelete={() => {}} />);
  const rows = root.querySelectorAll('tbody tr').length;
  expect(rows).toBeGreaterThan(9);
  expect(rows).toBeLessThan(60);
  expect(root.querySelector('table')?.getAttribute('aria-rowcount')).toBe('100001');
});

test('one row takes the focus; Enter opens it, Space checks it, Delete deletes it', async () => {
  const onOpen = vi.fn();
  const onDelete = vi.fn();
  const { root, press } = await render(<Table total={5} onOpen={onOpen} onDelete={onDelete} />);
  expect(root.querySelectorAll('tr[tabindex="0"]')).toHaveLength(1);
  const first = root.querySelector('tr[tabindex="0"]') as HTMLElement;
  first.focus();
  await press('Enter', first);
  await press(' ', first);
  await press('Delete', first);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({ id: 'row 0' });
  expect(onDelete).toHaveBeenCalledExactlyOnceWith({ id: 'row 0' });
  expect(first.getAttribute('aria-selected')).toBe('true');
});

test('arrows, Home and End move within the rows', () => {
  const at = (key: string, from: number) =>
    moveOf({ key, ctrlKey: false, metaKey: false, altKey: false }, from, 10);
  expect([at('ArrowDown', 0), at('ArrowUp', 0), at('End', 3), at('Home', 3)]).toEqual([1, 0, 9, 0]);
  expect(at('PageDown', 2)).toBe(9);
  expect(at('a', 2)).toBeNull();
});
