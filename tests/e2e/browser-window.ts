import type { Page } from 'puppeteer-core';

/** The calls of WebDriver BiDi that puppeteer does not offer on a page. */
interface BidiPage {
  browser(): {
    connection: { send(method: string, params: object): Promise<{ result: BidiAnswer }> };
  };
}

interface BidiAnswer {
  readonly contexts?: readonly { readonly context: string }[];
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Runs code in Firefox's own window, with its privileges; the answer is a string. */
export async function inBrowserWindow(page: Page, code: string): Promise<string> {
  const { connection } = (page as unknown as BidiPage).browser();
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => { ${code} })().then(String)`,
    target: { context: tree.result.contexts?.[0]?.context },
    awaitPromise: true,
  });
  if (result.result?.value === undefined) throw new Error(result.exceptionDetails?.text);
  return result.result.value;
}

/** How the browser is made to show a page. */
export interface Looks {
  readonly media?: 'print';
  readonly scheme?: 'dark' | 'light';
  readonly forcedColors?: true;
  readonly reducedMotion?: true;
}

/** Shows a page as on paper, in the dark, in forced colours; with nothing asked, as it is by itself. */
export async function setLooks(page: Page, looks: Looks): Promise<void> {
  if ('browsingContext' in page.mainFrame()) {
    await inBrowserWindow(
      page,
      `const { browsingContext } = gBrowser.selectedBrowser;
       browsingContext.mediumOverride = ${JSON.stringify(looks.media ?? '')};
       browsingContext.prefersColorSchemeOverride = ${JSON.stringify(looks.scheme ?? 'none')};
       if ('forcedColorsOverride' in browsingContext)
         browsingContext.forcedColorsOverride = ${JSON.stringify(looks.forcedColors ? 'active' : 'none')};
       Services.prefs.setIntPref('ui.prefersReducedMotion', ${looks.reducedMotion ? 1 : 0});`,
    );
    return;
  }
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    media: looks.media ?? '',
    features: [
      { name: 'prefers-color-scheme', value: looks.scheme ?? '' },
      { name: 'forced-colors', value: looks.forcedColors ? 'active' : '' },
      { name: 'prefers-reduced-motion', value: looks.reducedMotion ? 'reduce' : '' },
    ],
  });
}
