/** The views of the collection, in the order of the rail; their names are those of deep links. */
export const VIEWS = [
  'review',
  'entities',
  'facts',
  'notes',
  'sources',
  'sites',
  'in-out',
  'settings',
  'help',
] as const;

export type View = (typeof VIEWS)[number];
