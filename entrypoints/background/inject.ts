import { browser } from 'wxt/browser';
import { callPage } from '../../lib/messages/call.ts';

/** Puts the content script into a page that was open before the extension was, or into frames of a page. */
export async function injectInto(tabId: number, frameIds: readonly number[] = [0]): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [...frameIds] },
    files: ['/content-scripts/content.js'],
  });
}

/** Marks the page of a tab, whether our script is in it yet or not. */
export async function markPage(tabId: number): Promise<void> {
  const answer = await callPage(tabId, 'page:run');
  if (answer.ok) return;
  await injectInto(tabId);
  await callPage(tabId, 'page:run');
}
