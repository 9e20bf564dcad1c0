import { describe, expect, it } from 'vitest';
import {
  deadline,
  type HoverEvent,
  type HoverState,
  hover,
  IDLE,
  isCurrent,
} from '../lib/hover.ts';

const A = { name: 'a' };
const B = { name: 'b' };
type Target = typeof A;
type Step = HoverEvent<Target>;

const point = (target: Target | null, now: number): Step => ({ type: 'point', target, now });
const tick = (now: number): Step => ({ type: 'tick', now });
const later = (state: HoverState<Target>, ...steps: Step[]): HoverState<Target> =>
  steps.reduce((now, step) => hover(now, step), state);
const run = (...steps: Step[]) => later(IDLE, ...steps);
const opened = () => run(point(A, 0), tick(150));

describe('opening the card', () => {
  it('waits until the pointer has rested for 150 ms', () => {
    expect(run(point(A, 0), tick(149)).phase).toBe('dwelling');
    expect(run(point(A, 0), tick(150))).toMatchObject({ phase: 'shown', target: A });
  });

  it('starts to wait anew on another mention', () => {
    const state = run(point(A, 0), point(B, 100), tick(150));
    expect(state).toMatchObject({ phase: 'dwelling', target: B });
    expect(deadline(state)).toBe(250);
  });

  it('opens nothing when the pointer only passed over', () => {
    expect(run(point(A, 0), point(null, 100), tick(150))).toEqual(IDLE);
  });

  it('takes the keyboard for having rested', () => {
    expect(run({ type: 'focus', target: A, now: 5 })).toMatchObject({
      phase: 'shown',
      byKey: true,
    });
  });

  it('takes the reader’s own dwell time', () => {
    const slow = { dwell: 500, leave: 300 };
    const dwelling = run(point(A, 0));
    expect(hover(dwelling, tick(400), slow).phase).toBe('dwelling');
    expect(hover(dwelling, tick(500), slow).phase).toBe('shown');
  });
});

describe('closing the card', () => {
  it('gives 300 ms to come back', () => {
    const leaving = hover(opened(), point(null, 1000));
    expect(leaving.phase).toBe('leaving');
    expect(deadline(leaving)).toBe(1300);
    expect(hover(leaving, tick(1299)).phase).toBe('leaving');
    expect(hover(leaving, tick(1300))).toEqual(IDLE);
  });

  it('stays while the pointer is in it', () => {
    const inside = hover(hover(opened(), point(null, 1000)), { type: 'enter-card', now: 1100 });
    expect(inside.phase).toBe('shown');
    expect(deadline(inside)).toBeNull();
  });

  it('does not count the grace anew with every movement', () => {
    const state = later(opened(), point(null, 1000), point(null, 1200), tick(1300));
    expect(state).toEqual(IDLE);
  });

  it('stays open for the keyboard while the pointer moves elsewhere', () => {
    const state = run({ type: 'focus', target: A, now: 0 }, point(null, 10), tick(1000));
    expect(state).toMatchObject({ phase: 'shown', target: A });
  });
});

describe('going from one mention to another', () => {
  it('changes the card once the pointer has rested on the other', () => {
    const state = hover(opened(), point(B, 1000));
    expect(state).toMatchObject({ phase: 'leaving', target: A });
    expect(deadline(state)).toBe(1150);
    expect(hover(state, tick(1150))).toMatchObject({ phase: 'shown', target: B });
  });

  it('keeps the card when the pointer crosses another mention on its way in', () => {
    const state = later(opened(), point(B, 1000), { type: 'enter-card', now: 1100 });
    expect(state).toMatchObject({ phase: 'shown', target: A });
    expect(deadline(state)).toBeNull();
  });

  it('takes an answer for the mention before as stale', () => {
    const first = opened();
    const second = later(first, point(B, 1000), tick(1150));
    if (first.phase !== 'shown' || second.phase !== 'shown') throw new Error('not shown');
    expect(isCurrent(second, first.token)).toBe(false);
    expect(isCurrent(second, second.token)).toBe(true);
  });
});
