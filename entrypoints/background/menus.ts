import { type Browser, browser } from 'wxt/browser';
import { report } from '../../lib/errors.ts';
import type { Store } from '../../lib/store/index.ts';
import { injectInto, markPage } from './inject.ts';
import {
  addAlias,
  addAs,
  keepFacts,
  refusePrivate,
  type SelectionAct,
  writeNoteOn,
} from './selection.ts';

type Click = Browser.contextMenus.OnClickData;
type Title = Parameters<typeof browser.i18n.getMessage>[0];

/** What can be done with a selection, in the order of the menu. */
const ON_SELECTION: Readonly<Record<string, { title: Title; act: SelectionAct }>> = {
  company: { title: 'menuCompany', act: addAs('company') },
  model: { title: 'menuModel', act: addAs('model') },
  alias: { title: 'menuAlias', act: addAlias },
  fact: { title: 'menuFact', act: keepFacts },
  note: { title: 'menuNote', act: writeNoteOn },
};
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** Offers what can be done with a selection, and the marking of pages and frames that are not marked. */
export function offerMenus(store: Store): void {
  // Firefox for Android has no context menus.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(() => void offer());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    choose(store, info, tab).catch((error) => report('menu', error));
  });
}

async function offer(): Promise<void> {
  await browser.contextMenus.removeAll();
  add('run', 'commandRun', 'page');
  add('frame', 'menuFrame', 'frame');
  for (const [id, { title }] of Object.entries(ON_SELECTION)) add(id, title, 'selection');
}

function add(id: string, title: Title, context: 'page' | 'frame' | 'selection'): void {
  browser.contextMenus.create({
    id,
    title: browser.i18n.getMessage(title),
    contexts: [context],
    documentUrlPatterns: PAGES,
  });
}

async function choose(store: Store, info: Click, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const tabId = tab?.id;
  if (tabId === undefined) return;
  if (info.menuItemId === 'run') return markPage(tabId);
  if (info.menuItemId === 'frame') return markFrame(tabId, info);
  const act = ON_SELECTION[info.menuItemId]?.act;
  const text = info.selectionText?.trim();
  if (!act || !text) return;
  if (tab?.incognito) return refusePrivate(tabId);
  const url = info.pageUrl ?? tab?.url ?? '';
  const source = { url: url.split('#', 1)[0] ?? '', title: (tab?.title ?? '').slice(0, 1_000) };
  await act(store, { text, source, tabId, frameId: info.frameId ?? 0 });
}

/** Only where the frame is of the page's own site: others are not the page's to show. */
async function markFrame(tabId: number, { frameId, frameUrl, pageUrl }: Click): Promise<void> {
  if (!frameId || !frameUrl || !pageUrl) return;
  if (new URL(frameUrl).origin === new URL(pageUrl).origin) await injectInto(tabId, [frameId]);
}
