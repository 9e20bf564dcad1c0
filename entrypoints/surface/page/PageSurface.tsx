import { useState } from 'react';
import { useStrings } from '../../../components/locale.tsx';
import { Outcome } from '../../../components/outcome/Outcome.tsx';
import { FramesNotice } from '../../../components/popup/FramesNotice.tsx';
import { LargePageNotice } from '../../../components/popup/LargePageNotice.tsx';
import { PageNotice } from '../../../components/popup/PageNotice.tsx';
import { PopupFrame } from '../../../components/popup/PopupFrame.tsx';
import { SearchResults } from '../../../components/popup/SearchResults.tsx';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import type { SiteMode } from '../../../lib/model/views.ts';
import { listProposals, setSiteMode, siteMode } from '../../../lib/store/index.ts';
import { askAccess } from '../access.ts';
import { useOutcome } from '../outcome.ts';
import { useLive, useStore } from '../store.ts';
import { openerOf } from './beside.ts';
import { useFrames } from './frames.ts';
import { type PageState, usePage } from './page.ts';
import { ReadPage } from './ReadPage.tsx';
import { useSearch } from './search.ts';
import { openOptions, useTab } from './tab.ts';

interface PageSurfaceProps {
  /** The popup is gone with the next click; the sheet stays, and follows the reader from page to page. */
  readonly layout: 'popup' | 'sheet';
}

/** This page at a glance, over it or beside it. */
export function PageSurface({ layout }: PageSurfaceProps) {
  const store = useStore();
  const tab = useTab(layout === 'sheet');
  const { page, ask, run } = usePage(tab);
  const frames = useFrames(tab);
  const outcome = useOutcome();
  const common = useStrings(wordStrings);
  const [query, setQuery] = useState('');
  const found = useSearch(query.trim());
  const url = addressOf(page, tab?.url ?? '');
  const mode = useLive((from) => siteMode(from, url), [url]);
  const changeMode = async (to: SiteMode) => {
    // The rule would name the site.
    if (tab?.incognito) return outcome.setState({ error: 'private-window' });
    const written = await setSiteMode(store, url, to);
    if (!written.ok) outcome.setState({ error: written.error });
    await ask();
  };
  const open = async (path: string) => {
    await openOptions(path);
    if (layout === 'popup') window.close();
  };
  const beside = layout === 'popup' && tab ? openerOf(tab) : null;
  const report = page.state === 'read' ? page.report : null;
  const waiting = useLive((store) => listProposals(store, { limit: 1 }), []);
  return (
    <PopupFrame
      site={URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''}
      mode={mode?.ok ? mode.value : 'auto'}
      onMode={changeMode}
      counts={report?.state === 'on' ? report.counts : null}
      query={query}
      onQuery={setQuery}
      incognito={tab?.incognito ?? false}
      waiting={waiting?.ok ? waiting.value.total : 0}
      onOpen={open}
      layout={layout}
      {...(beside && { onBeside: () => void beside().then(() => window.close()) })}
      outcome={<Outcome state={outcome.state} onDismiss={outcome.dismiss} />}
    >
      {report?.unmarked && query.trim() === '' && <LargePageNotice />}
      {frames.count > 0 && report && report.state !== 'off' && query.trim() === '' && (
        <FramesNotice count={frames.count} onMark={frames.mark} />
      )}
      {query.trim() !== '' ? (
        <div className="search-results">
          {found && <SearchResults query={query.trim()} found={found} onOpen={open} />}
        </div>
      ) : page.state === 'asking' ? (
        <p className="empty">{common('loading')}</p>
      ) : report?.state === 'on' && tab ? (
        <ReadPage
          key={report.source.url}
          report={report}
          tab={tab}
          outcome={outcome}
          layout={layout}
          onOpen={open}
        />
      ) : (
        <PageNotice
          notice={page.state === 'silent' ? page.notice : noticeOf(report?.state)}
          onRun={run}
          onAskAccess={() => askAccess().then(ask)}
        />
      )}
    </PopupFrame>
  );
}

function addressOf(page: PageState, tabUrl: string): string {
  return page.state === 'read' ? page.report.source.url : tabUrl;
}

function noticeOf(state: 'on' | 'off' | 'not-an-article' | undefined) {
  return state === 'off' ? 'off' : 'not-an-article';
}
