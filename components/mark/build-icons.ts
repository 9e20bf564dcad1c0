import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

/**
 * Draws the mark at the sizes the browsers ask for, into `public/icon`. Run by hand after a change
 * of `mark.svg`: `npx tsx components/mark/build-icons.ts`. Needs Chromium; `CHROMIUM` says where it is.
 */
const SIZES = [16, 32, 48, 96, 128];
const PUBLIC = new URL('../../public/', import.meta.url);
const svg = readFileSync(new URL('mark.svg', import.meta.url), 'utf8');

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  const sized = svg.replace(/width="16" height="16"/, `width="${size}" height="${size}"`);
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${sized}`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(new URL(`icon/${size}.png`, PUBLIC), png);
}
await browser.close();
writeFileSync(new URL('icon.svg', PUBLIC), svg);
