import type { NameKind } from '../../../model/entity.ts';
import { stripHead } from './forms/company-heads.ts';
import { isGenericModel } from './forms/generic-models.ts';
import { looksLikeFullName } from './forms/people.ts';
import { commonWord } from './words/lexicon.ts';
import { holdsCoinedPart } from './words/segment.ts';

const BRACKETED = /\([^)]{2,8}\)/;
const MODEL_HEAD = /(?:语言|视觉|行业)?大?模型.*$/;
const LONGEST_PLACE = 4;

/**
 * The short forms a text may go on with once it has given a name in full: 云蝶科技 and 云蝶 for
 * 广州云蝶科技有限公司, 云蝶行知 for 云蝶行知大模型. Only forms that are no common word; without the name.
 */
export function shortForms(name: string, kind: NameKind): string[] {
  if (kind === 'organization') return [];
  if (kind === 'model') {
    const body = name.replace(MODEL_HEAD, '');
    return body !== name && isDistinct(body) && !isGenericModel(body) ? [body] : [];
  }
  const forms = new Set<string>();
  let form = withoutPlace(name.replace(BRACKETED, ''));
  if (form !== name && form.length > 2) forms.add(form);
  for (let stripped = stripHead(form); stripped !== form; stripped = stripHead(form)) {
    form = stripped;
    if (isDistinct(form)) forms.add(form);
  }
  // 联发科 for 联发科技: the first character of the head stays in Taiwanese short forms.
  if (/^\p{Script=Han}{2}科技$/u.test(name)) forms.add(name.slice(0, 3));
  return [...forms];
}

function withoutPlace(name: string): string {
  for (let length = LONGEST_PLACE; length > 1; length--) {
    const rest = name.slice(length);
    if (rest.length > 3 && commonWord(name.slice(0, length))?.kind === 's') return rest;
  }
  return name;
}

/** Long enough to mean one thing, and nothing else the language says. */
function isDistinct(form: string): boolean {
  if (form.length < 2 || /^[A-Za-z0-9 .&+-]+$/.test(form)) return false;
  const word = commonWord(form);
  return (word === null || word.kind === 'z') && !looksLikeFullName(form) && holdsCoinedPart(form);
}
