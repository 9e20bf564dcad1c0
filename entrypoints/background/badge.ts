import { browser } from 'wxt/browser';
import { localeOf, translator } from '../../lib/locale/index.ts';
import { badgeStrings } from '../../lib/locale/strings/badge.ts';

/** Shows the count on the toolbar button, and says it in the title; nothing at nought. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const t = translator(badgeStrings, localeOf(browser.i18n.getUILanguage()));
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#111827' }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title: count === 0 ? t('none') : t('found', { count }) }),
  ]);
}
