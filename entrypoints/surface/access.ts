import { browser } from 'wxt/browser';

/** The same patterns as the content script's; Firefox grants them apart. */
const EVERY_SITE = { origins: ['http://*/*', 'https://*/*'] };

/** Whether the browser lets us read web pages at all; Firefox lets its user withhold that. */
export function hasAccess(): Promise<boolean> {
  return browser.permissions.contains(EVERY_SITE);
}

/** Asks for it; must be called from a click. */
export function askAccess(): Promise<boolean> {
  return browser.permissions.request(EVERY_SITE);
}
