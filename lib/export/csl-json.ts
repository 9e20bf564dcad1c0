import type { Source } from '../model/source.ts';
import type { ExportFormat } from './format.ts';

/** Sources for Zotero, pandoc and citeproc (https://docs.citationstyles.org). */
export const cslJson = {
  id: 'csl-json',
  ending: '.csl.json',
  mime: 'application/vnd.citationstyles.csl+json',
  tables: ['sources'],
  *write({ sources }) {
    yield '[';
    for (const [i, source] of sources.entries())
      yield `${i ? ',' : ''}\n${JSON.stringify(item(source), null, 2)}`;
    yield '\n]\n';
  },
} as const satisfies ExportFormat;

function item({
  id,
  title,
  publisher,
  url,
  published,
  accessed,
  lang,
  attribution,
}: Source): object {
  return {
    id,
    type: id.startsWith('catalogue:') ? 'dataset' : 'webpage',
    title: title || url,
    ...(publisher && { 'container-title': publisher }),
    ...(url && { URL: url }),
    ...dated('issued', published),
    ...dated('accessed', accessed),
    ...(lang && { language: lang }),
    ...(attribution && { note: attribution }),
  };
}

function dated(field: string, date: string | undefined): object {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? '')?.slice(1);
  const numbers = parts?.filter(Boolean).map(Number);
  return numbers?.length ? { [field]: { 'date-parts': [numbers] } } : {};
}
