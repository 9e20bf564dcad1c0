import { rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { browserPath, ROOT } from '../setup/ensure.mjs';
import { pause } from './marks.ts';
import { newProfile } from './profiles.ts';

export type BrowserName = 'chromium' | 'firefox';

/** A real browser with the built extension in it, on a profile that can outlive it. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly profile: string;
  /** The browser itself, for what is done to it. */
  readonly driver: Browser;
  /** Opens a page of the web and waits until it is loaded. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens the toolbar popup over the page; in Firefox, which cannot be told to, in a tab of its own. */
  openPopup(over: Page): Promise<Page>;
  close(): Promise<void>;
  /** Settles when the window is closed, by us or by a person. */
  readonly closed: Promise<void>;
}

export interface LaunchOptions {
  /** Reuses a profile, for what must survive a restart. */
  readonly profile?: string;
  /** Starts on an empty profile, for what happens at the first start. */
  readonly isFirstStart?: boolean;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** BCP 47; the language of the browser's own interface. */
  readonly locale?: string;
  /** Leaves the extension out, to see the page as it is without it. */
  readonly bare?: boolean;
  /** More of Chromium's own switches. */
  readonly switches?: readonly string[];
  /** Another build than the one in `.output`: its folder. */
  readonly build?: string;
  /** Lets the extension into private windows, in Chromium; Firefox is told once it runs. */
  readonly inPrivate?: boolean;
  /** Lets pages reach the network, for a person who shows it a URL; else nothing leaves this machine. */
  readonly online?: boolean;
}

export const GECKO_ID = 'newsgloss@newsgloss.example';
const UUID = '6f1f7a52-3c1e-4c38-9d5e-0d6a7b0c9e11';
/** A proxy that nobody listens at, for every address but our own. */
const NO_NETWORK = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'network.proxy.allow_hijacking_localhost': false,
};
const BUILD = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** Starts a browser with the build that lies in `.output`. */
export async function launch(
  name: BrowserName,
  options: LaunchOptions = {},
): Promise<ExtensionBrowser> {
  const profile = options.profile ?? newProfile(name, options.isFirstStart || options.bare);
  return name === 'chromium' ? launchChromium(profile, options) : launchFirefox(profile, options);
}

/** Removes the profile of a closed browser. */
export function forget(browser: ExtensionBrowser): void {
  try {
    rmSync(browser.profile, { recursive: true, force: true, maxRetries: 15, retryDelay: 200 });
  } catch {
    // On a busy machine the browser still writes there; the folder is a temporary one.
  }
}

async function launchChromium(profile: string, options: LaunchOptions): Promise<ExtensionBrowser> {
  const locale = options.locale ?? 'en-US';
  const browser = await puppeteer.launch({
    executablePath: required('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    userDataDir: profile,
    defaultViewport: null,
    ...(options.bare
      ? {}
      : { enableExtensions: options.inPrivate ? true : [buildOf('chromium', options)] }),
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Two pages of its own beside every window, which are never looked at.
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup',
      '--window-size=1280,900',
      `--lang=${locale}`,
      ...(options.switches ?? []),
      ...(options.online ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']),
    ],
  });
  if (options.inPrivate) await allowInPrivate(browser);
  const worker = options.bare ? null : await serviceWorker(browser);
  // The origin of a URL with a scheme of the browser's own is the string `null` in Node.
  const origin = worker ? `chrome-extension://${new URL(worker.url()).host}` : '';
  return {
    ...surroundings('chromium', browser, profile),
    open: (url) => openTab(browser, options, (page) => page.goto(url, { waitUntil: 'load' })),
    openExtensionPage: (path) =>
      openTab(browser, options, (page) => page.goto(`${origin}/${path}`)),
    async openPopup(over) {
      await over.bringToFront();
      const [extension] = [...(await browser.extensions()).values()];
      // As a click on the button does, which gives us this tab: `action.openPopup` does not.
      await extension?.triggerAction(over);
      const target = await browser.waitForTarget((one) => one.url().includes('/popup.html'));
      const popup = await target.asPage();
      if (options.colorScheme) await dress(popup, options.colorScheme);
      return popup;
    },
  };
}

function buildOf(name: BrowserName, { build }: LaunchOptions): string {
  return build ?? join(ROOT, BUILD[name]);
}

/** https://chromedevtools.github.io/devtools-protocol/tot/Extensions/#method-loadUnpacked */
async function allowInPrivate(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  const path = join(ROOT, BUILD.chromium);
  // Newer than the types.
  const request = { path, enableInIncognito: true } as { path: string };
  await session.send('Extensions.loadUnpacked', request);
  await session.detach();
}

function serviceWorker(browser: Browser): Promise<Target> {
  return browser.waitForTarget((target) => target.type() === 'service_worker');
}

async function launchFirefox(profile: string, options: LaunchOptions): Promise<ExtensionBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: required('firefox'),
    headless: options.headless ?? true,
    userDataDir: profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'intl.locale.requested': options.locale ?? 'en-US',
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      ...(options.online ? {} : NO_NETWORK),
    },
  });
  if (!options.bare) await browser.installExtension(buildOf('firefox', options));
  const openExtensionPage = (path: string): Promise<Page> =>
    openTab(browser, {}, async (page) => {
      // The load event of extension pages is not reported over WebDriver BiDi.
      await page.goto(`moz-extension://${UUID}/${path}`, { waitUntil: [] });
      await page.waitForSelector('main');
    });
  return {
    ...surroundings('firefox', browser, profile),
    open: (url) => openTab(browser, {}, (page) => page.goto(url, { waitUntil: 'load' })),
    openExtensionPage,
    async openPopup(over) {
      await over.bringToFront();
      await pause(50);
      const popup = await openExtensionPage('popup.html');
      const tab = await popup.evaluate(LAST_OTHER_TAB);
      await popup.goto(`moz-extension://${UUID}/popup.html?tab=${tab}`, { waitUntil: [] });
      await popup.waitForSelector('main');
      return popup;
    },
  };
}

/** Asks an extension page for the tab that was looked at before it. */
const LAST_OTHER_TAB = `browser.tabs.getCurrent().then((self) =>
  browser.tabs.query({}).then((tabs) => tabs
    .filter((tab) => tab.id !== self.id)
    .sort((a, b) => b.lastAccessed - a.lastAccessed)[0].id))`;

function surroundings(name: BrowserName, browser: Browser, profile: string) {
  return {
    name,
    profile,
    driver: browser,
    close: () => browser.close(),
    closed: new Promise<void>((resolve) => browser.once('disconnected', () => resolve())),
  };
}

async function openTab(
  browser: Browser,
  { colorScheme }: LaunchOptions,
  go: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await browser.newPage();
  if (colorScheme) await dress(page, colorScheme);
  await go(page);
  // The first-run page may have opened over it, and nothing is done in tabs that are hidden.
  await page.bringToFront();
  return page;
}

function dress(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
}

function required(name: BrowserName): string {
  const path = browserPath(name);
  if (!path) throw new Error(`${name} is not installed`);
  return path;
}
