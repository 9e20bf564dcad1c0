import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { Locale } from '../../lib/locale/index.ts';
import { cardStrings } from '../../lib/locale/strings/card.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { LocaleProvider, useLocale, useStrings } from '../locale.tsx';
import { CardFooter, type CardMode, CardOutcome } from './CardFooter.tsx';
import { IgnoreChoice, NoteEditor } from './CardForms.tsx';
import { CardHeader } from './CardHeader.tsx';
import { CardNotes } from './CardNotes.tsx';
import { DateBody } from './DateBody.tsx';
import { FigureBody } from './FigureBody.tsx';
import { cardCommand } from './keys.ts';
import { NameBody } from './NameBody.tsx';
import { cardNames } from './names.ts';
import type { CardActions, CardHandle, CardView } from './props.ts';

interface CardProps {
  readonly view: CardView;
  readonly actions: CardActions;
  readonly locale: Locale;
  readonly ref?: Ref<CardHandle>;
}

/** The card on one mention. Mount it with a `key` for each mention: what is typed belongs to one. */
export function Card({ locale, ...props }: CardProps) {
  return (
    <LocaleProvider value={locale}>
      <CardSheet {...props} />
    </LocaleProvider>
  );
}

function CardSheet({ view, actions, ref }: Omit<CardProps, 'locale'>) {
  const locale = useLocale();
  const t = useStrings(cardStrings);
  const common = useStrings(wordStrings);
  const { mode, setMode, body, setBody, press } = useCardState(view, actions);
  useImperativeHandle(ref, () => ({ press }), [press]);
  const { mention, claims } = view;
  const { name } = cardNames(view, locale);
  return (
    <section
      className="card"
      lang={locale}
      role="dialog"
      tabIndex={-1}
      aria-label={t('cardLabel', { name, kind: common(mention.kind) })}
      aria-busy={mention.kind !== 'date' && mention.kind !== 'figure' && view.entity === undefined}
      onKeyDown={(event) => answerKey(event, press)}
    >
      <CardHeader view={view} />
      <div className="card-body">
        {mention.kind === 'figure' ? (
          <FigureBody
            mention={mention}
            claims={claims}
            {...(view.script && { page: view.script })}
            onKeep={actions.keep}
          />
        ) : mention.kind === 'date' ? (
          <DateBody mention={mention} />
        ) : (
          <NameBody view={view} actions={actions} />
        )}
        <CardNotes view={view} />
        {mode === 'note' && (
          <NoteEditor
            name={name}
            body={body}
            onChange={setBody}
            onSave={() => body.trim() && actions.note(body.trim())}
            onCancel={() => setMode('idle')}
          />
        )}
        {mode === 'ignore' && <IgnoreChoice name={mention.text} onChoose={actions.ignore} />}
      </div>
      <CardOutcome view={view} actions={actions} />
      <CardFooter view={view} actions={actions} mode={mode} onMode={setMode} />
    </section>
  );
}

function useCardState(view: CardView, actions: CardActions) {
  const [mode, setMode] = useState<CardMode>('idle');
  const [body, setBody] = useState('');
  const undoId = view.undo?.undoId;
  const seen = useRef(undoId);
  useEffect(() => {
    if (seen.current === undoId) return;
    seen.current = undoId;
    if (undoId === undefined) return;
    setMode('idle');
    setBody('');
  }, [undoId]);
  const press = (key: string): boolean => {
    const command = cardCommand(key);
    if (command === null) return false;
    if (command === 'note' || command === 'ignore') setMode(mode === command ? 'idle' : command);
    else if (command === 'close' && mode !== 'idle') setMode('idle');
    else if (command === 'keep') return keepFirst(view, actions);
    else if (command === 'undo') return undoLast(view, actions);
    else actions[command]();
    return true;
  };
  return { mode, setMode, body, setBody, press };
}

function keepFirst(view: CardView, actions: CardActions): boolean {
  const open = view.claims.find((row) => !row.kept && row.comparison?.verdict !== 'same');
  if (open) actions.keep(open.claim);
  return open !== undefined;
}

function undoLast({ undo }: CardView, actions: CardActions): boolean {
  if (undo) actions.undo(undo.undoId);
  return undo !== undefined;
}

/** Letters typed into a note are text; Escape still leads out of it. */
function answerKey(event: KeyboardEvent, press: (key: string) => boolean): void {
  const typing = event.target instanceof HTMLTextAreaElement && event.key !== 'Escape';
  const chord = event.ctrlKey || event.metaKey || event.altKey;
  if (!typing && !chord && press(event.key)) event.preventDefault();
  event.stopPropagation();
}
