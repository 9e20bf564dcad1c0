/** The engine as a command: files or JSON lines in, one JSON line out for each text. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createRecognizer, loadEnglish, type Recognizer } from '../recognition/index.ts';
import { type Annotation, annotate } from './annotation.ts';
import { type GivenText, parseLine, readGivenFile } from './input.ts';
import { readLexicon } from './lexicon.ts';

const USAGE = `usage: npm run --silent annotate -- FILE…
       npm run --silent annotate -- --jsonl

  FILE…     .txt and .html files; one JSON line on standard output for each
  --jsonl   lines of {"id", "text", "lang"?, "date"?} on standard input, one line out for each
  --help    this text`;

const FAILED = 1;
const MISUSED = 2;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : FAILED);
});
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (options === null) {
    console.error(USAGE);
    return MISUSED;
  }
  if (options.help) {
    console.error(USAGE);
    return 0;
  }
  await loadEnglish();
  const recognizer = createRecognizer(readLexicon());
  return options.jsonl ? annotateLines(recognizer) : annotateFiles(recognizer, options.files);
}

/** The options, or null where they are not as the usage says. */
function parseOptions(args: readonly string[]) {
  try {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      options: { jsonl: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const { jsonl = false, help = false } = values;
    if (!help && jsonl === files.length > 0) return null;
    return { jsonl, help, files };
  } catch (error) {
    console.error((error as Error).message);
    return null;
  }
}

async function annotateFiles(recognizer: Recognizer, files: readonly string[]): Promise<number> {
  let status = 0;
  for (const path of files) {
    const done = await attempt(path, () => {
      const given = readGivenFile(path);
      const annotation = annotate(recognizer, given);
      return given.derived ? { ...annotation, text: given.text } : annotation;
    });
    if (!done) status = FAILED;
  }
  return status;
}

async function annotateLines(recognizer: Recognizer): Promise<number> {
  let status = 0;
  let number = 0;
  const input = createReadStream('', { fd: 0, encoding: 'utf8' });
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const parse = (): GivenText => parseLine(line);
    if (!(await attempt(`line ${number}`, () => annotate(recognizer, parse())))) status = FAILED;
  }
  return status;
}

/** Prints what `work` makes, or its error under `name`; a failure never stops the rest. */
async function attempt(name: string, work: () => Annotation): Promise<boolean> {
  try {
    await print(JSON.stringify(work()));
    return true;
  } catch (error) {
    console.error(`annotate: ${name}: ${(error as Error).message}`);
    return false;
  }
}

function print(line: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(`${line}\n`)) resolve();
    else process.stdout.once('drain', resolve);
  });
}
