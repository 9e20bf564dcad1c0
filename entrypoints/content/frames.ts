/** Where a run says whether it marks its document, for the popup's look at a page's frames. */
const MARKING = Symbol.for('newsgloss:marking');

/** Whether this document stands in a frame: it is marked only when asked for, and is no page of its own. */
export function isFramed(): boolean {
  return window.top !== window;
}

/** Leaves word on the world of our scripts, which the page can't see. */
export function tellMarking(marking: boolean): void {
  (globalThis as { [MARKING]?: boolean })[MARKING] = marking;
}

/** The document that a fact read here is cited from: of a frame of the same site that of its page. */
export function citedDocument(): Document {
  try {
    return window.top?.document ?? document;
  } catch {
    // The page is of another site than the frame.
    return document;
  }
}
