import { lazy, Suspense, useState } from 'react';
import { EvidenceSheet } from '../../../components/evidence/EvidenceSheet.tsx';
import { useStrings } from '../../../components/locale.tsx';
import { EntityList } from '../../../components/popup/EntityList.tsx';
import { EvidenceList } from '../../../components/popup/EvidenceList.tsx';
import { NoteList } from '../../../components/popup/NoteList.tsx';
import { Tabs } from '../../../components/tabs/Tabs.tsx';
import { popupStrings } from '../../../lib/locale/strings/popup.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import { callPage } from '../../../lib/messages/call.ts';
import type { PageClaim, PageReport } from '../../../lib/model/views.ts';
import { keepFact, notesOfPage } from '../../../lib/store/index.ts';
import { fold } from '../../../lib/text/fold.ts';
import type { useOutcome } from '../outcome.ts';
import { useLive, useStore } from '../store.ts';
import { useCompared, useKnown } from './known.ts';
import type { PageTab } from './tab.ts';

/** Loaded with the first entity that is looked at: the popup never needs it. */
const EntityAtHand = lazy(async () => ({
  default: (await import('./EntityAtHand.tsx')).EntityAtHand,
}));

const foldForSearch = (text: string) => fold(text).lower;

type View = 'page' | 'evidence' | 'notes';

interface ReadPageProps {
  readonly report: PageReport;
  readonly tab: PageTab;
  readonly outcome: ReturnType<typeof useOutcome>;
  readonly layout: 'popup' | 'sheet';
  readonly onOpen: (path: string) => void;
}

/** The three views of a page that was read. */
export function ReadPage({ report, tab, outcome, layout, onOpen }: ReadPageProps) {
  const store = useStore();
  const t = useStrings(popupStrings);
  const common = useStrings(wordStrings);
  const [shown, setShown] = useState<string | null>(null);
  const [view, setView] = useState<View>(layout === 'sheet' ? 'evidence' : 'page');
  const known = useKnown(report);
  const claims = useCompared(report.claims);
  const notes = useLive((from) => notesOfPage(from, report.source.url), [report.source.url]);
  const pageNotes = notes?.ok ? notes.value : [];
  const close = () => {
    setShown(null);
    // Back to where it was opened from.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-show="${CSS.escape(shown ?? '')}"]`)?.focus(),
    );
  };
  const keep = (kept: readonly PageClaim[]) => {
    if (tab.incognito) return outcome.setState({ error: 'private-window' });
    const writes = kept.map((claim) => () => keepFact(store, { claim, source: report.source }));
    return outcome.run(t('keptMany', { count: kept.length }), ...writes);
  };
  const names = { id: 'page', label: t('onThisPage'), count: report.entities.length } as const;
  const evidence = { id: 'evidence', label: t('evidence'), count: claims.length } as const;
  const Evidence = layout === 'sheet' ? EvidenceSheet : EvidenceList;
  return (
    <Tabs<View>
      label={t('views')}
      selected={view}
      onSelect={setView}
      tabs={[
        ...(layout === 'sheet' ? [evidence, names] : [names, evidence]),
        { id: 'notes', label: t('notes'), count: pageNotes.length },
      ]}
    >
      {view === 'page' && shown !== null && (
        <Suspense fallback={<p className="empty">{common('loading')}</p>}>
          <EntityAtHand
            key={shown}
            id={shown}
            outcome={outcome}
            onShow={setShown}
            onOpen={onOpen}
            onClose={close}
          />
        </Suspense>
      )}
      {view === 'page' && shown === null && (
        <EntityList
          entities={report.entities}
          known={known}
          onReveal={(surface) => callPage(tab.id, 'page:reveal', { surface })}
          onOpen={onOpen}
          {...(layout === 'sheet' && { onShow: setShown })}
        />
      )}
      {view === 'evidence' && (
        <Evidence
          fold={foldForSearch}
          claims={claims}
          figures={report.figures}
          onKeep={keep}
          onReveal={(claim) => callPage(tab.id, 'page:reveal', { claim })}
        />
      )}
      {view === 'notes' && <NoteList notes={pageNotes} onOpen={onOpen} />}
    </Tabs>
  );
}
