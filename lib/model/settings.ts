import type { PageSettings } from './views.ts';

/** All that the reader can set; each key is stored on its own, so that two windows do not collide. */
export interface Settings extends PageSettings {
  /** The surfaces' language; `auto` follows the browser. */
  readonly language: 'auto' | 'en' | 'zh_CN' | 'zh_TW';
  /** Whether pages' unknown names may be collected for review; `ask` until the reader has chosen. */
  readonly collect: 'ask' | 'yes' | 'no';
  /** Whether single keys work while the card is open or stepping is on. */
  readonly pageKeys: boolean;
  /** Whether to remind of a backup that is older than 30 days. */
  readonly backupReminder: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  density: 'every',
  kinds: { company: true, organization: true, model: true, figure: true, date: false },
  dwell: 150,
  language: 'auto',
  collect: 'ask',
  pageKeys: true,
  backupReminder: true,
};
