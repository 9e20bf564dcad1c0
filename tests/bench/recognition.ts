/**
 * Times the engine beside its peers, in one run on one thread, and shows that its time is linear in
 * the text: `npm run bench`. Exit status 1 where a figure is over its limit; times are those of the
 * machine at hand, ratios are what counts.
 */
import { gzipSync } from 'node:zlib';
import { encodeLexicon } from '../../lib/catalogue/lexicon-text.ts';
import { readLexicon } from '../../lib/catalogue/node.ts';
import type { TextChunk } from '../../lib/model/page.ts';
import { readDates } from '../../lib/recognition/dates/index.ts';
import { createPageMemory, createRecognizer } from '../../lib/recognition/index.ts';
import { readQuantities } from '../../lib/recognition/quantities/index.ts';
import { fold } from '../../lib/text/fold.ts';
import { compromiseNames, recognizersText } from './peers.ts';
import { newsText } from './texts.ts';
import { least, median, Report } from './timing.ts';

const LENGTH = 100_000;
/** Peers are timed on a part of the text, or the run would take minutes. */
const PEER_LENGTH = 10_000;
const LIMIT = { engine: 50, ready: 20, weight: 1500, linear: 11, zh: 100, en: 300 } as const;

const report = new Report();
const lexicon = readLexicon();
const recognizer = createRecognizer(lexicon);

speed();
peers();
linearity();
process.exitCode = report.over ? 1 : 0;

function recognize(text: string): number {
  const chunks: TextChunk[] = text.split('\n').map((line, i) => ({ id: String(i), text: line }));
  const readings = recognizer.recognize(chunks, { date: '2024-10-09', memory: createPageMemory() });
  return readings.reduce((sum, { mentions }) => sum + mentions.length, 0);
}

function figuresAndDates(text: string): void {
  const context = { date: '2024-10-09', memory: createPageMemory() };
  for (const line of text.split('\n')) {
    const folded = fold(line);
    readQuantities(folded, context);
    readDates(folded, context);
  }
}

function speed(): void {
  report.heading(`Our engine, ms per ${LENGTH} characters`);
  for (const script of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    const text = newsText(script, LENGTH);
    report.line(
      `fold, ${script}`,
      median(() => text.split('\n').map(fold)),
      'ms',
    );
    report.line(
      `figures and dates, ${script}`,
      median(() => figuresAndDates(text)),
      'ms',
    );
    report.line(
      `everything, ${script}`,
      median(() => recognize(text)),
      'ms',
      LIMIT.engine,
    );
  }
  report.heading('Ready, and its weight');
  report.line(
    'engine with its gazetteer',
    median(() => createRecognizer(lexicon)),
    'ms',
    LIMIT.ready,
  );
  const weight = gzipSync(encodeLexicon(lexicon)).length / 1000;
  report.line('names, gzipped', weight, 'kB', LIMIT.weight);
}

function peers(): void {
  report.heading(`Beside peers, ms per ${LENGTH} characters`);
  const scale = LENGTH / PEER_LENGTH;
  const once = { runs: 1, warmups: 1 };
  for (const script of ['zh', 'en'] as const) {
    const text = newsText(script === 'zh' ? 'zh-Hans' : 'en', PEER_LENGTH);
    const ours = median(() => figuresAndDates(text), { runs: 9, warmups: 5 });
    const theirs = median(() => recognizersText(text, script), once);
    report.line(`ours, figures and dates, ${script}`, ours * scale, 'ms');
    report.line(`Recognizers-Text, ${script}`, theirs * scale, 'ms');
    report.line(`  times ours (at least ${LIMIT[script]})`, theirs / ours, 'x');
    report.over ||= theirs / ours < LIMIT[script];
  }
  const english = newsText('en', PEER_LENGTH);
  const names = median(() => compromiseNames(english), once);
  const ours = median(() => recognize(english));
  report.line('ours, everything, en', ours * scale, 'ms');
  report.line('compromise, organizations, en', names * scale, 'ms');
}

function linearity(): void {
  report.heading('Ten times the text, times the time');
  const line = newsText('zh-Hans', LENGTH).replaceAll('\n', '');
  const cases: readonly (readonly [name: string, text: string])[] = [
    ['news in paragraphs', newsText('zh-Hant', LENGTH)],
    ['one unbroken line', line],
    ['one unbroken English line', newsText('en', LENGTH).replaceAll('\n', '')],
    ['nothing but 大模型', '大模型'.repeat(LENGTH / 3)],
    ['nothing but digits', '1234567890'.repeat(LENGTH / 10)],
    ['nothing but years', '2024年'.repeat(LENGTH / 5)],
    ['nothing but brackets', '((（（'.repeat(LENGTH / 4)],
    ['nothing but question marks', '经??'.repeat(LENGTH / 3)],
  ];
  for (const [name, text] of cases) {
    const small = least(() => recognize(text), 8);
    const large = least(() => recognize(text.repeat(10)), 2);
    report.line(`${name}, ${LENGTH} characters`, small, 'ms');
    report.line('  ten times that', large / small, 'x', LIMIT.linear);
  }
}
