import { useCallback, useEffect } from 'react';
import { Icon } from '../../components/glyph/Icon.tsx';
import { useLocale, useStrings } from '../../components/locale.tsx';
import { actStrings, optionsStrings } from '../../lib/locale/strings/options.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { type JournalRow, listHistory, redo, undo } from '../../lib/store/index.ts';
import { useLive, useStore } from '../surface/store.ts';
import { useCollection } from './context.ts';

/** Undo, redo, and what was done. */
export function History() {
  const t = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const turn = useTurns();
  return (
    <section className="history-tools" aria-label={t('history')}>
      <button
        type="button"
        className="icon"
        title={common('undo')}
        aria-label={common('undo')}
        aria-keyshortcuts="Control+Z"
        onClick={() => turn('undo')}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="icon"
        title={common('redo')}
        aria-label={common('redo')}
        aria-keyshortcuts="Control+Shift+Z"
        onClick={() => turn('redo')}
      >
        <Icon name="redo" />
      </button>
      <button type="button" className="plain small" popoverTarget="history">
        {t('history')}
      </button>
      <div
        id="history"
        popover="auto"
        className="history"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard.
        tabIndex={0}
      >
        <h2>{t('history')}</h2>
        <Acts />
      </div>
    </section>
  );
}

function Acts() {
  const t = useStrings(optionsStrings);
  const act = useStrings(actStrings);
  const time = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'short', timeStyle: 'short' });
  const history = useLive((store) => listHistory(store, { limit: 100 }), []);
  const rows = history?.ok ? history.value : [];
  if (rows.length === 0) return <p className="muted">{t('historyEmpty')}</p>;
  return (
    <ol>
      {rows.map((row) => (
        <li key={row.id} data-undone={row.undoneAt !== undefined}>
          <span className="ellipsis">
            {act(row.act)} <span className="muted">{row.about}</span>
            {row.count > 1 && (
              <span className="muted small"> · {t('rows', { count: row.count })}</span>
            )}
          </span>
          <span className="muted small">
            {row.undoneAt !== undefined && `${t('undoneMark')} · `}
            {time.format(new Date(row.at))}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Undo and redo by button and by key; a field keeps its own undo while it is typed in. */
function useTurns() {
  const store = useStore();
  const { outcome } = useCollection();
  const t = useStrings(optionsStrings);
  const act = useStrings(actStrings);
  const { setState } = outcome;
  const turn = useCallback(
    async (way: 'undo' | 'redo') => {
      const turned = await (way === 'undo' ? undo(store) : redo(store));
      const what = (row: JournalRow) => `${act(row.act)} ${row.about}`.trim();
      if (turned.ok)
        setState({ done: t(way === 'undo' ? 'undid' : 'redid', { what: what(turned.value) }) });
      else if (turned.error === 'not-found')
        setState({ done: t(way === 'undo' ? 'nothingToUndo' : 'nothingToRedo') });
      else setState({ error: turned.error });
    },
    [store, t, act, setState],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const way = turnOf(event);
      if (way === null || isTyping(event.target)) return;
      event.preventDefault();
      turn(way);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [turn]);
  return turn;
}

function turnOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!ctrlKey && !metaKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : null;
}

/** Whether a key belongs to the text being typed. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && /^(?:text|search|url|number|date)$/.test(target.type))
  );
}
