/** What a page's JSON-LD says of the article on it; https://schema.org/Article. */
export interface StructuredData {
  readonly isArticle: boolean;
  readonly publisher?: string;
  readonly published?: string;
}

const ARTICLE = /(?:Article|BlogPosting|Report|NewsItem)$/;
/** A page may say anything; no more of it is parsed than this many characters. */
const LONGEST = 200_000;

/** Reads the page's JSON-LD. Broken or foreign data says nothing; it never throws. */
export function readStructuredData(page: Document): StructuredData {
  let found: StructuredData = { isArticle: false };
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const item of itemsOf(script.textContent ?? '')) {
      if (found.isArticle || !ARTICLE.test(typeOf(item))) continue;
      const publisher = nameOf(item.publisher);
      found = {
        isArticle: true,
        ...(publisher && { publisher }),
        ...(typeof item.datePublished === 'string' && { published: item.datePublished }),
      };
    }
  }
  return found;
}

type Item = Readonly<Record<string, unknown>>;

function itemsOf(json: string): Item[] {
  if (json.length > LONGEST) return [];
  try {
    const parsed: unknown = JSON.parse(json);
    return [parsed].flat().flatMap((item) => (isItem(item) ? [item, ...graphOf(item)] : []));
  } catch {
    return [];
  }
}

function graphOf(item: Item): Item[] {
  const graph = item['@graph'];
  return Array.isArray(graph) ? graph.filter(isItem) : [];
}

function typeOf(item: Item): string {
  const type: unknown = [item['@type']].flat()[0];
  return typeof type === 'string' ? type : '';
}

function nameOf(publisher: unknown): string | undefined {
  const first: unknown = [publisher].flat()[0];
  if (typeof first === 'string') return first;
  return isItem(first) && typeof first.name === 'string' ? first.name : undefined;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}
