import type { Span } from '../../../model/span.ts';
import type { NameCandidate } from '../../candidate.ts';
import { occurrences } from '../chinese/occurrences.ts';
import { isFigure, readTail } from '../known/versions.ts';
import { opensSentence } from '../sentence.ts';
import { isCommonWord } from './words/words.ts';

/** Names that carry their size: Zephyr 7B, zephyr-7b-beta. */
const SIZED =
  /(?<![A-Za-z0-9_.$€£¥+-])([A-Za-z][A-Za-z0-9.]*(?:[-_][A-Za-z0-9.]+)*?)[-_ ]v?(?:\d{1,2}x)?\d{1,4}(?:\.\d{1,2})?[bBM](?![A-Za-z0-9])/g;
/** Names that carry their version: Zephyr-2, Sparrow v0.2, ABCD-1. */
const VERSIONED =
  /(?<![A-Za-z0-9_.$€£¥+-])([A-Z][A-Za-z0-9]*(?:[-_][A-Z][A-Za-z0-9]*){0,2})([-_ ])(v?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?)(?![A-Za-z0-9%]|[.,]\d)/g;
/** Names that end like models: TinyLlama, MiniGPT, StableLM. */
const SUFFIXED =
  /(?<![A-Za-z0-9_.$€£¥+-])((?:[A-Z][a-zA-Z]+|[a-z][A-Z][a-z]*)(?:GPT|LLM|LLaMA|Llama|LLaVA|LM|BERT|VLM|VLA|Diffusion|Coder|Copilot|Math|Mamba|CLIP|Gemma|Gemini|Qwen|Whisper)|[A-Z][A-Za-z]*-(?:LM|LLM|GPT|VL|BERT|Gemini|Llama|LLaMA|LLaVA)|(?:nano|tiny|mini|micro|mobile|open|med|code|math)(?:LLaVA|LLaMA|Llama|GPT|MoE|VLM|BERT)|(?:[A-Z][a-z]+){1,2}(?:GPT|LLM|Llama))(?![A-Za-z0-9])/g;

/** Heads that numbers follow for reasons of their own: laws, standards, events, vehicles, time. */
const NOT_A_MODEL =
  /^(?:covid|sub|non|pre|post|multi|semi|up|mid|linux|kernel|android|utf|apache|http|https|iso|ieee|sb|ab|hr|cc|cc-by|by|gdpr|series|phase|version|top|level|tier|class|type|part|step|stage|section|chapter|figure|fig|table|round|day|week|month|year|page|item|no|number|vol|windows|ios|android|macos|iphone|ipad|galaxy|pixel|usb|wi-fi|bluetooth|hdmi|pcie|ddr|lpddr|gddr|hbm|cuda|rocm|python|java|node|react|ubuntu|http2|ipv|mp|md|sha|rsa|es|html|css|q|h|fy|ces|gtc|icml|iclr|neurips|acl|cvpr|emnlp|euv|boeing|airbus|falcon|starship|apollo|artemis|soyuz|f|b|su|mig|m|s|x|formula|f1|euro|world|war|act|title|article|rule|grade|group|pool|route|highway|terminal|gate|unit|bench|mmlu|gsm|math|arena|eval|humaneval|arc|aime|gpqa|swe-bench|tau|license|mit|gpl|gplv|lgpl|agpl|llm|ai|gpu|cpu|moe|rag|api|sdk|ide|vram|ram|ssd|fp|int|bf|tf|rank|elo|seed|batch|epoch|layer|head|top-k|k|n|p|a|the|only|under|over|with|of|and|or|to|at|in|for|from|than|about|around|only|just|new|all|our|its|their)$/i;

/** Reads names by their shape alone; only for pages that speak of AI. */
export function readShapes(text: string): NameCandidate[] {
  return [...readSized(text), ...readVersioned(text), ...readSuffixed(text)];
}

function readSized(text: string): NameCandidate[] {
  if (!/\d[bBM](?![A-Za-z0-9])/.test(text)) return [];
  return occurrences(SIZED, text).flatMap(({ 0: surface, 1: head = '', index }) => {
    const end = index + surface.length;
    const joined = /[-_]/.test(surface);
    if (NOT_A_MODEL.test(head) || (!/[A-Z]/.test(head) && isSpoken(head))) return [];
    if (!joined && (!/^[A-Z]/.test(head) || (opensSentence(text, index) && isOrdinary(head)))) {
      return [];
    }
    if (/ [\d.x]+[bBM]$/.test(surface) && isFigure(text, end)) return [];
    return shape(text, { start: index, end }, joined ? 0.72 : 0.68);
  });
}

const NOT_A_HEAD = /(?:[Bb]ench|Eval|Arena|QA|Index|Dataset|Search|Corpus)$/;
const COUNTED = /^\s?(?:%|million|billion|trillion|times|x\b|percent|points)/;

function readVersioned(text: string): NameCandidate[] {
  if (!/[A-Za-z0-9][-_ ]v?\d/.test(text)) return [];
  return occurrences(VERSIONED, text).flatMap((match) => {
    const [surface, head = '', gap, number = ''] = match;
    const end = match.index + surface.length;
    if (NOT_A_HEAD.test(head) || NOT_A_MODEL.test(head)) return [];
    if (COUNTED.test(text.slice(end, end + 12))) return [];
    const whole = /^\d+$/.test(number);
    const camel = /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(head);
    // Names with a space before their number are few, and scores with one are many.
    if (gap === ' ' && (/^\d{2,}\./.test(number) || (whole && !camel))) return [];
    if (isOrdinary(head) && (whole || gap === ' ')) return [];
    if (whole && number.length > 1 && !camel) return [];
    return shape(text, { start: match.index, end }, camel || !whole ? 0.66 : 0.6);
  });
}

function readSuffixed(text: string): NameCandidate[] {
  if (
    !/GPT|LLM|L[La][aA][mM]|LLaVA|LM|BERT|VL|MoE|Diffusion|Coder|Copilot|Ma(?:th|mba)|CLIP|Gem|Qwen|Whisper/.test(
      text,
    )
  ) {
    return [];
  }
  return occurrences(SUFFIXED, text).map(({ 0: surface, index }) =>
    shape(text, { start: index, end: index + surface.length }, 0.66),
  );
}

/** Whether a hyphenated head is made of speech: better-than-llama. */
function isSpoken(head: string): boolean {
  return head.split(/[-_]/).some((part) => /^[a-z]+$/.test(part) && isCommonWord(part));
}

function isOrdinary(head: string): boolean {
  return (
    NOT_A_MODEL.test(head) || (/^[A-Z]?[a-z]+$/.test(head) && isCommonWord(head.toLowerCase()))
  );
}

function shape(text: string, { start, end }: Span, confidence: number): NameCandidate {
  return {
    start,
    end: readTail(text, start, end)?.end ?? end,
    kind: 'model',
    subkind: 'model',
    confidence,
    rule: 'english-shape',
  };
}
