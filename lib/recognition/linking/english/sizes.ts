import type { FigureCandidate } from '../../candidate.ts';
import type { NamedMetric } from '../metric-words.ts';
import type { Scene } from '../scene.ts';
import type { Nouns } from './nouns.ts';
import type { Reading, Standing } from './sentence.ts';

/** Parameters, active ones, or sizes where the text says so. */
export function parameters(
  { lower }: Scene,
  figure: FigureCandidate,
  behind: Nouns | null,
): NamedMetric | null {
  if (
    /^ ?-?(?:class|scale|range|category|tier|level)\b/.test(
      lower.slice(figure.end, figure.end + 10),
    )
  )
    return null;
  const counted = behind && /illion$/.test(lower.slice(figure.start, figure.end));
  if (counted && !/model|param|llm|version|variant/.test(behind.text.toLowerCase()))
    return { text: behind.text };
  if (/^ ?(?:and|to|,|\/) ?[\d.]+[tbm]? tokens/.test(lower.slice(figure.end, figure.end + 20)))
    return { text: 'training tokens', id: 'training-tokens' };
  // Up to the next figure: "744B total / 40B active".
  const after = /^[^\d]*/.exec(lower.slice(figure.end, figure.end + 24))?.[0] ?? '';
  const near = lower.slice(figure.start - 12, figure.end) + after;
  if (/activ/.test(near)) return { text: 'active parameters', id: 'active-parameters' };
  const size = /\bsizes?$/.exec(behind?.text.toLowerCase() ?? '')?.[0];
  return { text: size ?? 'parameters', id: 'parameters' };
}

/** A window, an output, a training set, or what else is counted in tokens. */
export function ofTokens(
  { lower, start }: Scene,
  figure: FigureCandidate,
  { behind }: { behind: Nouns | null; reading: Reading; standing: Standing },
): NamedMetric | null {
  const near = lower.slice(Math.max(start, figure.start - 40), figure.end + 30);
  const own = lower.slice(figure.end, figure.end + 12);
  if (/^ ?-?(?:max )?output/.test(own)) return { text: 'output', id: 'max-output' };
  if (/^ ?-?input/.test(own)) return { text: 'input', id: 'context-window' };
  const window = /context[ -](?:windows?|lengths?)/.exec(near)?.[0];
  if (window) return { text: window, id: 'context-window' };
  if (/context/.test(near)) return { text: 'context', id: 'context-window' };
  if (/output/.test(near)) return { text: 'output tokens', id: 'max-output' };
  if (/\b(?:pre-?)?trained\b|\btraining\b/.test(near))
    return { text: 'training tokens', id: 'training-tokens' };
  return behind ? { text: behind.text } : { text: 'tokens' };
}
