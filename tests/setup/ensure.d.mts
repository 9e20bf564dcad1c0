export const ROOT: string;
/** Installs the npm packages where they are missing. */
export function ensurePackages(): void;
/** Installs the browsers where they are missing and that is possible; else stops. */
export function ensureBrowsers(): void;
/** The path of an installed browser, or undefined. */
export function browserPath(name: 'chromium' | 'firefox'): string | undefined;
