import { type Browser, browser } from 'wxt/browser';
import { report } from '../../lib/errors.ts';
import type { PageSource } from '../../lib/model/views.ts';
import { acceptName, type Store, writeNote } from '../../lib/store/index.ts';
import { openOptions } from './tabs.ts';

const MENUS = { company: 'menuCompany', model: 'menuModel', note: 'menuNote' } as const;

/** Offers what can be done with a selection. */
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
  for (const [id, title] of Object.entries(MENUS)) {
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(title as (typeof MENUS)[keyof typeof MENUS]),
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

async function choose(
  store: Store,
  { menuItemId, selectionText = '', pageUrl }: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<void> {
  const surface = selectionText.trim();
  if (!surface || tab?.incognito) return;
  const url = pageUrl ?? tab?.url ?? '';
  const source: PageSource = {
    url: url.split('#', 1)[0] ?? '',
    title: (tab?.title ?? '').slice(0, 1_000),
  };
  if (menuItemId === 'company' || menuItemId === 'model') {
    await acceptName(store, { surface: surface.slice(0, 200), kind: menuItemId, source });
  }
  if (menuItemId === 'note') await noteOn(store, surface.slice(0, 20_000), source);
}

/** The note is made at once, empty, so that the passage is kept; its words are written in options. */
async function noteOn(store: Store, exact: string, source: PageSource): Promise<void> {
  const selector = {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: 0 },
  } as const;
  const note = await writeNote(store, { body: '', tags: [], on: 'passage', selector }, source);
  if (note.ok) await openOptions(`#/notes/${note.value.noteId}`);
}
