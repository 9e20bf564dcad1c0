import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserPath, ROOT } from '../setup/ensure.mjs';

export type BrowserName = 'chromium' | 'firefox';

/** A real browser with the built extension in it, on a profile that can outlive it. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly profile: string;
  /** Opens a page of the web and waits until it is loaded. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Reuses a profile, for what must survive a restart. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** BCP 47; the language of the browser's own interface. */
  readonly locale?: string;
  /** Leaves the extension out, to see the page as it is without it. */
  readonly bare?: boolean;
}

const GECKO_ID = 'newsgloss@newsgloss.example';
const UUID = '6f1f7a52-3c1e-4c38-9d5e-0d6a7b0c9e11';
const BUILD = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** Starts a browser; nothing it opens can reach beyond this machine. */
export async function launch(
  name: BrowserName,
  options: LaunchOptions = {},
): Promise<ExtensionBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), `newsgloss-${name}-`));
  return name === 'chromium' ? launchChromium(profile, options) : launchFirefox(profile, options);
}

/** Removes the profile of a closed browser. */
export function forget(browser: ExtensionBrowser): void {
  rmSync(browser.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function launchChromium(profile: string, options: LaunchOptions): Promise<ExtensionBrowser> {
  const extension = join(ROOT, BUILD.chromium);
  const locale = options.locale ?? 'en-US';
  const browser = await puppeteer.launch({
    executablePath: required('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    userDataDir: profile,
    defaultViewport: null,
    ...(options.bare ? {} : { enableExtensions: [extension] }),
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,900',
      `--lang=${locale}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ],
  });
  const id = options.bare ? '' : await chromiumExtensionId(browser);
  return {
    name: 'chromium',
    profile,
    open: (url) => openTab(browser, options, (page) => page.goto(url, { waitUntil: 'load' })),
    openExtensionPage: (path) =>
      openTab(browser, options, (page) => page.goto(`chrome-extension://${id}/${path}`)),
    close: () => browser.close(),
  };
}

async function chromiumExtensionId(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return new URL(worker.url()).host;
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
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': '127.0.0.1',
      'network.proxy.allow_hijacking_localhost': false,
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    },
  });
  if (!options.bare) await browser.installExtension(join(ROOT, BUILD.firefox));
  return {
    name: 'firefox',
    profile,
    open: (url) => openTab(browser, options, (page) => page.goto(url, { waitUntil: 'load' })),
    openExtensionPage: (path) =>
      openTab(browser, options, async (page) => {
        // The load event of extension pages is not reported over WebDriver BiDi.
        await page.goto(`moz-extension://${UUID}/${path}`, { waitUntil: [] });
        await page.waitForSelector('main');
      }),
    close: () => browser.close(),
  };
}

async function openTab(
  browser: Browser,
  options: LaunchOptions,
  go: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await browser.newPage();
  if (options.colorScheme && browser.process()?.spawnfile.includes('chrom')) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.colorScheme }]);
  }
  await go(page);
  return page;
}

function required(name: BrowserName): string {
  const path = browserPath(name);
  if (!path) throw new Error(`${name} is not installed`);
  return path;
}
