import type { PageSource } from '../model/views.ts';
import { datelineBelow, headlineOf } from './dateline.ts';
import { isoDate } from './iso-date.ts';
import { attributeOf } from './plain-nodes.ts';
import { readStructuredData } from './structured-data.ts';

/** A language tag is hardly longer than this (RFC 5646, 4.4.1). */
const LONGEST_TAG = 64;

/** What the page says of itself: address without fragment, title, publisher, its own date, language. */
export function readPageSource(page: Document): PageSource {
  const data = readStructuredData(page);
  const metas = readMetas(page);
  const title = clean(metas.get('og:title')) ?? clean(page.title) ?? '';
  const publisher = clean(data.publisher) ?? clean(metas.get('og:site_name'));
  const published = isoDate(data.published) ?? dateOf(page, metas, title);
  const lang = (page.documentElement.lang || page.body?.lang || '').slice(0, LONGEST_TAG);
  return {
    url: addressOf(page),
    title,
    ...(publisher && { publisher }),
    ...(published && { published }),
    ...(lang && { lang }),
  };
}

/** The address without its fragment. */
export function addressOf(page: Document): string {
  return page.location.href.replace(/#.*$/s, '');
}

/** Meta names and properties that hold the article's own date, surest first. */
const DATE_METAS = [
  'article:published_time',
  'og:published_time',
  'datePublished',
  'pubdate',
  'publishdate',
  'publish_date',
  'dc.date.issued',
  'dc.date',
  'date',
  'parsely-pub-date',
  'weibo:article:create_at',
  'apub:time',
];

/** A page of more elements is no article; looking it through for a date would hold it up. */
const MOST_ELEMENTS = 100_000;

function dateOf(
  page: Document,
  metas: ReadonlyMap<string, string>,
  title: string,
): string | undefined {
  for (const name of DATE_METAS) {
    const date = isoDate(metas.get(name.toLowerCase()));
    if (date) return date;
  }
  if (page.getElementsByTagName('*').length > MOST_ELEMENTS) return undefined;
  const marked = page.querySelector(
    '[itemprop="datePublished"], time[pubdate], article time[datetime], time[datetime]',
  );
  const said =
    marked &&
    (attributeOf(marked, 'content') ?? attributeOf(marked, 'datetime') ?? marked.textContent);
  const date = isoDate(said ?? undefined) ?? writtenDate(page);
  if (date) return date;
  const headline = headlineOf(page, title);
  return headline ? datelineBelow(headline) : undefined;
}

/** Elements whose class or id says that they hold the time of publication. */
const DATE_HOLDERS =
  '[class*="time" i], [class*="date" i], [id*="time" i], [id*="date" i], [class*="info" i], [class*="source" i]';

/** What holds a date and its words is shorter than this. */
const LONGEST_DATE = 200;

/** The date many Chinese news sites only write out, near the headline. */
function writtenDate(page: Document): string | undefined {
  let looked = 0;
  for (const element of page.querySelectorAll(DATE_HOLDERS)) {
    if (++looked > 60) return undefined;
    const date = isoDate(shortText(element));
    if (date) return date;
  }
  return undefined;
}

/** The text of an element that holds little; undefined for one that may hold the whole page. */
function shortText(element: Element): string | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.length < LONGEST_DATE && walker.nextNode()) text += walker.currentNode.nodeValue;
  return text.length < LONGEST_DATE ? text : undefined;
}

/**
 * The contents of the page's meta elements by name, property or itemprop in lower case; of several
 * the first. Looks through the page once.
 */
export function readMetas(page: Document): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const element of page.querySelectorAll('meta[content]')) {
    for (const kind of ['name', 'property', 'itemprop']) {
      const name = attributeOf(element, kind)?.toLowerCase();
      if (name && !metas.has(name)) metas.set(name, attributeOf(element, 'content') ?? '');
    }
  }
  return metas;
}

/** Titles carry zero-width characters and line breaks on some sites. */
function clean(text: string | undefined): string | undefined {
  const plain = text
    ?.replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);
  return plain || undefined;
}
