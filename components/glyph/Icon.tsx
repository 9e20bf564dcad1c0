/** Paths on a 16-unit grid, drawn with one stroke weight. */
const PATHS = {
  keep: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5.5v5M5.5 8h5',
  kept: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  source: 'M5.5 10.5 11 5M6.5 4.5H11.5V9.5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3 14 14',
  close: 'M4 4 12 12M12 4 4 12',
  undo: 'M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6',
  redo: 'M10 3l3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10',
  pin: 'M6 2h4M6.5 2v5L4.5 9.5h7L9.5 7V2M8 9.5V14',
  note: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.7 11.3 7',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3v.2',
  more: 'M4 6.5 8 10.5 12 6.5',
  next: 'M6.5 4 10.5 8 6.5 12',
  add: 'M8 3v10M3 8h10',
  remove: 'M3.5 5h9M6.5 5V3h3v2M5 5l.5 8h5l.5-8',
  edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z',
  merge: 'M4 2.5v3.5l4 3.5v4M12 2.5v3.5L8 9.5',
  hide: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4zM3 13 13 3',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof PATHS;

/** A line icon; decorative, so its button carries the words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="line-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
