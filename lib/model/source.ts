/** Where a fact or note comes from: a page, or an entry of the catalogue's source list. */
export interface Source {
  readonly id: string;
  /** Without the fragment; empty for sources that are no page. */
  readonly url: string;
  readonly title: string;
  readonly publisher?: string;
  /** ISO 8601; the article's own date. */
  readonly published?: string;
  /** ISO 8601, UTC; when it was read. */
  readonly accessed: string;
  readonly lang?: string;
  /** Attribution text and licence, for catalogue sources. */
  readonly attribution?: string;
}
