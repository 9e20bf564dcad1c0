import type { NameCandidate } from '../../candidate.ts';

/**
 * Joins models that stand side by side into the one they name: a fine-tune carries its base's name
 * and size behind its own, as in Zephyr 2.6 Mistral 7B.
 */
export function joinModels(text: string, names: readonly NameCandidate[]): NameCandidate[] {
  const joined: NameCandidate[] = [];
  for (let i = 0; i + 1 < names.length; i++) {
    const first = names[i] as NameCandidate;
    const second = names[i + 1] as NameCandidate;
    if (first.kind !== 'model' || second.kind !== 'model') continue;
    if (first.subkind === 'chip' || second.subkind === 'chip') continue;
    if (!/^[ -]$/.test(text.slice(first.end, second.start))) continue;
    const sized = /\d/.test(text.slice(second.start, second.end));
    if (!sized && !isVariant(text, first, second)) continue;
    const { entityId: _base, ...rest } = first;
    joined.push({
      ...rest,
      end: second.end,
      subkind: 'model',
      confidence: 0.7,
      rule: 'english-joined',
    });
  }
  return joined;
}

/** A version and the word for what is special of it, each a name of its own: Gemini 3 Deep Think. */
function isVariant(text: string, first: NameCandidate, second: NameCandidate): boolean {
  return (
    first.subkind !== 'product' &&
    /[A-Za-z] ?\d(?:\.\d)?$/.test(text.slice(first.start, first.end)) &&
    text[first.end] === ' ' &&
    /^[A-Z][a-z]/.test(text.slice(second.start, second.end))
  );
}
