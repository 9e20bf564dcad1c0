import { useEffect, useState } from 'react';
import { type Browser, browser } from 'wxt/browser';

/** The tab a surface speaks of. A new object says that its page may be another. */
export interface PageTab {
  readonly id: number;
  readonly windowId: number;
  /** Empty where the browser does not tell. */
  readonly url: string;
  readonly incognito: boolean;
}

/** The tab named in the address of the surface, if one is. */
const named = new URLSearchParams(location.search).get('tab');

/**
 * The tab in front, or the one named in the address; `follows` keeps up with the reader, who turns to
 * other tabs and other pages. Undefined until the browser has answered.
 */
export function useTab(follows: boolean): PageTab | undefined {
  const [tab, setTab] = useState<PageTab>();
  useEffect(() => {
    const look = () => void findTab().then((found) => found && setTab(found));
    look();
    if (!follows) return;
    const onUpdated = (id: number, change: { status?: string | undefined }) => {
      if (change.status === 'complete') setTab((old) => (old?.id === id ? { ...old } : old));
    };
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [follows]);
  return tab;
}

async function findTab(): Promise<PageTab | undefined> {
  const found = named === null ? await tabInFront() : await browser.tabs.get(Number(named));
  if (found?.id === undefined) return undefined;
  const { id, windowId, url = '', incognito } = found;
  return { id, windowId, url, incognito };
}

async function tabInFront(): Promise<Browser.tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

/** Opens the options page at a view, in a tab of its own. */
export async function openOptions(path: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#/${path}` });
}
