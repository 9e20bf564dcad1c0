import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifestMessages } from '../../lib/locale/manifest-messages.ts';

test.each([...manifestMessages()])('public/%s is in step with the string table', (path, text) => {
  const written = readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8');
  expect(written, 'run: npx tsx lib/locale/build-messages.ts').toBe(text);
});

test('the name and description fit what the stores allow', () => {
  for (const text of manifestMessages().values()) {
    const messages = JSON.parse(text) as Record<string, { message: string }>;
    expect(messages.extName?.message.length).toBeLessThanOrEqual(45);
    expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132);
  }
});
