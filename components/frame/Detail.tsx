import { type ReactNode, useEffect, useRef } from 'react';
import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { Icon } from '../glyph/Icon.tsx';
import { useStrings } from '../locale.tsx';

interface DetailProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** A new row takes the focus into its form; a row that is only looked at leaves it in the table. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** The row that is open, at the right; Escape closes it. */
export function Detail({ title, onClose, takesFocus = false, children }: DetailProps) {
  const t = useStrings(optionsStrings);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) panel.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [takesFocus]);
  return (
    <aside className="detail" ref={panel} aria-label={t('details')}>
      <header>
        <h2>{typeof title === 'string' ? <span className="ellipsis">{title}</span> : title}</h2>
        <button
          type="button"
          className="icon"
          title={t('closeDetails')}
          aria-label={t('closeDetails')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="detail-body">{children}</div>
    </aside>
  );
}
