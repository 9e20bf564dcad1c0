import { callStore } from '../../lib/messages/call.ts';

/** Milliseconds between two counts: a page that changes without end must not keep the background awake. */
const PAUSE = 1000;

/** Tells the toolbar how many mentions the page has, not more often than need be. */
export interface Badge {
  show(count: number): void;
}

export function createBadge(signal: AbortSignal): Badge {
  let told: number | null = null;
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    show(count) {
      latest = count;
      timer ??= setTimeout(tell, told === null ? 0 : PAUSE);
    },
  };

  function tell(): void {
    timer = undefined;
    if (latest === told || signal.aborted) return;
    told = latest;
    void callStore('badge:count', { count: latest });
  }
}
