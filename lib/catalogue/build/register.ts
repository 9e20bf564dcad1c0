import { type Draft, leadName, mergeDraft } from './draft.ts';

/** Drafts found by any of their names or aliases; two that share a name are one. */
export class Register {
  readonly drafts: Draft[] = [];
  readonly #byKey = new Map<string, Draft>();
  readonly #keysOf: (name: string) => readonly string[];

  /** `keysOf` answers what two spellings of one name share; one key in common is enough. */
  constructor(keysOf: (name: string) => readonly string[]) {
    this.#keysOf = keysOf;
  }

  find(name: string | null | undefined): Draft | undefined {
    if (!name) return undefined;
    return this.#keysOf(name)
      .map((key) => this.#byKey.get(key))
      .find(Boolean);
  }

  /**
   * Adds a draft, or merges it into the one that already goes by one of its names. An alias that
   * another holds is left to the other.
   */
  add(draft: Draft): Draft {
    const known = Object.values(draft.names)
      .map((name) => this.find(name))
      .find(Boolean);
    if (known) mergeDraft(known, draft);
    else this.drafts.push(draft);
    const target = known ?? draft;
    for (const name of [...Object.values(target.names), ...target.aliases]) {
      const holder = this.find(name);
      if (holder && holder !== target) target.aliases.delete(name);
      else for (const key of this.#keysOf(name)) this.#claim(key, target);
    }
    return target;
  }

  #claim(key: string, draft: Draft): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, draft);
  }

  /** The drafts in the order of their ids-to-be. */
  sorted(): Draft[] {
    return [...this.drafts].sort((a, b) => (leadName(a) < leadName(b) ? -1 : 1));
  }
}
