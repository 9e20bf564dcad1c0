import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { injectInto } from '../../background/inject.ts';
import type { PageTab } from './tab.ts';

/** What a frame says of itself. */
interface Frame {
  readonly origin: string;
  readonly marking: boolean;
  readonly worthwhile: boolean;
}

/** Frames come late, and go; they are looked for again after these milliseconds. */
const AGAIN = 4_000;

/**
 * How many frames of the page's own site have text and are not marked, and how to mark them. The
 * browser lets us look into no others than those; where it lets us look into none, there are none.
 */
export function useFrames(tab: PageTab | undefined) {
  const [unmarked, setUnmarked] = useState<readonly number[]>([]);
  const look = useCallback(async () => {
    setUnmarked(tab ? await unmarkedIn(tab.id).catch(() => []) : []);
  }, [tab]);
  useEffect(() => {
    void look();
    const timer = setInterval(look, AGAIN);
    return () => clearInterval(timer);
  }, [look]);
  const mark = useCallback(async () => {
    if (!tab) return;
    setUnmarked([]);
    await injectInto(tab.id, unmarked).catch(() => {});
  }, [tab, unmarked]);
  return { count: unmarked.length, mark };
}

async function unmarkedIn(tabId: number): Promise<number[]> {
  const target = { tabId, allFrames: true };
  const looks = await browser.scripting.executeScript({ target, func: lookAround });
  const site = looks.find(({ frameId }) => frameId === 0)?.result?.origin;
  return looks
    .filter(({ frameId, result }) => frameId !== 0 && result?.origin === site && isUnmarked(result))
    .map(({ frameId }) => frameId);
}

function isUnmarked(frame: Frame | undefined): boolean {
  return frame?.worthwhile === true && !frame.marking;
}

/** Runs in each frame, and must not reach for anything around it. Frames for ads and counting are small or hold no text. */
function lookAround(): Frame {
  const marking = Symbol.for('newsgloss:marking');
  const seen = innerWidth >= 120 && innerHeight >= 60;
  return {
    origin: globalThis.origin,
    marking: (globalThis as { [key: symbol]: unknown })[marking] === true,
    worthwhile: seen && (document.body?.innerText ?? '').trim().length >= 60,
  };
}
