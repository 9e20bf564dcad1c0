import { parentOf, roleOf } from './blocks.ts';
import { isoDate } from './iso-date.ts';

/** The dateline stands so near the headline, in lines and pieces of text. */
const MOST_LINES = 8;
const MOST_PIECES = 40;
/** A longer line is told, not dated. */
const LONGEST = 90;

/**
 * The date that a page without metadata bears on a line of its own below its headline, with the
 * author, the place or the time of day at most; as ISO 8601. Undefined without a headline: what
 * stands above it on many news sites is today's date.
 */
export function datelineBelow(headline: Element): string | undefined {
  for (const line of linesAfter(headline)) {
    const date = datelineOf(line);
    if (date) return date;
  }
  return undefined;
}

/** The page's own headline: the one its title repeats, else the first. */
export function headlineOf(page: Document, title: string): Element | null {
  const headlines = [...page.querySelectorAll('h1')].slice(0, 10);
  const told = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const own = headlines.find((one) => told(one) && title.includes(told(one)));
  return own ?? headlines[0] ?? null;
}

/** Only what is full and stands at an end of the line, or behind a word for "published". */
const AT_AN_END =
  /^[(（【[|·•—–-]*(?:(?:19|20)\d\d|[A-Z][a-z]{2,8}\.? \d|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})|\d日?[)）】\]|·•—–-]*$|(?:发布|發布|发表|發表|刊登|更新|时间|時間|日期|来源|來源|記者|记者|published|posted|updated|date)/i;
/** What a line that only tells the time says besides. */
const CLOCK = /今天|现在|現在|星期|周[一二三四五六日]|週[一二三四五六日]|農曆|农历|today/i;
const SENTENCE = /[。！？!?；]|[.] |[.]$|,.*,.*,/;

/** The date of a line that says when, and at most by whom and where, something was published. */
function datelineOf(line: string): string | undefined {
  const plain = line.replace(/\s+/g, ' ').trim();
  if (plain.length > LONGEST || SENTENCE.test(plain) || CLOCK.test(plain)) return undefined;
  return AT_AN_END.test(plain) ? isoDate(plain) : undefined;
}

/** The lines that follow a headline, by the blocks they stand in. */
function* linesAfter(headline: Element): Generator<string> {
  const page = headline.ownerDocument;
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = headline;
  let [block, line, lines] = [null as Element | null, '', 0];
  for (let pieces = 0; pieces < MOST_PIECES && lines < MOST_LINES && walker.nextNode(); ) {
    const text = walker.currentNode;
    const around = blockAround(text);
    if (!around || !text.nodeValue?.trim() || headline.contains(text)) continue;
    pieces++;
    if (around === block) {
      line += ` ${text.nodeValue.slice(0, 2 * LONGEST)}`;
      continue;
    }
    if (block) {
      lines++;
      yield line;
    }
    [block, line] = [around, text.nodeValue.slice(0, 2 * LONGEST)];
  }
  if (block) yield line;
}

/** The block a text stands in by the names of its elements; null where it is no text for readers. */
function blockAround(text: Node): Element | null {
  for (let at = parentOf(text); at; at = parentOf(at)) {
    const role = roleOf(at, null);
    if (role === 'block') return at;
    if (role !== 'inline') return null;
  }
  return null;
}
