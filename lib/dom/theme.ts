/** Milliseconds a page's own transition between themes may take. */
const SETTLE = 400;

/** Calls back when the page may have changed its colours: the system's scheme, or a switch of its own. */
export function watchTheme(page: Document, signal: AbortSignal, onChange: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE);
  };
  const observer = new MutationObserver(soon);
  for (const element of [page.documentElement, page.body]) {
    // A style attribute alone changes too often: scroll locks and animations live there.
    if (element) observer.observe(element, { attributes: true, attributeFilter: SWITCHES });
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

const SWITCHES = [
  'class',
  'data-theme',
  'data-color-mode',
  'data-mode',
  'data-color-scheme',
  'theme',
];
