import * as v from 'valibot';
import type { Collection, KeptEntity, Proposal } from '../model/collection.ts';
import {
  entityEntries,
  fact,
  idText,
  moment,
  nameKind,
  note,
  pageClaim,
  pageSource,
  passageText,
  shortText,
  source,
} from '../model/schemas.ts';

const words = v.pipe(v.array(shortText), v.maxLength(200));
const rule = v.object({
  alias: shortText,
  rule: v.picklist(['never', 'context', 'capitalised', 'digit', 'exact-case', 'anywhere']),
  cues: words,
  antiCues: words,
});

const keptEntity: v.GenericSchema<unknown, KeptEntity> = v.object({
  ...entityEntries,
  origin: v.picklist(['catalogue', 'page', 'hand']),
  edited: v.exactOptional(v.literal(true)),
  createdAt: moment,
  updatedAt: moment,
  lastSeen: v.exactOptional(moment),
  rules: v.exactOptional(v.pipe(v.array(rule), v.maxLength(200))),
});

const proposal: v.GenericSchema<unknown, Proposal> = v.object({
  id: idText,
  type: v.picklist(['name', 'fact', 'conflict']),
  surface: shortText,
  kind: nameKind,
  key: shortText,
  sentences: v.pipe(v.array(v.object({ text: passageText, url: shortText })), v.maxLength(3)),
  seen: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  aliasOf: v.exactOptional(idText),
  said: v.exactOptional(v.object({ claim: pageClaim, source: pageSource })),
  against: v.exactOptional(idText),
  conflict: v.exactOptional(
    v.object({
      table: v.picklist(['entities', 'facts', 'sources']),
      id: idText,
      field: shortText,
      mine: v.unknown(),
      theirs: v.unknown(),
    }),
  ),
  createdAt: moment,
  updatedAt: moment,
});

const switched = v.object({
  company: v.boolean(),
  organization: v.boolean(),
  model: v.boolean(),
  figure: v.boolean(),
  date: v.boolean(),
});

const template = v.exactOptional(v.pipe(v.string(), v.maxLength(20_000)));
const templates = v.object({ fact: template, note: template, entity: template, source: template });

/** Only settings there are, each of its own type: anything else could break every page. */
const setting = v.variant('key', [
  v.object({ key: v.literal('density'), value: v.picklist(['every', 'first', 'off']) }),
  v.object({ key: v.literal('kinds'), value: switched }),
  v.object({
    key: v.literal('dwell'),
    value: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
  }),
  v.object({
    key: v.literal('holding'),
    value: v.picklist(['none', 'Alt', 'Control', 'Shift']),
  }),
  v.object({ key: v.literal('overview'), value: v.picklist(['current', 'all', 'off']) }),
  v.object({ key: v.literal('language'), value: v.picklist(['auto', 'en', 'zh_CN', 'zh_TW']) }),
  v.object({ key: v.literal('collect'), value: v.picklist(['ask', 'yes', 'no']) }),
  v.object({ key: v.literal('pageKeys'), value: v.boolean() }),
  v.object({ key: v.literal('backupReminder'), value: v.boolean() }),
  v.object({ key: v.literal('templates'), value: templates }),
]);

/** The shape of a row of each table of a backup. */
export const ROW_SCHEMAS: {
  readonly [T in keyof Collection]: v.GenericSchema<unknown, Collection[T][number]>;
} = {
  sources: source,
  entities: keptEntity,
  redirects: v.object({ id: idText, to: shortText }),
  facts: fact,
  notes: note,
  proposals: proposal,
  ignores: v.object({
    id: idText,
    surface: shortText,
    folded: shortText,
    site: shortText,
    createdAt: moment,
  }),
  sites: v.object({
    site: idText,
    mode: v.picklist(['auto', 'always', 'never']),
    updatedAt: moment,
  }),
  settings: setting,
  removed: v.pipe(idText, v.regex(/^(?:entities|facts|sources)\//)),
};
