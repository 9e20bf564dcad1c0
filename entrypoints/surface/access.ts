import { browser } from 'wxt/browser';

const EVERY_SITE = { origins: ['*://*/*'] };

/** Whether the browser lets us read web pages at all; Firefox lets its user withhold that. */
export function hasAccess(): Promise<boolean> {
  return browser.permissions.contains(EVERY_SITE);
}

/** Asks for it; must be called from a click. */
export function askAccess(): Promise<boolean> {
  return browser.permissions.request(EVERY_SITE);
}
