import {
  Culture,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import nlp from 'compromise';

/** Recognizers-Text over a text's paragraphs, for the figures and dates that we read too. */
export function recognizersText(text: string, script: 'zh' | 'en'): number {
  const culture = script === 'zh' ? Culture.Chinese : Culture.English;
  const readers = [
    recognizeNumber,
    recognizePercentage,
    recognizeCurrency,
    recognizeDimension,
    recognizeDateTime,
  ];
  let found = 0;
  for (const line of text.split('\n')) {
    for (const read of readers) found += read(line, culture).length;
  }
  return found;
}

/** compromise's organizations of an English text. */
export function compromiseNames(text: string): number {
  return nlp(text).organizations().out('array').length;
}
