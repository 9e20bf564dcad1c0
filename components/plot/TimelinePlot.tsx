import { useEffect, useRef } from 'react';
import type { Locale } from '../../lib/locale/index.ts';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { useLocale, useStrings } from '../locale.tsx';
import { amountText, ownLinks, pointTitle, timeText } from './axes.ts';
import type { Series } from './series.ts';
import './plot.css';

const HEIGHT = 132;
const WIDTH = 360;

/** One metric over time: a line, its points labelled with what was said, each a link to its fact. */
export function TimelinePlot({ series }: { readonly series: Series }) {
  const locale = useLocale();
  const t = useStrings(curationStrings);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let stale = false;
    draw(series, locale)
      .then((drawing) => !stale && place.current?.replaceChildren(drawing))
      // Without its library there is no plot; the facts themselves are listed beside it.
      .catch(() => {});
    return () => {
      stale = true;
    };
  }, [series, locale]);
  return (
    <figure className="plot">
      <figcaption className="hint">{t('overTime', { metric: series.metric })}</figcaption>
      <div ref={place} style={{ minHeight: HEIGHT }} />
    </figure>
  );
}

/** The library is loaded with the first plot: few entities have one. */
async function draw({ points, metric, sample }: Series, locale: Locale): Promise<Element> {
  const Plot = await import('@observablehq/plot');
  const values = points.map(({ value }) => value);
  const place = { x: 'at', y: 'value' } as const;
  const drawing = Plot.plot({
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 76,
    marginRight: 24,
    marginTop: 20,
    ariaLabel: metric,
    className: 'timeline',
    x: { type: 'utc', label: null, ticks: 4, tickFormat: timeText(points, locale) },
    y: {
      label: null,
      ticks: 3,
      nice: true,
      domain: [Math.min(0, ...values), Math.max(0, ...values)],
      tickFormat: amountText(sample, locale),
    },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--hairline)' }),
      Plot.lineY(points, { ...place, strokeWidth: 1.5 }),
      Plot.dot(points, {
        ...place,
        r: 3.5,
        fill: 'currentColor',
        href: 'href',
        title: pointTitle(locale),
      }),
      Plot.text(points.slice(-1), { ...place, text: 'label', dy: -10, textAnchor: 'end' }),
    ],
  });
  return ownLinks(drawing);
}
