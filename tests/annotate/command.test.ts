import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = join(ROOT, 'node_modules/.bin/tsx');
const MAIN = join(ROOT, 'lib/annotate/main.ts');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgloss-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function annotate(args: readonly string[], input = ''): SpawnSyncReturns<string> {
  const env = { ...process.env, INIT_CWD: folder };
  return spawnSync(TSX, [MAIN, ...args], { input, encoding: 'utf8', env });
}

function lines(run: SpawnSyncReturns<string>) {
  return run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('the annotate command', { timeout: 30_000 }, () => {
  it('prints one line for each text on standard input, in order', () => {
    const texts = ['去年7月上線', '\n\nQ3 2025\n', ''];
    const input = texts.map((text, i) => JSON.stringify({ id: `t${i}`, text, date: '2024-10-09' }));
    const run = annotate(['--jsonl'], input.join('\n'));
    expect(run.status).toBe(0);
    expect(run.stderr).toBe('');
    const [first, second, third] = lines(run);
    expect(first.id).toBe('t0');
    expect(first.mentions[0]).toMatchObject({
      start: 0,
      end: 4,
      text: '去年7月',
      folded: '去年7月',
      kind: 'date',
      from: '2023-07-01',
      to: '2023-07-31',
    });
    expect(second.mentions).toMatchObject([{ start: 2, end: 9, text: 'Q3 2025' }]);
    expect(third).toEqual({ id: 't2', mentions: [], facts: [] });
  });

  it('slices every mention exactly, across lines, glosses and full-width text', () => {
    const text = '２０２４年\r\n營收(shōu)於2025年第一季成長\n\n據Ｑ３ 2025財報';
    const [{ mentions }] = lines(annotate(['--jsonl'], JSON.stringify({ id: 'a', text })));
    expect(mentions.length).toBeGreaterThanOrEqual(3);
    for (const { start, end, text: surface } of mentions) {
      expect(text.slice(start, end)).toBe(surface);
    }
  });

  it('says of a bad line what is wrong, goes on, and exits with 1', () => {
    const good = JSON.stringify({ id: 'b', text: '2024年' });
    const run = annotate(
      ['--jsonl'],
      ['{"id": 1, "text": "x"}', 'nonsense', 'null', good].join('\n'),
    );
    expect(run.status).toBe(1);
    expect(lines(run).map(({ id }) => id)).toEqual(['b']);
    expect(run.stderr.trim().split('\n')).toHaveLength(3);
    expect(run.stderr).toContain('line 2');
  });

  it('reads text files, their offsets counted as on the disk', () => {
    writeFileSync(join(folder, 'a.txt'), '\ufeff2024年上市');
    const run = annotate(['a.txt']);
    expect(run.status).toBe(0);
    const [line] = lines(run);
    expect(line.id).toBe('a.txt');
    expect(line).not.toHaveProperty('text');
    expect(line.mentions).toMatchObject([{ start: 1, end: 6, text: '2024年' }]);
  });

  it('reads pages as their reader sees them, and says what text that is', () => {
    const html = '<meta property="article:published_time" content="2024-10-09"><p>去<b>年</b></p>';
    writeFileSync(join(folder, 'p.html'), html);
    const [line] = lines(annotate(['p.html']));
    expect(line.text).toBe('去年');
    expect(line.mentions).toMatchObject([{ text: '去年', from: '2023-01-01' }]);
  });

  it('does the rest where a file can’t be read, and exits with 1', () => {
    writeFileSync(join(folder, 'ok.txt'), 'ok');
    writeFileSync(join(folder, 'gbk.txt'), Uint8Array.of(0xbf, 0xc6, 0xb4, 0xf3));
    const run = annotate(['missing.txt', 'gbk.txt', '.', 'ok.txt']);
    expect(run.status).toBe(1);
    expect(lines(run).map(({ id }) => id)).toEqual(['ok.txt']);
    expect(run.stderr.trim().split('\n')).toHaveLength(3);
  });

  it.each([[['--json']], [[]], [['--jsonl', 'a.txt']]])(
    'shows its usage for %j, status 2',
    (args) => {
      const run = annotate(args);
      expect(run.status).toBe(2);
      expect(run.stdout).toBe('');
      expect(run.stderr).toContain('usage:');
    },
  );
});
