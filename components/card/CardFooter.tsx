import { cardStrings } from '../../lib/locale/strings/card.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { useStrings } from '../locale.tsx';
import type { CardActions, CardView } from './props.ts';

export type CardMode = 'idle' | 'note' | 'ignore';

interface CardFooterProps {
  readonly view: CardView;
  readonly actions: CardActions;
  readonly mode: CardMode;
  readonly onMode: (mode: CardMode) => void;
}

/** The card's one-key actions, each with its key. */
export function CardFooter({ view, actions, mode, onMode }: CardFooterProps) {
  const t = useStrings(cardStrings);
  const toggle = (to: CardMode) => onMode(mode === to ? 'idle' : to);
  return (
    <footer className="card-footer">
      <FooterButton
        label={t('note')}
        shortcut="n"
        pressed={mode === 'note'}
        onPress={() => toggle('note')}
      />
      <FooterButton
        label={t('notThis')}
        shortcut="x"
        pressed={mode === 'ignore'}
        onPress={() => toggle('ignore')}
      />
      <FooterButton label={t('copy')} shortcut="c" onPress={actions.copy} />
      <FooterButton label={t('open')} shortcut="o" onPress={actions.open} />
      <FooterButton
        label={t(view.pinned ? 'unpin' : 'pin')}
        shortcut="p"
        pressed={view.pinned}
        onPress={actions.pin}
      />
    </footer>
  );
}

interface FooterButtonProps {
  readonly label: string;
  readonly shortcut: string;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

function FooterButton({ label, shortcut, pressed, onPress }: FooterButtonProps) {
  return (
    <button
      type="button"
      className="plain"
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      onClick={onPress}
    >
      {label}{' '}
      <span className="key" aria-hidden="true">
        {shortcut}
      </span>
    </button>
  );
}

/** The last write and the way back; or what went wrong with it. */
export function CardOutcome({ view, actions }: Pick<CardFooterProps, 'view' | 'actions'>) {
  const common = useStrings(wordStrings);
  const { undo, said, error } = view;
  return (
    <div className="card-outcome" aria-live="polite">
      {error && (
        <p role="alert" className="error">
          {error}
        </p>
      )}
      {said && !error && <p className="said">{said}</p>}
      {undo && !said && !error && (
        <p>
          {undo.label}{' '}
          <button
            type="button"
            className="plain"
            aria-keyshortcuts="u"
            onClick={() => actions.undo(undo.undoId)}
          >
            {common('undo')}{' '}
            <span className="key" aria-hidden="true">
              u
            </span>
          </button>
        </p>
      )}
    </div>
  );
}
