import { browser } from 'wxt/browser';
import { report } from '../../lib/errors.ts';
import { pushRulesChanged } from '../../lib/messages/call.ts';

/** A change is heard of more than once: from the database, and from the page that made it. */
const PAUSE = 60;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells open tabs shortly that the rules changed, once however often it is called until then. */
export function tellTabsSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void tellTabs().catch((error) => report('tabs', error)), PAUSE);
}

/** Tells every open tab that the rules changed; those without a page of ours do not answer. */
async function tellTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const awake = tabs.flatMap((tab) => (tab.id === undefined || tab.discarded ? [] : [tab.id]));
  await Promise.all(awake.map(pushRulesChanged));
}

/** Opens the options page at a place such as `#/entities/openai`, in the tab that has it already. */
export async function openOptions(path: string): Promise<void> {
  const page = new URL('options.html', browser.runtime.getURL('/'));
  const url = page.href + (path.startsWith('#') ? path : '');
  const [tab] = await browser.tabs.query({ url: page.href });
  if (tab?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(tab.id, { url, active: true });
  // Firefox for Android has no windows.
  await browser.windows?.update(tab.windowId, { focused: true });
}
