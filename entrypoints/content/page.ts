import { isAiArticle } from '../../lib/dom/article.ts';
import { addressOf, readPageSource } from '../../lib/dom/page-source.ts';
import { shown } from '../../lib/dom/schedule.ts';
import { report } from '../../lib/errors.ts';
import { callStore } from '../../lib/messages/call.ts';
import { handlePageCalls, type PageHandlers } from '../../lib/messages/handle.ts';
import { fail, ok } from '../../lib/model/result.ts';
import type { PageRules, PageSelection } from '../../lib/model/views.ts';
import { watchAddress } from './address.ts';
import type { Annotation } from './annotation.ts';
import { citedDocument, isFramed, tellMarking } from './frames.ts';
import { sweepRemnants } from './remnants.ts';
import { emptyReport } from './report.ts';

/** Pages that are written by scripts are looked at again after these milliseconds. */
const SECOND_LOOKS = [800, 2500, 6000];

/**
 * One page from its load to its end: asks for the rules, decides whether to act, and answers the
 * popup. Does nothing at all in documents that are no HTML, and ends with `signal`. In a frame it is
 * only run where the reader asked for it, and leaves it to the page to answer.
 */
export function startPage(signal: AbortSignal): void {
  if (!isHtml(document)) return;
  let rules: PageRules | null = null;
  let annotation: Annotation | null = null;
  const framed = isFramed();
  let asked = framed;
  let turns = 0;
  let address = addressOf(document);

  const everywhere = {
    'page:selected': () => ok(annotation?.selected() ?? nothingSelected()),
    'page:rules-changed': async (changed: PageRules) => {
      // What was asked for before the reader switched the site off is asked for no longer.
      if (changed.mode === 'never' && rules?.mode !== 'never') asked = false;
      rules = changed;
      await decide();
      return ok(null);
    },
  };
  const stopAnswering = handlePageCalls(framed ? everywhere : { ...everywhere, ...ofPage() });
  signal.addEventListener('abort', () => {
    stopAnswering();
    stop();
  });
  sweepRemnants(document);
  watchAddress(signal, moved);
  addEventListener('pageshow', (event) => event.persisted && void learn(), { signal });
  void learn();

  /** What is asked of the page as a whole: frames leave it alone. */
  function ofPage(): Pick<PageHandlers, 'page:report' | 'page:reveal' | 'page:step' | 'page:run'> {
    return {
      'page:report': () =>
        ok(annotation?.report() ?? emptyReport(readPageSource(document), state())),
      'page:reveal': (place) => (annotation?.reveal(place) ? ok(null) : fail('not-found')),
      'page:step': ({ direction }) => {
        annotation?.step(direction);
        return ok(null);
      },
      'page:run': async () => {
        asked = true;
        await decide();
        return ok(null);
      },
    };
  }

  async function learn(): Promise<void> {
    const answer = await callStore('page:rules');
    if (signal.aborted || !answer.ok) return;
    rules = answer.value;
    await decide();
    for (const delay of SECOND_LOOKS) {
      await new Promise((resolve) => setTimeout(resolve, delay));
      await shown(signal);
      if (signal.aborted || annotation) return;
      await decide();
    }
  }

  async function decide(): Promise<void> {
    const turn = ++turns;
    try {
      if (!rules || signal.aborted || !acts(rules)) return stop();
      if (annotation) return annotation.update(rules);
      // In the same file, but evaluated only on pages that are marked: most are not.
      const { annotate } = await import('./annotation.ts');
      if (turn !== turns) return;
      annotation = annotate(rules, signal);
      tellMarking(true);
    } catch (error) {
      report('page', error);
      stop();
    }
  }

  function acts({ mode }: PageRules): boolean {
    if (asked || framed || mode === 'never') return asked;
    return mode === 'always' || annotation !== null || isAiArticle(document);
  }

  function stop(): void {
    turns += 1;
    annotation?.stop();
    annotation = null;
    tellMarking(false);
  }

  function state(): 'off' | 'not-an-article' {
    return rules?.mode === 'never' ? 'off' : 'not-an-article';
  }

  /** Another article in the same document: what the last one established no longer holds. */
  function moved(): void {
    if (addressOf(document) === address) return;
    address = addressOf(document);
    asked = framed;
    stop();
    void learn();
  }
}

/** Of a page that is not marked nothing was read. */
function nothingSelected(): PageSelection {
  return { source: readPageSource(citedDocument()), claims: [] };
}

function isHtml(page: Document): boolean {
  return (
    /html/.test(page.contentType) &&
    page.documentElement?.localName === 'html' &&
    page.body?.localName === 'body'
  );
}
