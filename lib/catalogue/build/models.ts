import type { CatalogueFact } from '../facts.ts';
import type { Curated } from './curated.ts';
import { createDraft, type Draft } from './draft.ts';
import { modelFacts } from './model-facts.ts';
import { hasHan, nameKey, traditional } from './names.ts';
import type { ModelRow } from './rows.ts';
import type { SourceBook } from './sources.ts';

/** The draft of a candidate family, product or model; null for one that is no name of its own. */
export function modelDraft(row: ModelRow, book: SourceBook, curated: Curated): Draft | null {
  const name = plainModelName(row.name);
  if (!name || curated.dropped.has(nameKey(name)) || !isDistinct(name, row)) return null;
  const source = book.keyOf(row.source);
  const aliases = [...row.aliases, ...(row.aliases_hant ?? [])]
    .filter((alias) => !curated.dropped.has(nameKey(alias)))
    .filter((alias) => !isSeries(alias));
  // A dated edition's date (GPT-4o (Aug 2024)) is not that of the model it is an edition of.
  const facts: CatalogueFact[] = modelFacts(row, source, book).filter(
    ([metric]) => metric !== 'release-date' || !EDITION.test(row.name),
  );
  return createDraft({
    kind: 'model',
    subkind: row.kind,
    ...namesAndAliases(name, row, source, aliases),
    makerName: row.developer?.replace(/^\\?\[.*$/, '') || undefined,
    familyName: row.family,
    source,
    facts,
  });
}

const EDITION = /\((?:[A-Z][a-z]{2} \d{4}|\d{4}(?:-\d\d-\d\d)?)\)\s*$/;

/**
 * The names to show and the aliases to look for. A Chinese vertical model is known as 桃李大模型: its
 * bare name is a common word more often than not, and shows only with that ending.
 */
function namesAndAliases(name: string, row: ModelRow, source: string, aliases: readonly string[]) {
  const han = [name, ...aliases].find((alias) => hasHan(alias));
  const full = aliases.find((alias) => alias === `${name}大模型`);
  const bare =
    full && source === 'wgwang' && row.kind === 'family' && /^\p{Script=Han}{2,3}$/u.test(name);
  const hans = bare ? full : hasHan(name) ? name : han;
  const hant = hans && traditional(hans);
  return {
    names: { ...(!hasHan(name) && { en: name }), ...(hans && { hans }), ...(hant && { hant }) },
    aliases: aliases.filter((alias) => !bare || alias.includes('大模型')),
  };
}

/** The name without brackets that only tell a date or a variant, a size kept; null where none is left. */
function plainModelName(name: string): string | null {
  const plain = name
    .replace(/\\_/g, '_')
    .replace(/\((\d+(?:\.\d+)?[BM])\)\s*$/, '$1')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/\s*\[([a-z]+)\]/g, ' $1')
    .replace(/\s+(?:Latest|Preview Custom Tools)$/, '')
    .trim();
  return plain && !/[\\[\]|]/.test(plain) ? plain : null;
}

/** 智谱系列 and the like say no more than the name before it. */
function isSeries(alias: string): boolean {
  return /系列$/.test(alias);
}

/**
 * Whether a candidate of a list of papers reads as a name: a family's version, something with a
 * digit, an inner capital or a hyphen, or Han with 大模型. Methods (Transformer, BatchNorm) and plain
 * words are left to the curated tables.
 */
function isDistinct(name: string, row: ModelRow): boolean {
  if (row.kind !== 'model' || row.family) return true;
  if (hasHan(name)) return /大模型|GPT/.test(name);
  if (
    /\b(?:model|network|networks|machine|recognition|translation|generation|agent)s?\b/i.test(name)
  ) {
    return false;
  }
  return /\d/.test(name)
    ? /^[A-Za-z]{3,}/.test(name)
    : /[a-z][A-Z]|[A-Z]{2}[a-z]|[A-Za-z]-[A-Za-z]/.test(name);
}
