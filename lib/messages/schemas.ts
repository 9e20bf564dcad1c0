import * as v from 'valibot';
import {
  idText,
  longText,
  nameKind,
  pageClaim,
  pageSource,
  passageText,
  selector,
  shortText,
  subkind,
  tags,
} from '../model/schemas.ts';
import type { StoreCalls } from './contract.ts';

const nothing = v.optional(v.undefined_());
/** Surfaces come from a page's text: longer ones are no names. */
const surface = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

const draft = { body: longText, tags };
const noteDraft = v.variant('on', [
  v.object({ ...draft, on: v.literal('passage'), selector }),
  v.object({ ...draft, on: v.literal('entity'), entityId: idText }),
  v.object({ ...draft, on: v.literal('fact'), factId: idText }),
]);

/** What one message may hold of anything that is counted by the page; far beyond what ours send. */
const MOST = 500_000;
const surfaces = v.pipe(v.array(v.string()), v.maxLength(MOST));
const lexicon = v.object({
  entities: v.array(
    v.object({
      id: idText,
      kind: nameKind,
      subkind: v.exactOptional(subkind),
      maker: v.exactOptional(idText),
      family: v.exactOptional(idText),
      aliases: surfaces,
    }),
  ),
  ambiguous: v.array(
    v.object({
      alias: v.string(),
      rule: v.picklist(['never', 'context', 'capitalised', 'digit', 'exact-case']),
      cues: surfaces,
      antiCues: surfaces,
    }),
  ),
  notNames: surfaces,
});

const chunk = v.object({
  id: idText,
  text: passageText,
  lang: v.exactOptional(shortText),
  heading: v.exactOptional(v.boolean()),
});

interface CallRule<T> {
  readonly request: v.GenericSchema<unknown, T>;
  /** Refused in private windows. */
  readonly writes: boolean;
  /** Refused to content scripts: only our own pages ask for it. */
  readonly own?: true;
}

/** Every call to the store: the shape of its request, and whether it writes. */
export const STORE_CALLS: { [N in keyof StoreCalls]: CallRule<StoreCalls[N]['request']> } = {
  'page:rules': { request: nothing, writes: false },
  'page:read': {
    request: v.object({
      session: idText,
      begin: v.exactOptional(
        v.object({
          title: shortText,
          lang: v.exactOptional(shortText),
          date: v.exactOptional(shortText),
          overlay: lexicon,
        }),
      ),
      chunks: v.pipe(v.array(chunk), v.maxLength(MOST)),
    }),
    writes: false,
  },
  'entity:view': { request: v.object({ id: idText }), writes: false },
  'claims:compare': {
    request: v.object({ claims: v.pipe(v.array(pageClaim), v.maxLength(2_000)) }),
    writes: false,
  },
  'fact:keep': { request: v.object({ claim: pageClaim, source: pageSource }), writes: true },
  'note:write': { request: v.object({ note: noteDraft, source: pageSource }), writes: true },
  'notes:of-page': { request: nothing, writes: false },
  'name:ignore': {
    request: v.object({ surface, scope: v.picklist(['site', 'everywhere']) }),
    writes: true,
  },
  'name:accept': {
    request: v.object({ surface, kind: nameKind, source: pageSource }),
    writes: true,
  },
  undo: { request: v.object({ undoId: idText }), writes: true },
  'options:open': {
    request: v.object({ path: v.pipe(shortText, v.regex(/^#\//, 'not a place in options')) }),
    writes: false,
  },
  'names:propose': {
    request: v.object({
      names: v.pipe(
        v.array(
          v.object({
            surface,
            kind: nameKind,
            sentence: passageText,
            aliasOf: v.exactOptional(idText),
          }),
        ),
        v.maxLength(500),
      ),
      source: pageSource,
    }),
    writes: true,
  },
  'facts:propose': {
    request: v.object({
      claims: v.pipe(v.array(pageClaim), v.maxLength(500)),
      source: pageSource,
    }),
    writes: true,
  },
  'store:changed': { request: nothing, writes: false, own: true },
  'badge:count': {
    request: v.object({ count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
    writes: false,
  },
};
