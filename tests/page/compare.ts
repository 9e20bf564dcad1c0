/** A document as far as it can be read: its markup and the text a reader sees. */
export interface Content {
  readonly dom: string;
  readonly text: string;
}

/**
 * Whether a document reads like one of the others, loaded without us. Pages that count visitors or
 * draw lots differ between any two loads: there, the parts in which the others differ from each other
 * are left out, and everything else must agree.
 */
export function equalTo(one: string, others: readonly string[]): boolean {
  if (others.includes(one)) return true;
  const [first, second] = others;
  if (first === undefined || second === undefined) return false;
  const steady = common(tokensOf(first), tokensOf(second));
  const mine = tokensOf(one);
  const kept = common(steady, mine);
  // All that holds still is there in its order; what is more of ours than changes anyway was added.
  const mostMoving = Math.max(tokensOf(first).length, tokensOf(second).length) - steady.length;
  return kept.length === steady.length && mine.length - kept.length <= mostMoving;
}

/** Tags with their attributes, and the text between them. */
function tokensOf(content: string): string[] {
  return content.match(/<[^>]*>|[^<]+/g) ?? [];
}

/** Tokens of both in the order of both: a greedy walk that looks a little ahead, linear in the length. */
function common(a: readonly string[], b: readonly string[]): string[] {
  const shared: string[] = [];
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    const found = indexNear(b, a[i] as string, j);
    if (found < 0) continue;
    // A token that also comes soon in `a` stands for that later place when it is nearer there.
    if (found > j && indexNear(a, b[j] as string, i, found - j) >= 0) continue;
    shared.push(a[i] as string);
    j = found + 1;
  }
  return shared;
}

const AHEAD = 200;

function indexNear(tokens: readonly string[], token: string, from: number, ahead = AHEAD): number {
  const end = Math.min(tokens.length, from + ahead);
  for (let i = from; i < end; i++) if (tokens[i] === token) return i;
  return -1;
}
