/**
 * Times the engine beside its peers, in one run on one thread, and shows that its time is linear in
 * the text: `npm run bench`. Exit status 1 where a figure is outside its limit; times are those of
 * the machine at hand, for an idle one the limits hold, and ratios are what counts.
 */
import { gzipSync } from 'node:zlib';
import { encodeLexicon } from '../../lib/catalogue/lexicon-text.ts';
import { readLexicon } from '../../lib/catalogue/node.ts';
import type { TextChunk } from '../../lib/model/page.ts';
import { bundleEngine } from './bundle.ts';
import { showLinearity } from './linearity.ts';
import { partsOf } from './parts.ts';
import { compromiseNames, recognizersText } from './peers.ts';
import { Report } from './report.ts';
import { newsText } from './texts.ts';
import { median, time } from './timing.ts';

const LENGTH = 100_000;
/** Peers are timed on a part of the text, or the run would take minutes. */
const PEER_LENGTH = 10_000;
const LIMIT = {
  ...{ engine: 100, namesAndFigures: 50, linking: 15, ready: 20 },
  ...{ weight: 1500, zh: 100, en: 300 },
} as const;
const DATE = '2024-10-09';

const report = new Report();
const { engine, weights } = await bundleEngine();
const { createPageMemory, createRecognizer, decodeLexicon, fold } = engine;
const names = encodeLexicon(readLexicon());
await engine.loadEnglish();
const recognizer = ready();
const parts = partsOf(engine, decodeLexicon(names), DATE);
speed();
weight();
peers();
showLinearity(report, LENGTH, recognize);
process.exitCode = report.over ? 1 : 0;

function recognize(text: string): number {
  const chunks: TextChunk[] = text.split('\n').map((line, i) => ({ id: String(i), text: line }));
  const readings = recognizer.recognize(chunks, { date: DATE, memory: createPageMemory() });
  return readings.reduce((sum, { mentions }) => sum + mentions.length, 0);
}

/** The engine with its gazetteer, timed as a page that opens would wait for it: cold, then warm. */
function ready() {
  report.heading('Ready');
  const cold = time(() => createRecognizer(decodeLexicon(names)));
  report.line('engine with its gazetteer, cold', cold, 'ms');
  const warm = median(() => createRecognizer(decodeLexicon(names)));
  report.line('engine with its gazetteer', warm, 'ms', { limit: LIMIT.ready });
  return createRecognizer(decodeLexicon(names));
}

function speed(): void {
  report.heading(`Our engine, ms per ${LENGTH} characters`);
  for (const script of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    const text = newsText(script, LENGTH);
    const first = time(() => recognize(text));
    const all = median(() => recognize(text), { warmups: 10 });
    report.line(`everything, ${script}`, all, 'ms', { limit: LIMIT.engine });
    report.line('  the very first time', first, 'ms');
    const both = median(() => parts.namesAndFigures(text), { warmups: 10 });
    report.line('  names and figures', both, 'ms', { limit: LIMIT.namesAndFigures });
    const linking = median(parts.linking(text), { warmups: 10 });
    report.line('  linking', linking, 'ms', { limit: LIMIT.linking });
    const figures = median(() => parts.figuresAndDates(text));
    report.line('  figures and dates', figures, 'ms');
    const folding = median(() => text.split('\n').map(fold), { times: 20 });
    report.line('  fold', folding, 'ms');
  }
}

function weight(): void {
  report.heading('Weight of all the recogniser carries, gzipped');
  const pieces = [['names', gzipSync(names).length / 1000] as const, ...weights];
  for (const [piece, size] of pieces) report.line(piece, size, 'kB');
  const sum = pieces.reduce((total, [, size]) => total + size, 0);
  report.line('together', sum, 'kB', { limit: LIMIT.weight });
}

function peers(): void {
  report.heading(`Beside peers, ms per ${LENGTH} characters`);
  const scale = LENGTH / PEER_LENGTH;
  const once = { runs: 1, warmups: 1 };
  for (const script of ['zh', 'en'] as const) {
    const text = newsText(script === 'zh' ? 'zh-Hans' : 'en', PEER_LENGTH);
    const ours = median(() => parts.figuresAndDates(text), { times: 10 });
    const theirs = median(() => recognizersText(text, script), once);
    report.line(`ours, figures and dates, ${script}`, ours * scale, 'ms');
    report.line(`Recognizers-Text, ${script}`, theirs * scale, 'ms');
    report.line('  times ours', theirs / ours, 'x', { least: LIMIT[script] });
  }
  const english = newsText('en', PEER_LENGTH);
  const ours = median(() => recognize(english), { times: 10 });
  const theirs = median(() => compromiseNames(english), once);
  report.line('ours, everything, en', ours * scale, 'ms');
  report.line('compromise, organizations, en', theirs * scale, 'ms');
  report.line('  times ours', theirs / ours, 'x');
}
