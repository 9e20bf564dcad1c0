import type { Collection } from '../model/collection.ts';
import type { Result } from '../model/result.ts';
import type { Refusal } from './refusal.ts';

/** One format that can be taken in. */
export interface ImportFormat {
  readonly id: string;
  /** Whether a file looks like this format, by its name and its beginning. */
  readonly fits: (name: string, text: string) => boolean;
  /** Reads the whole file, or says all that is wrong with it; never a part of it. */
  readonly read: (text: string) => Result<Collection, readonly Refusal[]>;
}
