import type { Page } from 'puppeteer-core';
import { inBrowserWindow } from './browser-window.ts';
import type { Stage } from './stage.ts';

/** Where on a page the menu is opened, and what it should be told. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
  /** What is selected, for browsers whose menu can't be opened by hand. */
  readonly selectionText?: string;
  readonly frameUrl?: string;
}

/**
 * Chooses an entry of ours from the context menu of a page. In Firefox from the very menu, by its
 * words; Chromium's can't be opened without a screen, so its click is told to the background instead.
 */
export async function chooseMenu(
  stage: Stage,
  page: Page,
  entry: { readonly id: string; readonly words: string },
  place: MenuPlace,
): Promise<void> {
  await page.bringToFront();
  if (stage.browser.name === 'firefox') return chooseInFirefox(page, entry.words, place);
  const { x: _x, y: _y, ...told } = place;
  const info = JSON.stringify({ menuItemId: entry.id, pageUrl: page.url(), ...told });
  await stage.background(`
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const frames = ${JSON.stringify(place.frameUrl ?? null)}
      ? await chrome.scripting.executeScript({
          target: { tabId: tab.id, allFrames: true }, func: () => location.href })
      : [];
    const frameId = frames.find(({ result }) => result === ${JSON.stringify(place.frameUrl ?? null)})?.frameId ?? 0;
    chrome.contextMenus.onClicked.dispatch({ frameId, ...${info} }, { ...tab, url: ${JSON.stringify(page.url())} });`);
}

async function chooseInFirefox(page: Page, words: string, { x, y }: MenuPlace): Promise<void> {
  await page.mouse.click(x, y, { button: 'right' });
  const said = await inBrowserWindow(page, CHOOSE.replace('WORDS', JSON.stringify(words)));
  if (said !== 'chosen') throw new Error(`the menu has: ${said}`);
}

/** Runs in the browser's own window. */
const CHOOSE = `
  const menu = document.getElementById('contentAreaContextMenu');
  for (let i = 0; i < 100 && menu.state !== 'open'; i++) await new Promise((go) => setTimeout(go, 50));
  const entries = [...menu.querySelectorAll('[id*="newsgloss"]')];
  const own = entries.find((one) => one.localName === 'menu');
  if (own) {
    own.openMenu?.(true);
    for (let i = 0; i < 40 && !own.querySelector('menuitem'); i++) await new Promise((go) => setTimeout(go, 50));
  }
  const all = [...menu.querySelectorAll('[id*="newsgloss"]')];
  const entry = all.find(({ label, localName }) => localName === 'menuitem' && label?.includes(WORDS));
  if (!entry) {
    const labels = menu.state + ': ' + all.map(({ label }) => label).join(' | ');
    menu.hidePopup();
    return labels;
  }
  entry.doCommand();
  menu.hidePopup();
  return 'chosen';`;
