import type { MentionKind } from '../model/mention.ts';
import type { Ground } from './ground.ts';

/** Kinds of marks: a name no list holds is drawn at half opacity; a tint lies under a hovered one. */
export type Shade = 'known' | 'unknown' | 'tint';

interface Line {
  readonly style: 'solid' | 'dashed' | 'wavy' | 'dotted';
  readonly thickness: string;
  readonly hue: Readonly<Record<Ground, string>>;
}

const LINES: Readonly<Record<MentionKind, Line>> = {
  company: { style: 'solid', thickness: '2px', hue: { light: '#0F766E', dark: '#5EEAD4' } },
  organization: { style: 'dashed', thickness: '2px', hue: { light: '#475569', dark: '#CBD5E1' } },
  model: { style: 'wavy', thickness: '1px', hue: { light: '#6D28D9', dark: '#C4B5FD' } },
  figure: { style: 'dotted', thickness: '2px', hue: { light: '#B45309', dark: '#FCD34D' } },
  date: { style: 'dotted', thickness: '1px', hue: { light: '#6B7280', dark: '#9CA3AF' } },
};

/** Two hex digits of opacity: half, and the tint's 12 %. */
const OPACITY: Readonly<Record<Shade, string>> = { known: '', unknown: '80', tint: '1F' };

/** The name a highlight is registered under: what it looks like, never what the reader keeps. */
export function highlightName(kind: MentionKind, ground: Ground, shade: Shade): string {
  return `newsgloss-${kind}-${ground}${shade === 'known' ? '' : `-${shade}`}`;
}

/** The rules for every highlight. Forced colours take system colours only; print shows the page as it is. */
export function highlightRules(): string {
  const all: string[] = [];
  const forced: string[] = [];
  const selectors: string[] = [];
  for (const [kind, line] of entriesOf(LINES)) {
    for (const [ground, hue] of entriesOf(line.hue)) {
      for (const [shade, opacity] of entriesOf(OPACITY)) {
        const selector = `::highlight(${highlightName(kind, ground, shade)})`;
        selectors.push(selector);
        if (shade === 'tint') {
          all.push(`${selector}{background-color:${hue}${opacity}}`);
          forced.push(`${selector}{background-color:Highlight;color:HighlightText}`);
        } else {
          const stroke = `underline ${line.style} ${line.thickness}`;
          all.push(
            `${selector}{text-decoration:${stroke} ${hue}${opacity};text-underline-offset:.15em}`,
          );
          forced.push(`${selector}{text-decoration-color:CanvasText}`);
        }
      }
    }
  }
  return [
    `@media screen{${all.join('')}}`,
    `@media screen and (forced-colors:active){${forced.join('')}}`,
  ].join('');
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
