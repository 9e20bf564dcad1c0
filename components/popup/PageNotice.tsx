import { popupStrings } from '../../lib/locale/strings/popup.ts';
import { useStrings } from '../locale.tsx';

/** Why there is nothing to list, where there is nothing. */
export type Notice = 'off' | 'not-an-article' | 'no-access' | 'restricted' | 'unanswered';

interface PageNoticeProps {
  readonly notice: Notice;
  readonly onRun: () => void;
  readonly onAskAccess: () => void;
}

/** One sentence that says what to do next, and the button that does it. */
export function PageNotice({ notice, onRun, onAskAccess }: PageNoticeProps) {
  const t = useStrings(popupStrings);
  switch (notice) {
    case 'off':
      return <p className="empty">{t('isOff')}</p>;
    case 'restricted':
      return <p className="empty">{t('restricted')}</p>;
    case 'no-access':
      return <Offer text={t('noAccess')} label={t('giveAccess')} onAccept={onAskAccess} />;
    case 'not-an-article':
      return <Offer text={t('notAnArticle')} label={t('markPage')} onAccept={onRun} />;
    case 'unanswered':
      return <Offer text={t('unanswered')} label={t('markPage')} onAccept={onRun} />;
  }
}

interface OfferProps {
  readonly text: string;
  readonly label: string;
  readonly onAccept: () => void;
}

function Offer({ text, label, onAccept }: OfferProps) {
  return (
    <div className="empty">
      <p>{text}</p>
      <button type="button" className="primary" onClick={onAccept}>
        {label}
      </button>
    </div>
  );
}
