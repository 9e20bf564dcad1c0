import type { Refusal } from './refusal.ts';

/** Ours nests seven deep; what goes far beyond is made to break something. */
const DEEPEST = 24;
const RESERVED = new Set(['__proto__', 'prototype', 'constructor']);

/** What is wrong with a value however it is typed: nesting and keys. Null where nothing is. */
export function hostility(value: unknown): Pick<Refusal, 'reason' | 'detail'> | null {
  const rest: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > DEEPEST) return { reason: 'too-deep' };
    for (const [key, entry] of Object.entries(next.value)) {
      if (RESERVED.has(key)) return { reason: 'reserved-key', detail: key };
      rest.push({ value: entry, depth: next.depth + 1 });
    }
  }
  return null;
}
