import { parentOf } from './blocks.ts';

/** Whether text stands on a light or a dark background. */
export type Ground = 'light' | 'dark';

/** Tells the ground an element's text stands on. Answers are kept until `forget`. */
export interface GroundReader {
  groundOf(element: Element): Ground;
  /** To be called when the page may have changed its colours. */
  forget(): void;
}

/** Below this luminance white text reads better than black (WCAG 2.2 contrast: equal at 0.179). */
const DARK_BELOW = 0.179;

/** Reads the grounds of one document; each element's style is read once. */
export function createGroundReader(): GroundReader {
  let known = new WeakMap<Element, Ground>();
  return {
    groundOf: read,
    forget() {
      known = new WeakMap();
    },
  };

  function read(element: Element): Ground {
    const passed: Element[] = [];
    let ground: Ground | undefined;
    for (let at: Element | null = element; at && !ground; at = parentOf(at)) {
      ground = known.get(at);
      if (!ground) {
        passed.push(at);
        ground = ownGround(at);
      }
    }
    const answer = ground ?? groundOfInk(element);
    for (const at of passed) known.set(at, answer);
    return answer;
  }
}

/** What the element's own background says; undefined where it lets its parent's through. */
function ownGround(element: Element): Ground | undefined {
  const style = getComputedStyle(element);
  const luminance = luminanceOf(style.backgroundColor);
  if (luminance !== null) return luminance < DARK_BELOW ? 'dark' : 'light';
  return style.backgroundImage === 'none' || style.backgroundImage === ''
    ? undefined
    : groundOfInk(element);
}

/** On a picture or the bare canvas the colour of the text says what it was written for. */
function groundOfInk(element: Element): Ground {
  const luminance = luminanceOf(getComputedStyle(element).color);
  return luminance !== null && luminance > 0.5 ? 'dark' : 'light';
}

/** WCAG relative luminance; null for a colour that is mostly transparent or not in rgb. */
export function luminanceOf(color: string): number | null {
  const numbers = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+)(%)?)?\)$/.exec(
    color,
  );
  if (!numbers) return null;
  const alpha = numbers[4] === undefined ? 1 : Number(numbers[4]) / (numbers[5] ? 100 : 1);
  if (alpha < 0.5) return null;
  const [red, green, blue] = [numbers[1], numbers[2], numbers[3]].map((part) =>
    linear(Number(part)),
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
