import { describe, expect, it } from 'vitest';
import { equalTo } from './compare.ts';

const page = (visits: string, extra = '') =>
  `<main><h1 id="a">News</h1><p>Seen ${visits} times</p><p>Steady</p>${extra}</main>`;

describe('a page with the extension', () => {
  it('is unchanged when it equals any load without it', () => {
    expect(equalTo(page('7'), [page('6'), page('7')])).toBe(true);
  });

  it('is changed when it differs from the only load without it', () => {
    expect(equalTo(page('7'), [page('6')])).toBe(false);
  });

  it('is unchanged when it differs only where two loads without it differ', () => {
    expect(equalTo(page('8'), [page('6'), page('7')])).toBe(true);
  });

  it('is changed when something was added, removed or marked elsewhere', () => {
    const bare = [page('6'), page('7')];
    expect(equalTo(page('8', '<newsgloss-card></newsgloss-card>'), bare)).toBe(false);
    expect(equalTo(page('8').replace('<p>Steady</p>', ''), bare)).toBe(false);
    expect(equalTo(page('8').replace('id="a"', 'id="a" class="x"'), bare)).toBe(false);
  });
});
