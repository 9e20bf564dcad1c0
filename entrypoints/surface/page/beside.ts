import { browser } from 'wxt/browser';
import type { PageTab } from './tab.ts';

/** Firefox's own; https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/sidebarAction */
interface Sidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the evidence sheet beside a page; null where the browser has no place for one, as on phones.
 * What it gives must be called straight from a click: browsers open a panel for nothing less.
 */
export function openerOf(tab: PageTab): (() => Promise<void>) | null {
  const { sidebarAction }: Sidebar = browser as Sidebar;
  if (sidebarAction) return () => sidebarAction.open();
  const { sidePanel } = browser;
  return sidePanel ? () => sidePanel.open({ windowId: tab.windowId }) : null;
}
