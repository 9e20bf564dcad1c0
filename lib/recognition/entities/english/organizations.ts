import type { Subkind } from '../../../model/entity.ts';
import type { NameCandidate } from '../../candidate.ts';
import { occurrences } from '../chinese/occurrences.ts';

const NAME = "[A-ZÀ-Þ][A-Za-zÀ-ɏ’'.-]*";
const NAMES = `${NAME}(?: (?:of |for |and |the |& )?${NAME}){0,4}`;

/** What learned bodies call themselves. */
const LEARNED =
  'Association|Academy|Society|Center|Centre|Council|Institute|Federation|School|Laboratory|Board';

/** Forms of institutions' names, each with what they are. */
const FORMS: readonly (readonly [RegExp, Subkind | undefined])[] = [
  [
    new RegExp(`\\b(?:${NAME} ){0,3}(?:University|Institute|College|School) of ${NAMES}`, 'g'),
    'university',
  ],
  [
    new RegExp(
      `\\b(?:${NAME} (?:& |of )?){1,4}(?:University|Polytechnic|Academy of Sciences)\\b`,
      'g',
    ),
    'university',
  ],
  [
    new RegExp(
      `\\b(?:(?:U\\.?S\\.?|US|UK|EU|${NAME}) )?(?:Department|Ministry|Office|Bureau|Court|House) of ${NAMES}`,
      'g',
    ),
    'government',
  ],
  [
    new RegExp(
      `\\b(?:${NAME} (?:and |& |of |for )?){1,4}(?:Commission|Agency|Ministry|Council|Administration|Authority|Parliament)\\b`,
      'g',
    ),
    'government',
  ],
  [
    new RegExp(
      `\\b(?:${NAME} ){0,3}(?:${LEARNED}) (?:of|for) (?:the )?${NAME}(?: (?:of |for |and |in |& )*(?:the )?${NAME}){0,4}`,
      'g',
    ),
    undefined,
  ],
  [
    new RegExp(
      `\\b(?:${NAME} (?:and |& |of |for )?){1,4}(?:Foundation|Association|Society|Hospital|Consortium|Alliance|Institute|Laboratory|Laboratories|National Lab)\\b`,
      'g',
    ),
    undefined,
  ],
];

/** Reads English institutions by the form of their names. */
export function readInstitutions(text: string): NameCandidate[] {
  if (
    !/(?:Univers|Institut|College|School|Polytech|Academ|Depart|Minist|Office|Bureau|Court|House|Commiss|Agency|Council|Administr|Authorit|Parliam|Foundat|Associat|Consort|Allianc|Laborat|Societ|Hospital|Cent(?:er|re) |Federat|Board of |National Lab)/.test(
      text,
    )
  ) {
    return [];
  }
  const found: NameCandidate[] = [];
  for (const [form, subkind] of FORMS) {
    for (const match of occurrences(form, text)) {
      const lead =
        /^(?:The|A|An|In|At|By|From|And|For|With|Of|As|On|But|While|When|After) /.exec(
          match[0],
        )?.[0].length ?? 0;
      const start = match.index + lead;
      const end = match.index + match[0].replace(/(?:['’]s?|[.,'’-]+)$/, '').length;
      if (!text.slice(start, end).includes(' ')) continue;
      found.push({
        start,
        end,
        kind: 'organization',
        ...(subkind ? { subkind } : {}),
        confidence: 0.75,
        rule: 'english-institution',
      });
    }
  }
  return found;
}
