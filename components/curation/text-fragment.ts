import type { Selector } from '../../lib/model/selector.ts';

const WORDS = 300;

/**
 * The address of a page with its passage in the fragment, so that the browser scrolls to the words.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function passageUrl(url: string, selector: Selector | undefined): string {
  if (!selector) return url;
  const { exact, prefix, suffix } = selector.quote;
  if (exact.length > WORDS) return url;
  const before = edge(prefix.slice(-20));
  const after = edge(suffix.slice(0, 20));
  const parts = [before && `${before}-`, encode(exact), after && `-${after}`].filter(Boolean);
  return `${url.split('#', 1)[0]}#:~:text=${parts.join(',')}`;
}

/** A context that spans a line break belongs to another block, where the browser won't look. */
function edge(text: string): string {
  return /\n/.test(text) ? '' : encode(text.trim());
}

/** `-` and `,` part the directive and are escaped too. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}
