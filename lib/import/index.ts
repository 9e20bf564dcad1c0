import type { Collection } from '../model/collection.ts';
import { fail, type Result } from '../model/result.ts';
import { backup } from './backup.ts';
import type { ImportFormat } from './format.ts';
import { readwise } from './readwise.ts';
import type { Refusal } from './refusal.ts';

export type { Refusal } from './refusal.ts';

/** Every format, in the order they are tried. */
const IMPORT_FORMATS: readonly ImportFormat[] = [readwise, backup];

/** Reads a file in the format it looks like; nothing of it is kept by this. */
export function importFile(name: string, text: string): Result<Collection, readonly Refusal[]> {
  const format = IMPORT_FORMATS.find((candidate) => candidate.fits(name, text));
  return format ? format.read(text) : fail([{ reason: 'foreign' }]);
}
