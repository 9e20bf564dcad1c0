/** Something to be tried with odd input, case by case; a case is made of its seed and number alone. */
export interface Check {
  readonly name: string;
  /** Tries one case and returns what to count it under; throws where something does not hold. */
  run(seed: number, index: number): readonly string[] | Promise<readonly string[]>;
  /** What the last case came to, by what was measured of it; the most of each is kept. */
  measures?(): Readonly<Record<string, number>>;
  /** Undoes what the cases may have left behind, so that runs do not grow. */
  rest?(): Promise<void>;
}

/** Something does not hold that must. */
export class Unsound extends Error {
  override readonly name = 'Unsound';
}
