import { type Draft, leadName, mergeDraft } from './draft.ts';

/** Drafts found by any of their names or aliases; two that share a name are one. */
export class Register {
  readonly drafts: Draft[] = [];
  readonly #byKey = new Map<string, Draft>();
  readonly #keyOf: (name: string) => string;

  /** `keyOf` answers what two spellings of one name share. */
  constructor(keyOf: (name: string) => string) {
    this.#keyOf = keyOf;
  }

  find(name: string | null | undefined): Draft | undefined {
    return name ? this.#byKey.get(this.#keyOf(name)) : undefined;
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
      const key = this.#keyOf(name);
      const holder = this.#byKey.get(key);
      if (!holder) this.#byKey.set(key, target);
      else if (holder !== target) target.aliases.delete(name);
    }
    return target;
  }

  /** Makes `alias` lead to the draft too, without becoming one of its surface strings. */
  link(alias: string, draft: Draft): void {
    const key = this.#keyOf(alias);
    if (!this.#byKey.has(key)) this.#byKey.set(key, draft);
  }

  /** The drafts in the order of their ids-to-be. */
  sorted(): Draft[] {
    return [...this.drafts].sort((a, b) => (leadName(a) < leadName(b) ? -1 : 1));
  }
}
