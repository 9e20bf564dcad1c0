import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');

/** The declarations of the first block behind `start`. */
function tokensFrom(start: string): Map<string, string> {
  const block = css.slice(css.indexOf(start)).match(/\{([^{}]+)\}/)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      `${name}`,
      `${value}`,
    ]),
  );
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const PAIR = /light-dark\((#\w+), (#\w+)\)/;
const themes = {
  light: new Map(
    [...tokensFrom(':root')].map(([name, value]) => [name, value.replace(PAIR, '$1')]),
  ),
  dark: new Map([...tokensFrom(':root')].map(([name, value]) => [name, value.replace(PAIR, '$2')])),
};
const KINDS = ['company', 'organization', 'model', 'figure', 'date'];

describe.each(Object.entries(themes))('%s theme', (_, tokens) => {
  const token = (name: string) => tokens.get(name) as string;
  const text = ['ink', 'muted', 'danger', 'warning'].flatMap((name) => [
    [name, 'paper'],
    [name, 'tint'],
  ]);

  test.each([...text, ['on-selected-muted', 'selected'], ['ink', 'selected']])(
    'text in %s reads on %s',
    (ink, paper) => {
      expect(contrast(token(`${ink}`), token(`${paper}`))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['control-line', ...KINDS])('%s lines are seen on paper', (line) => {
    expect(contrast(token(line), token('paper'))).toBeGreaterThanOrEqual(3);
  });

  test('the control line is seen on a selected row too', () => {
    expect(contrast(token('control-line'), token('selected'))).toBeGreaterThanOrEqual(3);
  });
});

test('the mark is seen on light and on dark toolbars', () => {
  const svg = readFileSync(new URL('../../components/mark/mark.svg', import.meta.url), 'utf8');
  const colours = new Set(svg.match(/#[0-9a-f]{6}/g));
  expect(colours.size).toBe(1);
  const [colour] = [...colours] as [string];
  for (const toolbar of ['#ffffff', '#f0f0f4', '#35363a', '#1c1b22']) {
    expect(contrast(colour, toolbar), toolbar).toBeGreaterThanOrEqual(3);
  }
});

test('motion stops where the reader asked for less', () => {
  expect(tokensFrom('prefers-reduced-motion').get('motion')).toBe('0ms');
});

test('forced colours leave no colour of ours', () => {
  for (const value of tokensFrom('forced-colors').values()) expect(value).not.toMatch(/#|rgb/);
});
