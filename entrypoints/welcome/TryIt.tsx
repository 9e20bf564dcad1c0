import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Card } from '../../components/card/Card.tsx';
import { type CardClip, cardClip } from '../../components/card/clip.ts';
import type { CardActions, CardHandle, CardView } from '../../components/card/props.ts';
import '../../components/card/card.css';
import { useLocale, useStrings } from '../../components/locale.tsx';
import { scriptOf } from '../../lib/locale/index.ts';
import { cardStrings } from '../../lib/locale/strings/card.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { PageClaim } from '../../lib/model/views.ts';
import { copyClip } from '../surface/clipboard.ts';
import { ARTICLES } from './article.ts';
import { type ReadParagraph, readArticle, viewOf } from './reading.ts';

/** The article, read by the engine itself, and the card of the mention pointed at. Nothing is saved. */
export function TryIt() {
  const locale = useLocale();
  const article = ARTICLES[locale];
  const paragraphs = useMemo(() => readArticle(article), [article]);
  const claims = paragraphs.flatMap((paragraph) => paragraph.claims);
  const [shown, setShown] = useState(() => firstFigure(paragraphs));
  const practice = usePractice();
  const view = shown && {
    ...practice.state,
    script: scriptOf(locale),
    ...viewOf(shown, claims, practice.kept),
  };
  const copy = () =>
    view && practice.copy(cardClip(view, { url: '', title: article.title }, locale));
  const card = useRef<CardHandle>(null);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && card.current?.press(event.key)) event.preventDefault();
  };
  return (
    <div className="try-it">
      <article lang={locale}>
        <h3>{article.title}</h3>
        {paragraphs.map((paragraph) => (
          <p key={paragraph.text}>
            <Marked paragraph={paragraph} shown={shown} onShow={setShown} onKeyDown={press} />
          </p>
        ))}
      </article>
      {view && (
        <Card
          key={`${view.mention.text}${view.mention.start}`}
          ref={card}
          locale={locale}
          actions={{ ...practice.actions, copy }}
          view={view}
        />
      )}
    </div>
  );
}

interface MarkedProps {
  readonly paragraph: ReadParagraph;
  readonly shown: Mention | undefined;
  readonly onShow: (mention: Mention) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Marked({ paragraph: { text, mentions }, shown, onShow, onKeyDown }: MarkedProps) {
  return mentions.map((mention, i) => {
    const before = text.slice(mentions[i - 1]?.end ?? 0, mention.start);
    const rest = i === mentions.length - 1 ? text.slice(mention.end) : '';
    return (
      <span key={mention.start}>
        {before}
        <button
          type="button"
          className={`line ${mention.kind}`}
          aria-pressed={mention === shown}
          onPointerEnter={() => onShow(mention)}
          onFocus={() => onShow(mention)}
          onClick={() => onShow(mention)}
          onKeyDown={onKeyDown}
        >
          {mention.text}
        </button>
        {rest}
      </span>
    );
  });
}

/** Everything the card can do, done in memory only. */
function usePractice() {
  const t = useStrings(cardStrings);
  const [kept, setKept] = useState<ReadonlySet<PageClaim>>(new Set());
  const [pinned, setPinned] = useState(false);
  const [outcome, setOutcome] = useState<Pick<CardView, 'undo' | 'said' | 'error'>>({});
  const setUndo = (undo: CardView['undo']) => setOutcome(undo ? { undo } : {});
  const copy = async (clip: CardClip) =>
    setOutcome((await copyClip(clip)) ? { said: t('didCopy') } : { error: t('notCopied') });
  const nothing = () => {};
  const actions: Omit<CardActions, 'copy'> = {
    keep(claim) {
      setKept(new Set([...kept, claim]));
      setUndo({ label: t('didKeep'), undoId: String(kept.size) });
    },
    undo() {
      setKept(new Set([...kept].slice(0, -1)));
      setUndo(undefined);
    },
    note: () => setUndo({ label: t('didNote'), undoId: 'note' }),
    ignore: () => setUndo({ label: t('didIgnore'), undoId: 'ignore' }),
    pin: () => setPinned(!pinned),
    accept: nothing,
    open: nothing,
    close: nothing,
  };
  return { actions, copy, kept, state: { pinned, ...outcome } };
}

function firstFigure(paragraphs: readonly ReadParagraph[]): Mention | undefined {
  const mentions = paragraphs.flatMap((paragraph) => paragraph.mentions);
  return mentions.findLast(({ kind }) => kind === 'company') ?? mentions[0];
}
