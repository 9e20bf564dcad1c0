import { expect, test } from 'vitest';
import { passageUrl } from '../../../components/curation/text-fragment.ts';

const selector = (exact: string, prefix = '', suffix = '') => ({
  quote: { type: 'TextQuoteSelector', exact, prefix, suffix } as const,
  position: { type: 'TextPositionSelector', start: 0, end: exact.length } as const,
});

test('the link leads to the words, with what stands around them', () => {
  const url = passageUrl('https://a.example/x#top', selector('4.83億元', '淨利', '，同比'));
  const fragment = url.split('#:~:text=')[1] as string;
  expect(fragment.split(',').map(decodeURIComponent)).toEqual(['淨利-', '4.83億元', '-，同比']);
  expect(url.startsWith('https://a.example/x#:~:')).toBe(true);
});

test('commas and dashes in the words do not part the directive', () => {
  const url = passageUrl('https://a.example/', selector('GLM-5, a model'));
  expect(url).toBe('https://a.example/#:~:text=GLM%2D5%2C%20a%20model');
});

test('without a passage it is the page', () => {
  expect(passageUrl('https://a.example/', undefined)).toBe('https://a.example/');
});
