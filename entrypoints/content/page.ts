import { isAiArticle } from '../../lib/dom/article.ts';
import { addressOf, readPageSource } from '../../lib/dom/page-source.ts';
import { shown } from '../../lib/dom/schedule.ts';
import { report } from '../../lib/errors.ts';
import { callStore } from '../../lib/messages/call.ts';
import { handlePageCalls } from '../../lib/messages/handle.ts';
import { fail, ok } from '../../lib/model/result.ts';
import type { PageRules } from '../../lib/model/views.ts';
import { watchAddress } from './address.ts';
import type { Annotation } from './annotation.ts';
import { emptyReport } from './report.ts';

/** Pages that are written by scripts are looked at again after these milliseconds. */
const SECOND_LOOKS = [800, 2500, 6000];

/**
 * One page from its load to its end: asks for the rules, decides whether to act, and answers the
 * popup. Does nothing at all in documents that are no HTML, and ends with `signal`.
 */
export function startPage(signal: AbortSignal): void {
  if (!isHtml(document)) return;
  let rules: PageRules | null = null;
  let annotation: Annotation | null = null;
  let asked = false;
  let turns = 0;
  let address = addressOf(document);

  const stopAnswering = handlePageCalls({
    'page:report': () => ok(annotation?.report() ?? emptyReport(readPageSource(document), state())),
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
    'page:rules-changed': async (changed) => {
      rules = changed;
      await decide();
      return ok(null);
    },
  });
  signal.addEventListener('abort', () => {
    stopAnswering();
    stop();
  });
  watchAddress(signal, moved);
  addEventListener('pageshow', (event) => event.persisted && void learn(), { signal });
  void learn();

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
      if (turn === turns) annotation = annotate(rules, signal);
    } catch (error) {
      report('page', error);
      stop();
    }
  }

  function acts({ mode }: PageRules): boolean {
    if (mode === 'never') return asked;
    return mode === 'always' || asked || annotation !== null || isAiArticle(document);
  }

  function stop(): void {
    turns += 1;
    annotation?.stop();
    annotation = null;
  }

  function state(): 'off' | 'not-an-article' {
    return rules?.mode === 'never' ? 'off' : 'not-an-article';
  }

  /** Another article in the same document: what the last one established no longer holds. */
  function moved(): void {
    if (addressOf(document) === address) return;
    address = addressOf(document);
    asked = false;
    stop();
    void learn();
  }
}

function isHtml(page: Document): boolean {
  return (
    /html/.test(page.contentType) &&
    page.documentElement?.localName === 'html' &&
    page.body?.localName === 'body'
  );
}
