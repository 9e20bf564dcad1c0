import type { ReactNode } from 'react';
import type { Subkind } from '../../lib/model/entity.ts';
import type { MentionKind } from '../../lib/model/mention.ts';

/** A shape for each kind, so that colour never speaks alone. */
const SHAPES: Readonly<Record<MentionKind | 'product' | 'chip' | 'family', ReactNode>> = {
  company: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  organization: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  model: <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" />,
  family: (
    <path d="M6 1.8 10.2 6 6 10.2 1.8 6z" fill="none" stroke="currentColor" strokeWidth="2" />
  ),
  product: <rect x="1.5" y="1.5" width="9" height="9" rx="2" fill="currentColor" />,
  chip: (
    <path
      d="M3 3h6v6H3zM4.5 3V.5M7.5 3V.5M4.5 11.5V9M7.5 11.5V9M3 4.5H.5M3 7.5H.5M11.5 4.5H9M11.5 7.5H9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
  figure: (
    <path
      d="M4.7 1 3.3 11M8.7 1 7.3 11M1.3 4.2h9.6M1 7.8h9.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
  date: (
    <path
      d="M1.5 2.5h9v8h-9zM1.5 5h9M4 .8v2.4M8 .8v2.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
    />
  ),
};

interface KindGlyphProps {
  readonly kind: MentionKind;
  readonly subkind?: Subkind | undefined;
}

/** The mark of a kind in its hue; decorative, since the kind is always written out beside it. */
export function KindGlyph({ kind, subkind }: KindGlyphProps) {
  const own = subkind === 'product' || subkind === 'chip' || subkind === 'family';
  return (
    <svg
      className={`kind-glyph ${kind}`}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
    >
      {SHAPES[own ? subkind : kind]}
    </svg>
  );
}
