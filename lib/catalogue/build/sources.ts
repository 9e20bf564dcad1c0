import type { CatalogueSource } from '../catalogue.ts';
import type { Candidates, RowSource } from './rows.ts';

/** Sources of the candidate data that its own list of sources leaves out. */
const FURTHER: Readonly<Record<string, CatalogueSource>> = {
  'hf-tasks': {
    name: '@huggingface/tasks, hardware tables',
    url: 'github.com/huggingface/huggingface.js',
    licence: 'MIT',
    attribution: 'Hugging Face, MIT',
  },
  opencompass: {
    name: 'OpenCompass, index of data sets',
    url: 'github.com/open-compass/opencompass',
    licence: 'Apache-2.0',
    attribution: 'OpenCompass authors, Apache-2.0',
  },
  opencc: {
    name: 'OpenCC, conversion of names between Simplified and Traditional',
    url: 'github.com/BYVoid/OpenCC',
    licence: 'Apache-2.0',
    attribution: 'OpenCC authors, Apache-2.0',
  },
};

/** The credit a source's own page asks for, where the list of sources does not give it. */
const CREDITS: Readonly<Record<string, string>> = {
  wgwang:
    'awesome-LLMs-In-China by wgwang (走向未来) and contributors, https://github.com/wgwang/awesome-LLMs-In-China, Apache-2.0',
  lonePatient: 'awesome-pretrained-chinese-nlp-models by lonePatient and contributors, MIT',
  'lobe-icons': '@lobehub/icons, LobeHub, MIT',
  lihongzhai: 'awesome-china-ai-tools by lihongzhai and contributors, MIT',
  curated: 'Newsgloss contributors, own work',
  dsa: 'daily_stock_analysis contributors, MIT',
  findb: 'FinanceDatabase by Jeroen Bouma and contributors, MIT',
  twstock: 'twstock by Louie Lu and contributors, MIT',
};

/** Tells the sources of the candidate data apart by key, and which of them state facts. */
export interface SourceBook {
  /** The key of the source a row names; `curated` for our own tables and for unlisted ones. */
  keyOf(source: RowSource): string;
  /** Whether a fact may be shown from the source: it is listed, may ship, and is not typed by hand. */
  statesFacts(key: string): boolean;
  /** Every source that may ship, with the text that must go with it. */
  readonly entries: Readonly<Record<string, CatalogueSource>>;
}

export function createSourceBook(rows: Candidates['sources']): SourceBook {
  const entries: Record<string, CatalogueSource> = { ...FURTHER };
  const keys = new Map<string, string>();
  for (const [key, row] of Object.entries(rows)) {
    if (!row.ship) continue;
    const { name, url, licence } = row;
    entries[key] = {
      name: key === 'curated' ? 'Names and pairings known to the project' : name,
      url: key === 'curated' ? '' : url,
      licence,
      attribution: row.attribution ?? CREDITS[key] ?? `${name}, ${licence}`,
    };
    keys.set(name, key);
  }
  return {
    keyOf: (source) => keys.get(source.name) ?? 'curated',
    statesFacts: (key) => key in entries && key !== 'curated',
    entries,
  };
}
