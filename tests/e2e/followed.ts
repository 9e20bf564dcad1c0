import type { Page } from 'puppeteer-core';
import { followTasks } from '../page/load.ts';
import type { Stage } from './stage.ts';

/** Milliseconds of processor time in one task of ours; on a busy machine the same work takes more of it. */
export const FREEZE = 80;

/** A page whose main thread is recorded from before it is loaded. */
export interface Followed {
  readonly page: Page;
  readonly errors: readonly string[];
  /** Ends the recording: the longest task of ours, in milliseconds of processor time. */
  longestTask(): Promise<number>;
}

/** Opens a page, and has it marked whatever it is. */
export async function follow(
  stage: Stage,
  path: string,
  html: string,
  timeout = 60_000,
): Promise<Followed> {
  const page = await stage.browser.open('about:blank');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const stop = await followTasks(page, stage.browser.name);
  await page.goto(stage.server.add(path, { html }), { waitUntil: 'load', timeout });
  await stage.run(`
    const message = { newsgloss: 'page', name: 'page:run' };
    for (const { id } of await api.tabs.query({})) await api.tabs.sendMessage(id, message).catch(() => null);`);
  await page.bringToFront();
  return { page, errors, longestTask: async () => (await stop()).longestTaskMs };
}
