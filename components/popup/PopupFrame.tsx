import type { ReactNode } from 'react';
import { popupStrings } from '../../lib/locale/strings/popup.ts';
import type { MentionKind } from '../../lib/model/mention.ts';
import type { SiteMode } from '../../lib/model/views.ts';
import { useStrings } from '../locale.tsx';
import { Mark } from '../mark/Mark.tsx';
import { Counts } from './Counts.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import './popup.css';

interface PopupFrameProps {
  readonly site: string;
  readonly mode: SiteMode;
  readonly onMode: (mode: SiteMode) => void;
  readonly counts: Readonly<Record<MentionKind, number>> | null;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly incognito: boolean;
  /** How many proposals wait for review. */
  readonly waiting: number;
  readonly onOpen: (path: string) => void;
  /** The sheet fills the space it is given. */
  readonly layout?: 'popup' | 'sheet';
  /** Shows the same beside the page; absent where the browser has no place for it. */
  readonly onBeside?: () => void;
  readonly outcome: ReactNode;
  readonly children: ReactNode;
}

/** What stays in its place whatever the popup shows: site, counts, search, the way to the collection. */
export function PopupFrame(props: PopupFrameProps) {
  const { site, mode, onMode, counts, query, onQuery, incognito, onOpen, outcome, children } =
    props;
  const { layout = 'popup', onBeside, waiting } = props;
  const t = useStrings(popupStrings);
  return (
    <div className={layout === 'sheet' ? 'popup sheet' : 'popup'}>
      <header>
        <div className="popup-head">
          <Mark />
          <h1 className="ellipsis">{site || 'Newsgloss'}</h1>
          {site && <SiteSwitch site={site} mode={mode} onChange={onMode} />}
        </div>
        <div className="popup-tools">
          <input
            type="search"
            value={query}
            placeholder={t('search')}
            aria-label={t('search')}
            onChange={(event) => onQuery(event.target.value)}
          />
          {counts && <Counts counts={counts} />}
        </div>
      </header>
      {children}
      {outcome}
      <footer className="popup-foot">
        <button type="button" className="plain" onClick={() => onOpen('entities')}>
          {t('openCollection')}
        </button>
        {waiting > 0 && (
          <button type="button" className="plain" onClick={() => onOpen('review')}>
            {t('review', { count: waiting })}
          </button>
        )}
        {onBeside && (
          <button type="button" className="plain" onClick={onBeside}>
            {t('beside')}
          </button>
        )}
        {incognito && <span className="muted small">{t('privateWindow')}</span>}
      </footer>
    </div>
  );
}
