import type { Page } from 'puppeteer-core';
import { inBrowserWindow } from '../e2e/browser-window.ts';
import type { ProfiledThread } from './profile.ts';

/**
 * Firefox's own profiler, reached through the browser's privileged context. It looks at every main
 * thread each millisecond and tells what processor time passed; styles are computed on the main thread,
 * as on a machine of one core, so that none of their time is missed.
 */
export interface GeckoProfiler {
  start(): Promise<void>;
  /** The threads in which content scripts of an extension ran since. */
  stop(): Promise<ProfiledThread[]>;
}

const START = `return Services.profiler.StartProfiler(
  16_000_000, 1, ['js', 'cpu', 'responsiveness', 'seqstyle', 'nomarkerstacks'], ['GeckoMain'])
  .then(() => '')`;

/** Runs in the browser: a whole profile has tens of megabytes, little of it of use here. */
const STOP = `return Services.profiler.getProfileDataAsync().then((profile) => {
  Services.profiler.StopProfiler();
  const threads = profile.processes.flatMap(({ threads }) => threads).filter(
    ({ stringTable }) => stringTable.some((name) => name.includes('/content-scripts/')));
  return JSON.stringify(threads.map(({ samples, stackTable, frameTable, stringTable }) => {
    const { stack, time, eventDelay, threadCPUDelta } = samples.schema;
    const { prefix, frame } = stackTable.schema;
    return {
      samples: samples.data.map((one) =>
        [one[stack], one[time], one[eventDelay] ?? null, one[threadCPUDelta] ?? null]),
      stacks: stackTable.data.map((one) => [one[prefix], one[frame]]),
      frames: frameTable.data.map((one) => stringTable[one[frameTable.schema.location]]),
    };
  }));
})`;

export function geckoProfiler(page: Page): GeckoProfiler {
  return {
    async start() {
      await inBrowserWindow(page, START);
    },
    async stop() {
      return JSON.parse(await inBrowserWindow(page, STOP)) as ProfiledThread[];
    },
  };
}
