import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { type Annotation, annotate } from '../../lib/annotate/annotation.ts';
import { readLexicon } from '../../lib/annotate/lexicon.ts';
import { readPage } from '../../lib/annotate/visible-text.ts';
import { createRecognizer } from '../../lib/recognition/index.ts';
import type { DemoPage } from './article.ts';

/** The page as the engine reads it: a text file as it stands, anything else by its visible text. */
export function annotatePage(page: DemoPage, html: string): Annotation & { text: string } {
  const read =
    page.file && extname(page.file) === '.txt'
      ? { text: readFileSync(page.file, 'utf8') }
      : readPage(html);
  const annotation = annotate(createRecognizer(readLexicon()), { id: page.name, ...read });
  return { ...annotation, text: read.text };
}
