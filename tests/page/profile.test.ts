import { describe, expect, it } from 'vitest';
import { type ProfiledThread, type Sample, workOf } from './profile.ts';
import { sumUp } from './work.ts';

const FRAMES = [
  '(root)',
  'read (moz-extension://6f1f/content-scripts/content.js:1:40)',
  'work (https://news.example/app.js:3:1)',
  'RefreshDriver tick',
  'Reflow https://news.example/',
];
/** Root alone, ours, theirs, a frame being drawn, ours called from theirs, layout in a frame. */
const STACKS: ProfiledThread['stacks'] = [
  [null, 0],
  [0, 1],
  [0, 2],
  [0, 3],
  [2, 1],
  [3, 4],
];
const [ROOT, OURS, THEIRS, FRAME, OURS_IN_THEIRS, LAYOUT] = [0, 1, 2, 3, 4, 5] as const;

/** A look each millisecond, each after a millisecond of work, at an event that came at `came`. */
function looks(came: number, stacks: readonly number[]): Sample[] {
  return stacks.map((stack, i) => [stack, came + i + 1, i + 1, 1e6]);
}

function read(...samples: readonly Sample[]) {
  return sumUp(workOf({ samples, stacks: STACKS, frames: FRAMES }));
}

describe('a profile of Firefox', () => {
  it('tells our time in a task from the rest of it', () => {
    const { longestTaskMs } = read(...looks(100, [ROOT, OURS, OURS, THEIRS, OURS_IN_THEIRS]));
    expect(longestTaskMs).toBe(3);
  });

  it('does not add up tasks that follow upon each other', () => {
    const slice = [OURS, OURS, OURS, OURS, OURS];
    const { longestTaskMs, totalMs } = read(...looks(100, slice), ...looks(106, slice));
    expect([longestTaskMs, totalMs]).toEqual([5, 10]);
  });

  it('counts the frame after our work, unless the page worked in between', () => {
    const [work, frame] = [looks(100, [OURS]), looks(130, [FRAME, FRAME, FRAME])];
    expect(read(...work, ...frame).longestFrameMs).toBe(3);
    expect(read(...work, ...looks(120, [THEIRS]), ...frame).longestFrameMs).toBe(0);
    expect(read(...frame).longestFrameMs).toBe(0);
    expect(read(...work, ...looks(130, [FRAME, LAYOUT, LAYOUT])).longestFrameMs).toBe(1);
  });

  it('takes what exceeds 50 ms for blocking', () => {
    const long = Array.from({ length: 70 }, () => OURS);
    expect(read(...looks(100, long)).blockingMs).toBe(20);
  });

  it('passes over looks at an idle thread', () => {
    expect(read([OURS, 5, null, 1e6], [null, 6, 1, 1e6]).totalMs).toBe(0);
  });
});
