import type { PageSettings } from './views.ts';

/** All that the reader can set; each key is stored on its own, so that two windows do not collide. */
export interface Settings extends PageSettings {
  /** The surfaces' language; `auto` follows the browser. */
  readonly language: 'auto' | 'en' | 'zh_CN' | 'zh_TW';
  /** Whether pages' unknown names may be collected for review; `ask` until the reader has chosen. */
  readonly collect: 'ask' | 'yes' | 'no';
  /** Whether to remind of a backup that is older than 30 days. */
  readonly backupReminder: boolean;
  /** What the reader wrote in place of the Markdown templates that come along, by their names. */
  readonly templates: MarkdownTemplates;
}

/** Mustache templates of Markdown: of one fact, one note, an entity's page and a source's page. */
export type TemplateName = 'fact' | 'note' | 'entity' | 'source';
export type MarkdownTemplates = Readonly<Partial<Record<TemplateName, string>>>;

export const DEFAULT_SETTINGS: Settings = {
  density: 'every',
  kinds: { company: true, organization: true, model: true, figure: true, date: false },
  dwell: 150,
  holding: 'none',
  overview: 'current',
  language: 'auto',
  collect: 'ask',
  pageKeys: true,
  backupReminder: true,
  templates: {},
};
