import { useEffect, useRef } from 'react';
import type { Locale } from '../../lib/locale/index.ts';
import { useLocale } from '../locale.tsx';
import { amountText, ownLinks, pointTitle, timeText } from './axes.ts';
import type { Comparison } from './series.ts';
import './plot.css';

const WIDTH = 640;
/** The kinds' own hues: told apart in both themes, and each line has its name beside it. */
const HUES = ['--company', '--model', '--figure', '--danger', '--organization', '--ink'];

/** One metric of several subjects: a line each over time, or a bar each where there is one figure. */
export function ComparisonPlot({ comparison }: { readonly comparison: Comparison }) {
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let stale = false;
    draw(comparison, locale)
      .then((drawing) => !stale && place.current?.replaceChildren(drawing))
      // Without its library there is no plot; the facts themselves are listed elsewhere.
      .catch(() => {});
    return () => {
      stale = true;
    };
  }, [comparison, locale]);
  return (
    <figure className="plot">
      <div ref={place} style={{ minHeight: 160 }} />
    </figure>
  );
}

type Row = Comparison['lines'][number]['points'][number] & { name: string; hue: string };

async function draw({ lines, metric, sample }: Comparison, locale: Locale): Promise<Element> {
  const Plot = await import('@observablehq/plot');
  const rows = lines.flatMap(({ name, points }, i): Row[] =>
    points.map((point) => ({ ...point, name, hue: `var(${HUES[i % HUES.length]})` })),
  );
  const shared = { width: WIDTH, ariaLabel: metric, className: 'timeline' };
  const marks = { href: 'href', title: pointTitle(locale) } as const;
  const amount = amountText(sample, locale);
  if (lines.every(({ points }) => points.length === 1)) {
    const bars = Plot.plot({
      ...shared,
      height: 40 + 32 * rows.length,
      marginLeft: 140,
      marginRight: 96,
      x: { label: null, ticks: 4, tickFormat: amount },
      y: { label: null, domain: rows.map(({ name }) => name) },
      marks: [
        Plot.ruleX([0], { stroke: 'var(--hairline)' }),
        Plot.barX(rows, { x: 'value', y: 'name', fill: 'hue', inset: 6, ...marks }),
        Plot.text(rows, { x: 'value', y: 'name', text: 'label', dx: 6, textAnchor: 'start' }),
      ],
    });
    return ownLinks(bars);
  }
  const values = rows.map(({ value }) => value);
  const ends = lines.map(({ name }) => rows.findLast((row) => row.name === name) as Row);
  const place = { x: 'at', y: 'value' } as const;
  const drawing = Plot.plot({
    ...shared,
    height: 280,
    marginLeft: 76,
    marginRight: 140,
    x: { type: 'utc', label: null, ticks: 5, tickFormat: timeText(rows, locale) },
    y: {
      label: null,
      ticks: 4,
      nice: true,
      domain: [Math.min(0, ...values), Math.max(0, ...values)],
      tickFormat: amount,
    },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--hairline)' }),
      Plot.lineY(rows, { ...place, z: 'name', stroke: 'hue', strokeWidth: 1.5 }),
      Plot.dot(rows, { ...place, r: 3.5, fill: 'hue', ...marks }),
      Plot.text(ends, { ...place, text: 'name', fill: 'hue', dx: 8, textAnchor: 'start' }),
    ],
  });
  return ownLinks(drawing);
}
