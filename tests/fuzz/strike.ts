import type { Random } from './random.ts';
import { oddText } from './texts.ts';

type Holder = Record<string, unknown>;

/** Goes down a tree by chance, from one of its keys where that is given, and changes what it comes to. */
export function strike(random: Random, top: object, from?: string): void {
  let holder = top as Holder;
  let key = from ?? keyOf(random, holder);
  for (;;) {
    const value = holder[key];
    if (typeof value !== 'object' || value === null || random.oneIn(4)) break;
    holder = value as Holder;
    key = keyOf(random, holder);
  }
  change(random, holder, key);
}

function keyOf(random: Random, holder: Holder): string {
  const keys = Object.keys(holder);
  return keys.length > 0 ? random.pick(keys) : 'x';
}

function change(random: Random, holder: Holder, key: string): void {
  const value = holder[key];
  random.pick<() => unknown>([
    () => delete holder[key],
    () => Object.assign(holder, { [key]: hostile(random) }),
    () => Object.assign(holder, { [key]: hostile(random) }),
    () => Object.assign(holder, { [random.pick(KEYS)]: value }),
    () => Array.isArray(holder) && holder.push(structuredClone(value)),
    () => Object.assign(holder, { [key]: [value] }),
    () => Object.assign(holder, { [key]: { [random.pick(KEYS)]: value } }),
    () => typeof value === 'string' && Object.assign(holder, { [key]: oddText(random).text }),
  ])();
}

const KEYS = ['constructor', 'prototype', 'toString', 'id', 'key', 'site', 'value', ''];
const TEXTS = [
  ...['', '\u0000', '../..', 'e1', 'javascript:alert(1)', 'data:text/html,x', '=cmd|calc'],
  ...['<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '"><script>', '\ud800'],
];

/** A value that something might choke on. */
function hostile(random: Random): unknown {
  return random.pick<() => unknown>([
    () => null,
    () => random.below(2) === 1,
    () => random.pick(TEXTS),
    () => `raw:${random.pick(['1e999', '-1e999', '1e308', '9007199254740993', '-0', '1e-999'])}`,
    () => random.pick([-1, 0.5, 2 ** 53, 1e21, 2]),
    () => [],
    () => ({}),
    () => deep(random.below(200)),
    () => 'x'.repeat(random.length(200_000)),
    () => Array.from({ length: random.length(5_000) }, () => 'x'),
    () => 'raw:{"__proto__":{"polluted":true}}',
    () => oddText(random).text,
  ])();
}

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let left = levels; left > 0; left--) value = left % 2 ? [value] : { a: value };
  return value;
}

/** What `raw:` stands for is written as it is: JSON can say what JavaScript would not. */
export function writeRaw(tree: unknown): string {
  return JSON.stringify(tree).replace(/"raw:((?:[^"\\]|\\.)*)"/g, (_, raw: string) =>
    raw.replaceAll('\\"', '"'),
  );
}
