import { escaped } from '../../lib/export/html-text.ts';
import { inline, link } from '../../lib/export/markdown-text.ts';
import { type Locale, translator } from '../../lib/locale/index.ts';
import { cardStrings } from '../../lib/locale/strings/card.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { PageSource, SourcedFact } from '../../lib/model/views.ts';
import { dateRange, periodText } from '../date-text.ts';
import { asOf, claimValue, factValue, metricText, publisherOf, safeUrl } from '../fact-text.ts';
import { normalForm } from '../quantity/format.ts';
import { cardNames, whereabouts } from './names.ts';
import type { CardClaim, CardView } from './props.ts';

/** What goes to the clipboard: for editors of text, and for those that take rich text. */
export interface CardClip {
  /** Markdown, which reads as plain text too. */
  readonly text: string;
  readonly html: string;
}

interface Row {
  readonly cells: readonly string[];
  readonly source: { readonly title: string; readonly url: string };
}

/** The card as it stands, whole: names, what the page says, what is known of it, and notes. */
export function cardClip(view: CardView, page: PageSource, locale: Locale): CardClip {
  const t = translator(cardStrings, locale);
  const word = translator(wordStrings, locale);
  const { name, others } = cardNames(view, locale);
  const head = [...others, word(kindOf(view)), ...detailsOf(view, locale)];
  const facts = view.entity?.facts ?? [];
  const own = facts.filter(({ fact }) => fact.origin !== 'catalogue');
  const known = facts.filter(({ fact }) => fact.origin === 'catalogue');
  const ofFact = (row: SourcedFact) => factRow(row, locale);
  const tables = [
    { title: t('onThisPage'), rows: view.claims.map((row) => claimRow(row, page, locale)) },
    { title: t('kept'), rows: own.map(ofFact) },
    { title: t('known'), rows: known.map(ofFact) },
  ].filter(({ rows }) => rows.length > 0);
  const bodies = [...(view.notes ?? []), ...(view.entity?.notes ?? [])].map(({ body }) => body);
  const notes = [...new Set(bodies.map((body) => body.trim()).filter(Boolean))];
  const sheet: Sheet = { name, head, tables, notes, notesTitle: t('notes') };
  return { text: markdownOf(sheet), html: htmlOf(sheet) };
}

interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly tables: readonly { readonly title: string; readonly rows: readonly Row[] }[];
  readonly notes: readonly string[];
  readonly notesTitle: string;
}

function kindOf({ mention, entity }: CardView) {
  const own = 'subkind' in mention ? mention.subkind : undefined;
  return entity?.entity.subkind ?? own ?? mention.kind;
}

/** Of a name where it is at home, of a figure or a date what it comes to. */
function detailsOf({ mention, entity, claims }: CardView, locale: Locale): string[] {
  if (mention.kind === 'figure')
    return [normalForm(mention.quantity, locale, claims[0]?.claim.claim.polarity)];
  if (mention.kind === 'date')
    return mention.from ? [dateRange(mention.from, mention.to ?? mention.from, locale)] : [];
  return entity ? whereabouts(entity.entity, locale) : [];
}

function claimRow({ claim }: CardClaim, page: PageSource, locale: Locale): Row {
  const { subject, status, period } = claim.claim;
  return {
    cells: [
      subject.text,
      metricText(claim.claim, locale),
      claimValue(claim, locale),
      periodText(period, locale),
      statusText(status, locale),
    ],
    source: { title: page.title || page.publisher || page.url, url: page.url },
  };
}

function factRow(row: SourcedFact, locale: Locale): Row {
  const { fact, source } = row;
  return {
    cells: [
      fact.subject.text,
      metricText(fact, locale),
      factValue(fact, locale),
      asOf(row, locale),
      statusText(fact.status, locale),
    ],
    source: { title: source.title || publisherOf(source), url: source.url },
  };
}

function statusText(status: CardClaim['claim']['claim']['status'], locale: Locale): string {
  return status === 'actual' ? '' : translator(wordStrings, locale)(status);
}

/** Tables as GitHub writes them (https://github.github.com/gfm/#tables-extension-), without a heading. */
function markdownOf({ name, head, tables, notes, notesTitle }: Sheet): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const sections = tables.map(({ title, rows }) =>
    [
      line([inline(title), '', '', '', '', '']),
      line(['---', '---', '---:', '---', '---', '---']),
      ...rows.map(({ cells, source }) => line([...cells.map(inline), cited(source)])),
    ].join('\n'),
  );
  const first = `**${inline(name)}** · ${head.map(inline).join(' · ')}`;
  const written = notes.length ? [`**${inline(notesTitle)}**`, ...notes] : [];
  return [first, ...sections, ...written].join('\n\n');
}

function cited({ title, url }: Row['source']): string {
  return link(title, url);
}

function htmlOf({ name, head, tables, notes, notesTitle }: Sheet): string {
  const sections = tables.map(
    ({ title, rows }) =>
      `<p><b>${escaped(title)}</b></p><table><tbody>${rows.map(htmlRow).join('')}</tbody></table>`,
  );
  const bodies = notes.map((body) => `<p>${escaped(body).replace(/\n/g, '<br>')}</p>`);
  const written = notes.length ? [`<p><b>${escaped(notesTitle)}</b></p>`, ...bodies] : [];
  const first = `<p><b>${escaped(name)}</b> · ${head.map(escaped).join(' · ')}</p>`;
  return [first, ...sections, ...written].join('');
}

function htmlRow({ cells, source }: Row): string {
  const href = safeUrl(source.url);
  const title = escaped(source.title);
  const from = href ? `<a href="${escaped(href)}" rel="noreferrer">${title}</a>` : title;
  return `<tr>${[...cells.map(escaped), from].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
