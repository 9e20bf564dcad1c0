/** Elements that show nothing of their text, or show it as a control, a picture or a gloss. */
const HIDDEN = new Set(
  `area audio base canvas datalist embed head iframe input link map math meta noembed noframes
  noscript object param rp rt rtc script select source style svg template textarea title track
  video`.split(/\s+/),
);

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol
  p pre search section summary table tbody tfoot thead tr ul`.split(/\s+/),
);

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** Whether an element stands on lines of its own. */
export function isBlock(tag: string): boolean {
  return BLOCKS.has(tag);
}

/** Whether an element is a cell of a table row. */
export function isCell(tag: string): boolean {
  return tag === 'td' || tag === 'th';
}

/** Whether a reader sees nothing of an element, as far as its own markup tells. */
export function isHidden(tag: string, attribute: (name: string) => string | undefined): boolean {
  if (HIDDEN.has(tag) || attribute('hidden') !== undefined) return true;
  if (tag === 'dialog' && attribute('open') === undefined) return true;
  return HIDING_STYLE.test(attribute('style') ?? '');
}
