import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../setup/ensure.mjs';

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly web_accessible_resources?: readonly unknown[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly commands: Readonly<Record<string, { readonly suggested_key?: unknown }>>;
  readonly version: string;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: {
    readonly gecko: {
      readonly data_collection_permissions: unknown;
      readonly strict_min_version: string;
    };
    readonly gecko_android: { readonly strict_min_version: string };
  };
}

const BASE = ['storage', 'unlimitedStorage', 'contextMenus', 'scripting', 'activeTab'];

const read = (build: string, file: string): string =>
  readFileSync(join(ROOT, '.output', build, file), 'utf8');

describe.each([
  { build: 'chrome-mv3', permissions: [...BASE, 'sidePanel'] },
  { build: 'firefox-mv3', permissions: BASE },
])('the package $build', ({ build, permissions }) => {
  const manifest = JSON.parse(read(build, 'manifest.json')) as Manifest;

  it('asks for the permissions that the README explains, and no others', () => {
    expect([...manifest.permissions].sort()).toEqual([...permissions].sort());
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('reads web pages only, and lets no page reach its files', () => {
    expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual([
      'http://*/*',
      'https://*/*',
    ]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('lets its own pages load nothing but its own files', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('suggests at most four shortcuts, the popup among them', () => {
    const suggested = Object.entries(manifest.commands).filter(([, one]) => one.suggested_key);
    expect(suggested.length).toBeLessThanOrEqual(4);
    expect(suggested.map(([name]) => name)).toContain('_execute_action');
  });

  it('carries its version, and its name and description in three languages', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(manifest.version).toBe(version);
    for (const locale of ['en', 'zh_CN', 'zh_TW']) {
      const messages = JSON.parse(read(build, `_locales/${locale}/messages.json`));
      expect(messages.extName.message).toContain('Newsgloss');
      expect(messages.extDescription.message.length).toBeGreaterThan(20);
      expect(messages.extDescription.message.length).toBeLessThanOrEqual(132);
    }
  });

  it('credits the sources of its data', () => {
    expect(read(build, 'catalogue/ATTRIBUTION.md')).toContain('Epoch AI');
  });

  it('has no code that evaluates text, and asks no server', () => {
    const scripts = readdirSync(join(ROOT, '.output', build), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => read(build, name));
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) {
      // A pattern that holds the word and a group after it is no call.
      expect(script).not.toMatch(/\beval\((?!\?:)|new Function\(/);
      expect(script).not.toMatch(/\bXMLHttpRequest\b|\bWebSocket\(|sendBeacon/);
    }
  });
});

describe('the Firefox package', () => {
  it('says that it collects nothing, on versions that know how to say so', () => {
    const manifest = JSON.parse(read('firefox-mv3', 'manifest.json')) as Manifest;
    const { gecko, gecko_android: android } = manifest.browser_specific_settings ?? {};
    expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
    expect(Number.parseInt(gecko?.strict_min_version ?? '', 10)).toBeGreaterThanOrEqual(140);
    expect(Number.parseInt(android?.strict_min_version ?? '', 10)).toBeGreaterThanOrEqual(142);
  });

  it('is built where the tests look for it', () => {
    expect(existsSync(join(ROOT, '.output/firefox-mv3/background.js'))).toBe(true);
  });
});
