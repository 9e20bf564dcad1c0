/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector; UTF-16 units of the page's text. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** A stored passage: the quote finds it again, the position says where to look first. */
export interface Selector {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}
