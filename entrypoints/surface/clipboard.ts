import type { CardClip } from '../../components/card/clip.ts';

/**
 * Puts a card on the clipboard, from a key or a click of the reader; false where the browser forbids
 * it. Pages that are not secure, or whose policy withholds it, have no asynchronous clipboard: there
 * the old command is used (https://w3c.github.io/clipboard-apis/#fire-a-clipboard-event).
 */
export async function copyClip(clip: CardClip): Promise<boolean> {
  try {
    const blob = (type: string, part: string) => new Blob([part], { type });
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', clip.text),
      'text/html': blob('text/html', clip.html),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByCommand(clip);
  }
}

function copyByCommand({ text, html }: CardClip): boolean {
  let copied = false;
  const life = new AbortController();
  const options = { capture: true, signal: life.signal } as const;
  // Without it Chromium copies nothing where nothing is selected.
  window.addEventListener('beforecopy', (event) => event.preventDefault(), options);
  window.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', text);
      event.clipboardData?.setData('text/html', html);
      event.preventDefault();
      // What is copied is none of the page's business.
      event.stopImmediatePropagation();
      copied = event.clipboardData !== null;
    },
    options,
  );
  const allowed = document.execCommand('copy');
  life.abort();
  return allowed && copied;
}
