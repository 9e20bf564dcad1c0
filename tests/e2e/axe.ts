import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { setLooks } from './browser-window.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What another theme can make wrong. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/**
 * Colours on their way would be neither those of the one theme nor those of the other. What never ends,
 * or stands still in a tab that is not looked at, is not waited for.
 */
const AT_REST = `Promise.race([
  Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))),
  new Promise((resolve) => setTimeout(resolve, 500)),
]).then(() => undefined)`;

/**
 * What axe finds wrong with a page, one line a rule and element; empty where all is well. Everything in
 * the light theme, and in the dark one what colours can make wrong.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  // A script element is stopped by the extension's own content security policy.
  await page.evaluate(SOURCE);
  const light = await findingsOf(page);
  await setLooks(page, { scheme: 'dark' });
  await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const dark = await findingsOf(page, OF_COLOUR);
  await setLooks(page, { scheme: 'light' });
  await page.waitForFunction(() => matchMedia('(prefers-color-scheme: light)').matches);
  return [...light, ...dark.map((line) => `dark: ${line}`)];
}

async function findingsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(AT_REST);
  const options = rules ? { runOnly: { type: 'rule', values: rules } } : {};
  const found = (await page.evaluate(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => JSON.parse(JSON.stringify(violations)))`,
  )) as readonly Violation[];
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
