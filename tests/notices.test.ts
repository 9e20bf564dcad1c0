import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const { dependencies } = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
};
const notices = read('public/NOTICES.md');

describe('the notices that ship with the extension', () => {
  it.each(Object.keys(dependencies))('name %s with the licence it comes under', (name) => {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as {
      license: string;
    };
    expect(notices).toContain(`| ${name} | ${license} |`);
  });

  it('credit every word list that was built from other people’s', () => {
    for (const source of ['jieba', 'SCOWL', 'OpenCC', 'Unicode CLDR']) {
      expect(notices).toContain(source);
    }
  });
});
