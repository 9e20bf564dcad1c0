import { Converter } from 'opencc-js';

const toTaiwan = Converter({ from: 'cn', to: 'tw' });
const toSimplified = Converter({ from: 't', to: 'cn' });
const HAN = /\p{Script=Han}/u;

/** Whether the text holds a Han character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** The Traditional form of a name, character by character; 台 as the press writes it. */
export function traditional(hans: string): string {
  return toTaiwan(hans).replaceAll('臺', '台').replaceAll('檯', '台');
}

/** The Simplified form of a name. */
function simplified(text: string): string {
  return toSimplified(text);
}

/** The name with each character made Simplified by itself, as the recogniser folds a text. */
export function foldedHan(text: string): string {
  return [...text].map((char) => toSimplified(char)).join('');
}

/** What two spellings of one name share: case, script, spaces, dashes and stops do not count. */
export function nameKey(name: string): string {
  return simplified(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s\-_‐-―·•,'’&/()（）[\]]/g, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '');
}

/**
 * What two names of one model share, whatever the order of their words: Claude 3.5 Haiku and
 * Claude Haiku 3.5.
 */
export function modelKey(name: string): string {
  const words = simplified(name.normalize('NFKC'))
    .toLowerCase()
    .match(/\p{Script=Han}+|[a-z]+|\d+(?:\.\d+)*|[^\s\p{P}]/gu);
  return (words ?? []).sort().join(' ');
}

/** The name as an identifier: lower case, Latin letters, digits, Han, single dashes. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\+/g, '-plus')
    .replace(/&/g, '-and-')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}
