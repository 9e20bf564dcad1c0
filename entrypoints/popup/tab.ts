import { useEffect, useState } from 'react';
import { type Browser, browser } from 'wxt/browser';

/** The tab the popup speaks of. */
export interface PageTab {
  readonly id: number;
  /** Empty where the browser does not tell. */
  readonly url: string;
  readonly incognito: boolean;
}

/** The tab in front, or the one named in the address. Undefined until the browser has answered. */
export function useTab(): PageTab | undefined {
  const [tab, setTab] = useState<PageTab>();
  useEffect(() => {
    findTab().then((found) => {
      if (found?.id === undefined) return;
      setTab({ id: found.id, url: found.url ?? '', incognito: found.incognito });
    });
  }, []);
  return tab;
}

async function findTab(): Promise<Browser.tabs.Tab | undefined> {
  const asked = new URLSearchParams(location.search).get('tab');
  if (asked !== null) return browser.tabs.get(Number(asked));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Puts the content script into a page that was open before the extension was. */
export async function injectInto(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: ['/content-scripts/content.js'],
  });
}

/** Opens the options page at a view, in a tab of its own. */
export async function openOptions(path: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#/${path}` });
  window.close();
}
