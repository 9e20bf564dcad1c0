import { describe, expect, it } from 'vitest';
import { luminanceOf } from '../../lib/dom/ground.ts';
import { highlightName, highlightRules } from '../../lib/dom/highlight-styles.ts';

const CSS = highlightRules('light');

describe('the marks', () => {
  it('have an underline of at most 2 px and no background but when pointed at', () => {
    for (const [, thickness] of CSS.matchAll(/underline \w+ ([\d.]+)px/g)) {
      expect(Number(thickness)).toBeLessThanOrEqual(2);
    }
    for (const [, name] of CSS.matchAll(/::highlight\(([^)]+)\)\{background-color/g)) {
      expect(name).toMatch(/-tint$/);
    }
  });

  it('tell kinds apart by their line, not by colour alone', () => {
    const line = (kind: 'company' | 'organization' | 'model' | 'figure' | 'date') =>
      new RegExp(
        `${highlightName(kind, 'light', 'known')}\\)\\{text-decoration:(\\S+ \\S+ \\S+)`,
      ).exec(CSS)?.[1];
    const lines = (['company', 'organization', 'model', 'figure', 'date'] as const).map(line);
    expect(new Set(lines).size).toBe(5);
  });

  it('draw a name no list holds at half opacity', () => {
    expect(CSS).toContain(
      `${highlightName('company', 'light', 'unknown')}){text-decoration:underline solid 2px #0F766E80`,
    );
  });

  it('take system colours only where colours are forced', () => {
    const forced = CSS.slice(CSS.indexOf('forced-colors'));
    expect(forced).not.toMatch(/#|rgb/);
  });

  it('leave print alone', () => {
    expect(
      CSS.split('@media ')
        .slice(1)
        .every((part) => part.startsWith('screen')),
    ).toBe(true);
  });

  it('say in their names what they look like, never what is kept', () => {
    expect(CSS).not.toMatch(/::highlight\([^)]*(?:kept|saved|note|fact|contradict)/);
  });
});

describe('the lightness of a colour', () => {
  it('is that of WCAG', () => {
    expect(luminanceOf('rgb(255, 255, 255)')).toBeCloseTo(1);
    expect(luminanceOf('rgb(0, 0, 0)')).toBe(0);
    expect(luminanceOf('rgb(119, 119, 119)')).toBeCloseTo(0.184, 3);
  });

  it('says nothing of a colour that is mostly transparent or not in rgb', () => {
    expect(luminanceOf('rgba(0, 0, 0, 0)')).toBeNull();
    expect(luminanceOf('rgba(0, 0, 0, 0.9)')).toBe(0);
    expect(luminanceOf('color(display-p3 1 1 1)')).toBeNull();
  });
});
