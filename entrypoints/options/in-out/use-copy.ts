import { useLocale, useStrings } from '../../../components/locale.tsx';
import { clip } from '../../../lib/export/index.ts';
import { scriptOf } from '../../../lib/locale/index.ts';
import { exportStrings } from '../../../lib/locale/strings/export.ts';
import { attempt, collect, type Scope } from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';

/** Puts a part of what is kept on the clipboard, as Markdown and as rich text. */
export function useCopy(): (scope: Scope) => Promise<void> {
  const store = useStore();
  const script = scriptOf(useLocale());
  const { outcome } = useCollection();
  const e = useStrings(exportStrings);
  return async (scope) => {
    const done = await attempt(async () => {
      const { text, html } = clip(await collect(store, scope), script);
      const blob = (type: string, part: string) => new Blob([part], { type });
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob('text/plain', text),
          'text/html': blob('text/html', html),
        }),
      ]);
    });
    outcome.setState(done.ok ? { done: e('copied') } : { error: done.error });
  };
}
