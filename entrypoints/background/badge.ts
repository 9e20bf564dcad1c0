import { browser } from 'wxt/browser';
import { localeOf, translator } from '../../lib/locale/index.ts';
import { badgeStrings } from '../../lib/locale/strings/badge.ts';

/** Shows the count on the toolbar button, and says it in the title; nothing at nought. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const t = translator(badgeStrings, localeOf(browser.i18n.getUILanguage()));
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  await tell(tabId, text, count === 0 ? t('none') : t('found', { count }));
}

/** Milliseconds that a word on the button stays. */
const SHORTLY = 4_000;

/** Says what was done, or why not, on the toolbar button and in its title; then the count is back. */
export async function sayShortly(tabId: number, text: string, title: string): Promise<void> {
  const [count, counted] = await Promise.all([
    browser.action.getBadgeText({ tabId }),
    browser.action.getTitle({ tabId }),
  ]);
  await tell(tabId, text, title);
  setTimeout(() => {
    // The tab may be closed by now.
    tell(tabId, count, counted).catch(() => {});
  }, SHORTLY);
}

async function tell(tabId: number, text: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#111827' }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
