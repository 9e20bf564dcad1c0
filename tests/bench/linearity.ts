import type { Report } from './report.ts';
import { newsText } from './texts.ts';
import { middle, time } from './timing.ts';

/** How many times as long a text of ten times the length may take. */
const MOST = 11;
const SAMPLES = 5;
const TEN = 10;
const WARMUPS = 4;
/** Milliseconds that the shorter runs take together at least: the system counts in steps of four. */
const LEAST = 60;

/** Texts of `length` units, or less, that something might take more than linear time for. */
function cases(length: number): readonly (readonly [name: string, text: string])[] {
  const chinese = newsText('zh-Hans', length).replaceAll('\n', '');
  const of = (piece: string) => piece.repeat(length / piece.length);
  return [
    ['news in paragraphs', newsText('zh-Hant', length)],
    ['one unbroken line', chinese],
    ['one unbroken English line', newsText('en', length).replaceAll('\n', '')],
    ['nothing but 大模型', of('大模型')],
    ['nothing but digits', of('1234567890')],
    ['nothing but years', of('2024年')],
    ['nothing but brackets', of('((（（')],
    ['nothing but question marks', of('经??')],
    ['question marks in news', chinese.replace(/.{7}/g, (piece) => `${piece.slice(2)}??`)],
  ];
}

/**
 * Shows that `work` is linear in the text: runs over a text beside one over ten of it, by turns,
 * so that both meet the same machine; medians of each.
 */
export function showLinearity(report: Report, length: number, work: (text: string) => unknown) {
  report.heading('Ten times the text, times the time');
  for (const [name, text] of cases(length)) {
    const long = text.repeat(TEN);
    const warm = time(() => work(text), WARMUPS) / WARMUPS;
    const repeats = Math.max(TEN, Math.ceil(LEAST / Math.max(warm, 0.1)));
    const samples = Array.from({ length: SAMPLES }, () => [
      time(() => work(text), repeats) / repeats,
      time(() => work(long)),
    ]);
    const [small, large] = [0, 1].map((which) => middle(samples.map((one) => one[which] ?? 0)));
    report.line(`${name}, ${text.length} characters`, small ?? 0, 'ms');
    report.line('  ten times that', (large ?? 0) / (small ?? 1), 'x', { limit: MOST });
  }
}
