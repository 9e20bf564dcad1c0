import type { PageChunk } from '../../lib/dom/page-chunk.ts';
import type { Anchor } from '../../lib/dom/ranges.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { PageRules } from '../../lib/model/views.ts';
import { identityOf } from './report.ts';

/** What of the mentions stands and what of it is painted, by the rules of the moment. */
export interface RuleBook {
  rules(): PageRules;
  change(rules: PageRules): void;
  /** "Not this", for one mention, until the page is loaded again. */
  ignore(anchor: Anchor): void;
  stands(mention: Mention, page: PageChunk): boolean;
  painted(anchors: readonly Anchor[]): readonly Anchor[];
}

export function createRuleBook(first: PageRules): RuleBook {
  let rules = first;
  let ignored = new Set(first.ignored);
  const here = new Set<string>();
  return {
    rules: () => rules,
    change(changed) {
      rules = changed;
      ignored = new Set(changed.ignored);
    },
    ignore: ({ mention, page }) => here.add(placeOf(mention, page)),
    stands: (mention, page) =>
      !ignored.has(mention.folded) &&
      !ignored.has(mention.folded.toLowerCase()) &&
      !here.has(placeOf(mention, page)),
    painted(anchors) {
      const { density, kinds } = rules.settings;
      if (density === 'off') return [];
      const shown = anchors.filter(({ mention }) => kinds[mention.kind]);
      if (density === 'every') return shown;
      const seen = new Set<string>();
      return shown.filter(({ mention }) => {
        const identity = identityOf(mention);
        if (seen.has(identity)) return false;
        seen.add(identity);
        return true;
      });
    },
  };
}

/** A mention by its text and what stands around it: the chunk may be read again under another id. */
function placeOf(mention: Mention, { chunk }: PageChunk): string {
  return `${mention.start}:${mention.text}:${chunk.text.slice(0, 80)}`;
}
