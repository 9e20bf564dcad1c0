import { browser } from 'wxt/browser';
import { watchHidden } from '../../lib/dom/hidden-parts.ts';
import { createHighlighter } from '../../lib/dom/highlights.ts';
import { createHitTest } from '../../lib/dom/hit-test.ts';
import { createMarks } from '../../lib/dom/marks.ts';
import { observePage, type PageChange } from '../../lib/dom/observe.ts';
import { readPageSource } from '../../lib/dom/page-source.ts';
import { parentElementOf } from '../../lib/dom/plain-nodes.ts';
import { type Anchor, liveRange } from '../../lib/dom/ranges.ts';
import { afterFrame, runInSlices } from '../../lib/dom/schedule.ts';
import { watchTheme } from '../../lib/dom/theme.ts';
import { watchView } from '../../lib/dom/viewport.ts';
import { report } from '../../lib/errors.ts';
import type { PageBegin, PagePlace } from '../../lib/messages/contract.ts';
import type { PageReport, PageRules, PageSelection, PageSource } from '../../lib/model/views.ts';
import { createBadge } from './badge.ts';
import { cardSources } from './card-sources.ts';
import { openEngine } from './engine.ts';
import { citedDocument, isFramed } from './frames.ts';
import { createHoverCard } from './hover-card.ts';
import { listen } from './input.ts';
import { createJump } from './jump.ts';
import { createProposals } from './proposals.ts';
import { createReader, type ReadJob } from './reader.ts';
import { watchOrphaned } from './remnants.ts';
import { fullReport } from './report.ts';
import { createRuleBook } from './rule-book.ts';
import { readSelection } from './selection.ts';
import { createTicks } from './ticks.ts';

/** A page that is being marked. */
export interface Annotation {
  report(): PageReport;
  /** False where the page has no such place. */
  reveal(place: PagePlace): boolean;
  step(direction: 1 | -1): void;
  selected(): PageSelection;
  update(rules: PageRules): void;
  /** Leaves no trace. */
  stop(): void;
}

/** Reads and marks the page, and goes on doing so as it changes, until it is stopped. */
export function annotate(rules: PageRules, outer: AbortSignal): Annotation {
  const life = new AbortController();
  const { signal } = life;
  const source = readPageSource(citedDocument());
  const book = createRuleBook(rules);
  const shadows = new Set<ShadowRoot>();
  const highlighter = createHighlighter(document);
  const hits = createHitTest(document, () => [...shadows]);
  const marks = createMarks({ highlighter, hits, stands: book.stands, painted: book.painted });
  // The toolbar counts the marks of the page, not of one frame of it.
  const badge = isFramed() ? null : createBadge(signal);
  const proposals = createProposals(marks, {
    source,
    signal,
    collects: () => book.rules().collects === true,
  });
  const ticks = createTicks(marks, () => book.rules().settings.overview, signal);
  const card = createHoverCard({
    hits,
    highlighter,
    signal,
    dwell: () => book.rules().settings.dwell,
    onTarget: ticks.aim,
    sources: cardSources({ marks, source, ignoreHere, onOrphaned: stop }),
  });
  const isOurs = (node: unknown) => card.owns(node) || ticks.owns(node);
  const jump = createJump(marks, card, highlighter);
  const hidden = watchHidden(signal, (elements) => read(elements.map(whole)));
  const observer = observePage(document, { signal, isOurs, onChange, onBusy });
  const engine = openEngine({
    begin: beginOf(source, rules),
    known: () => marks.inOrder().map(({ page }) => page.chunk),
    onOrphaned: stop,
  });
  const reader = createReader({
    engine,
    marks,
    signal,
    isOurs,
    onHidden: hidden.add,
    onShadow(root) {
      if (shadows.has(root)) return;
      shadows.add(root);
      highlighter?.style(root);
      observer.watch(root);
    },
  });

  outer.addEventListener('abort', stop);
  watchOrphaned(signal, stop);
  if (highlighter) watchTheme(document, signal, () => inSlices(highlighter.repaint()));
  watchView(signal, follow);
  listen({ card, hits, signal, step: jump.step, settings: () => book.rules().settings });
  void read([whole(document.body)]);

  return {
    report: () => ({
      ...fullReport(marks, source),
      ...(highlighter?.withheld() && { unmarked: true as const }),
    }),
    reveal: jump.reveal,
    step: jump.step,
    selected: () => readSelection(marks, source),
    update,
    stop,
  };

  async function read(jobs: readonly ReadJob[]): Promise<void> {
    await reader.read(jobs).catch((error) => report('read', error));
    if (signal.aborted) return;
    follow();
    badge?.show(marks.size());
    ticks.refresh();
    proposals.offerSoon();
  }

  function onBusy(busy: boolean): void {
    marks.setBusy(busy);
    void afterFrame().then(() => inSlices(marks.follow()));
  }

  /** The paint follows the reader where not everything is painted. */
  function follow(): void {
    if (marks.isPartial()) void afterFrame().then(() => inSlices(marks.follow()));
  }

  async function onChange({ added, touched }: PageChange): Promise<void> {
    // Updated under an open page: what a newer run paints is not to be painted over.
    if (!browser.runtime?.id) return stop();
    marks.dropDetached();
    highlighter?.mend();
    const open = card.current();
    if (open && !liveRange(open)) card.close();
    await read([...outermost(added).map(whole), ...[...touched].map(own)]);
  }

  function update(changed: PageRules): void {
    const renamed = JSON.stringify(changed.overlay) !== JSON.stringify(book.rules().overlay);
    book.change(changed);
    if (!renamed) {
      refresh();
      return;
    }
    engine.restart(beginOf(source, changed));
    reader.readAgain().then(follow, (error) => report('update', error));
  }

  function ignoreHere(anchor: Anchor): void {
    book.ignore(anchor);
    card.close();
    refresh();
  }

  function refresh(): void {
    inSlices(marks.refresh(), () => {
      follow();
      ticks.refresh();
    });
  }

  function inSlices(steps: Iterator<void>, then?: () => void): void {
    runInSlices(steps, { signal }).then(then, (error) => report('repaint', error));
  }

  function stop(): void {
    life.abort();
    outer.removeEventListener('abort', stop);
    marks.clear();
    highlighter?.clear();
  }
}

function beginOf({ title, lang, published }: PageSource, { overlay }: PageRules): PageBegin {
  return { title, overlay, ...(lang && { lang }), ...(published && { date: published }) };
}

function whole(root: Element): ReadJob {
  return { root, shallow: false };
}

function own(root: Element): ReadJob {
  return { root, shallow: true };
}

/** Elements of the set that stand in no other of it. */
function outermost(elements: ReadonlySet<Element>): Element[] {
  // Nothing of the set stands around these: however deep a page is, each is looked at once.
  const clear = new Set<Element>();
  return [...elements].filter((element) => {
    const passed: Element[] = [];
    let at = parentElementOf(element);
    for (; at && !clear.has(at); at = parentElementOf(at)) {
      if (elements.has(at)) return false;
      passed.push(at);
    }
    for (const one of passed) clear.add(one);
    return true;
  });
}
