import type { Frame } from './company-frames.ts';

const ARTEFACT =
  '(?:[Mm]odels?|LLMs?|[Cc]hatbots?|[Aa]ssistants?|[Aa]gents?|copilot|framework|finetunes?|fine-tunes?|checkpoints?|plugin|supercomputer|accelerators?|chips?|GPUs?|processors?|text-to-(?:image|video|speech)|AI (?:tool|app|system|browser|glasses|wearable)|coding (?:tool|assistant|agent))';

/** Frames that speak of a model, a product or a chip, surest first; they hold on pages of AI. */
export const MODEL_FRAMES: readonly Frame[] = [
  {
    side: 'before',
    words:
      /\b(?:models?|LLMs?|finetunes?|fine-tunes?|merges?|chatbots?|assistants?) (?:like|such as|including) (?:[^.;:]{0,40}(?:, |and |or ))?$/,
    confidence: 0.66,
  },
  {
    side: 'before',
    words: new RegExp(
      `\\b(?:${ARTEFACT}|tool|app|platform|system|series|family|version)(?:,)? (?:called|named|dubbed|known as|codenamed) ["“‘]?$`,
      'i',
    ),
    confidence: 0.76,
  },
  {
    side: 'after',
    words: new RegExp(
      `^["”’]?(?:,| is| was|, which is) (?:an?|its|the|their|our)(?: new| latest| first)? (?:[\\w$.,/-]+ ){0,7}?${ARTEFACT}\\b`,
      'i',
    ),
    confidence: 0.74,
  },
  {
    side: 'after',
    words: new RegExp(`^["”’]? (?:${ARTEFACT}|series|family of models|weights|API|plugin|app)\\b`),
    confidence: 0.73,
  },
  {
    side: 'after',
    words:
      /^ (?:was|is|were|has been|have been) (?:also |recently |just )?(?:released|launched|introduced|announced|unveiled|developed|trained|open[- ]sourced|built|created|fine-?tuned)\b/,
    confidence: 0.68,
  },
  { side: 'after', words: /^ by [A-Z]/, confidence: 0.5 },
  {
    side: 'before',
    words:
      /\b(?:releas(?:es|ed|ing)|launch(?:es|ed|ing)|introduc(?:es|ed|ing)|announc(?:es|ed|ing)|unveil(?:s|ed|ing)|open[- ]sourc(?:es|ed|ing)|debut(?:s|ed)|rolled out|rolls out|shipped|showcased|previewed) (?:an? |the |its |their |new |a new |its new )?["“‘]?$/i,
    confidence: 0.62,
  },
  {
    side: 'after',
    words:
      /^ (?:outperform(?:s|ed)|surpass(?:es|ed)|beats?|scor(?:es|ed|ing)|excels?|tops|generates|achiev(?:es|ed|ing))\b/,
    confidence: 0.58,
  },
];
