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

/** The colour of a kind's marks on one ground. */
export function hueOf(kind: MentionKind, ground: Ground): string {
  return LINES[kind].hue[ground];
}

/** The name a highlight is registered under: what it looks like, never what the reader keeps. */
export function highlightName(kind: MentionKind, ground: Ground, shade: Shade): string {
  return `newsgloss-${kind}-${ground}${shade === 'known' ? '' : `-${shade}`}`;
}

/** Which shades a kind has: a figure or a date is never unknown. */
const SHADES: Readonly<Record<MentionKind, readonly Shade[]>> = {
  company: ['known', 'unknown', 'tint'],
  organization: ['known', 'unknown', 'tint'],
  model: ['known', 'unknown', 'tint'],
  figure: ['known', 'tint'],
  date: ['known', 'tint'],
};

/** Every name there is. */
export function highlightNames(): string[] {
  return entriesOf(SHADES).flatMap(([kind, shades]) =>
    shades.flatMap((shade) => [
      highlightName(kind, 'light', shade),
      highlightName(kind, 'dark', shade),
    ]),
  );
}

/**
 * The rules for every highlight on one ground, on elements that match `subject` (all, when it is
 * empty). Forced colours take system colours only; print shows the page as it is.
 */
export function highlightRules(ground: Ground, subject = ''): string {
  const all: string[] = [];
  const forced: string[] = [];
  for (const [kind, line] of entriesOf(LINES)) {
    for (const shade of SHADES[kind]) {
      const selector = `${subject}::highlight(${highlightName(kind, ground, shade)})`;
      const colour = `${line.hue[ground]}${OPACITY[shade]}`;
      all.push(`${selector}{${declarations(line, colour, shade)}}`);
      forced.push(`${selector}{${FORCED[shade === 'tint' ? 'tint' : 'line']}}`);
    }
  }
  return `@media screen{${all.join('')}}@media screen and (forced-colors:active){${forced.join('')}}`;
}

/**
 * Chromium draws every highlight as selected text then, whatever its rule says, and takes no
 * `forced-color-adjust` for it (https://github.com/w3c/csswg-drafts/issues/7264); Firefox draws these.
 */
const FORCED = {
  tint: 'background-color:Highlight;color:HighlightText',
  line: 'text-decoration-color:CanvasText',
};

function declarations({ style, thickness }: Line, colour: string, shade: Shade): string {
  return shade === 'tint'
    ? `background-color:${colour}`
    : `text-decoration:underline ${style} ${thickness} ${colour};text-underline-offset:.15em`;
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
