import { isDigit, isWord } from './characters.ts';

/** Whether this is part of an address, a handle or an identifier: docs.openai.com, @google_dev. */
export function isAddress(lower: string, start: number, end: number): boolean {
  const before = lower.charCodeAt(start - 1);
  const after = lower.charCodeAt(end);
  if (after === UNDERSCORE && isWord(lower.charCodeAt(end + 1))) return true;
  if (before === UNDERSCORE && isWord(lower.charCodeAt(start - 2))) return true;
  if (before === SLASH && lower.charCodeAt(start - 2) === SLASH) return true;
  if (before === SLASH || before === HYPHEN || before === EQUALS) return isInLink(lower, start);
  if (before === DOT) return isWord(lower.charCodeAt(start - 2));
  return after === DOT && DOMAIN.test(lower.slice(end, end + 5));
}

/** Whether the run of characters before this begins like a link: https://…/openai-sets. */
function isInLink(lower: string, start: number): boolean {
  const before = lower.slice(Math.max(0, start - LONGEST_LINK), start);
  return /(?:\/\/|www\.)[^\s\u3000-\u9fff]*$/.test(before);
}

const LONGEST_LINK = 120;
const UNDERSCORE = 0x5f;
const HYPHEN = 0x2d;
const EQUALS = 0x3d;
const SLASH = 0x2f;
const DOT = 0x2e;
const DOMAIN = /^\.(?:com|org|net|cn|io|dev|co)(?![a-z])/;

/** Whether a word of Latin script ends here, or a version may follow without a gap (Qwen3, GPT4o). */
export function endsWord(lower: string, end: number, model: boolean): boolean {
  const last = lower.charCodeAt(end - 1);
  const next = lower.charCodeAt(end);
  if (Number.isNaN(next) || !isWord(last) || !isWord(next)) return true;
  if (isDigit(last)) return !isDigit(next) && model;
  return isDigit(next) && model;
}
