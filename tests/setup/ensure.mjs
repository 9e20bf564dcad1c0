// Makes sure that what a command needs is installed, and says what it installs. Plain JavaScript
// without imports from node_modules: it runs before they exist.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Debian's packages for the two browsers, and a font that has the characters of our articles. */
const APT_PACKAGES = ['chromium', 'firefox-esr', 'fonts-noto-cjk'];

const BROWSER_PATHS = {
  chromium: [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** Runs a command with its output on standard error, so that standard output stays the caller's. */
function run(command, args) {
  const outcome = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return outcome.status === 0;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Installs the npm packages of the lockfile where they are missing or older than it. */
export function ensurePackages() {
  const stamp = join(ROOT, 'node_modules', '.package-lock.json');
  const lock = join(ROOT, 'package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('Installing packages (npm ci) …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
    stop('The packages could not be installed. Missing: npm ci');
  }
}

/** The path of an installed browser, or undefined. */
export function browserPath(name) {
  return BROWSER_PATHS[name].find((path) => path && existsSync(path));
}

/** Installs Chromium and Firefox where apt and root allow it; else names the missing command. */
export function ensureBrowsers() {
  const fonts = existsSync('/usr/share/fonts/opentype/noto') || process.platform !== 'linux';
  if (browserPath('chromium') && browserPath('firefox') && (fonts || !canInstall())) return;
  const install = `apt-get install -y --no-install-recommends ${APT_PACKAGES.join(' ')}`;
  if (!isDebian()) {
    const missing = ['chromium', 'firefox'].filter((name) => !browserPath(name));
    stop(
      `Missing: ${missing.join(' and ')}. Install it, or name it: ` +
        missing.map((name) => `export ${name.toUpperCase()}_PATH=/path/to/${name}`).join(' '),
    );
  }
  if (!canInstall()) stop(`Missing: sudo sh -c 'apt-get update && ${install}'`);
  console.error(`Installing browsers (${install}) …`);
  const done = run('apt-get', ['update', '-qq']) && run('sh', ['-c', `${install} -qq`]);
  if (!done || !browserPath('chromium') || !browserPath('firefox')) {
    stop(`The browsers could not be installed. Missing: apt-get update && ${install}`);
  }
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function canInstall() {
  return isDebian() && process.getuid?.() === 0;
}
