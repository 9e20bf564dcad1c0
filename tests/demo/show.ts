import { type BrowserName, forget, launch } from '../e2e/browsers.ts';
import type { DemoPage } from './article.ts';

/** Opens a window with the extension and a tab for each page, and waits until it is closed. */
export async function showPage(name: BrowserName, pages: readonly DemoPage[]): Promise<void> {
  const browser = await launch(name, { headless: false, online: true });
  for (const page of pages) await browser.open(page.url);
  console.log(`${name} is open with the extension. Close it to end.`);
  await browser.closed;
  forget(browser);
}
