import { useState } from 'react';
import { useStrings } from '../../components/locale.tsx';
import { EntityList } from '../../components/popup/EntityList.tsx';
import { EvidenceList } from '../../components/popup/EvidenceList.tsx';
import { NoteList } from '../../components/popup/NoteList.tsx';
import { Tabs } from '../../components/tabs/Tabs.tsx';
import { popupStrings } from '../../lib/locale/strings/popup.ts';
import { callPage } from '../../lib/messages/call.ts';
import type { PageClaim, PageReport } from '../../lib/model/views.ts';
import { keepFact, notesOfPage } from '../../lib/store/index.ts';
import type { useOutcome } from '../surface/outcome.ts';
import { useLive, useStore } from '../surface/store.ts';
import { useCompared, useKnown } from './known.ts';
import { openOptions, type PageTab } from './tab.ts';

type View = 'page' | 'evidence' | 'notes';

interface ReadPageProps {
  readonly report: PageReport;
  readonly tab: PageTab;
  readonly outcome: ReturnType<typeof useOutcome>;
}

/** The three views of a page that was read. */
export function ReadPage({ report, tab, outcome }: ReadPageProps) {
  const store = useStore();
  const t = useStrings(popupStrings);
  const [view, setView] = useState<View>('page');
  const known = useKnown(report);
  const claims = useCompared(report.claims);
  const notes = useLive((from) => notesOfPage(from, report.source.url), [report.source.url]);
  const pageNotes = notes?.ok ? notes.value : [];
  const keep = (kept: readonly PageClaim[]) => {
    if (tab.incognito) return outcome.setState({ error: 'private-window' });
    const writes = kept.map((claim) => () => keepFact(store, { claim, source: report.source }));
    return outcome.run(t('keptMany', { count: kept.length }), ...writes);
  };
  return (
    <Tabs<View>
      label={t('views')}
      selected={view}
      onSelect={setView}
      tabs={[
        { id: 'page', label: t('onThisPage'), count: report.entities.length },
        { id: 'evidence', label: t('evidence'), count: claims.length },
        { id: 'notes', label: t('notes'), count: pageNotes.length },
      ]}
    >
      {view === 'page' && (
        <EntityList
          entities={report.entities}
          known={known}
          onReveal={(surface) => callPage(tab.id, 'page:reveal', { surface })}
          onOpen={openOptions}
        />
      )}
      {view === 'evidence' && (
        <EvidenceList
          claims={claims}
          figures={report.figures}
          onKeep={keep}
          onReveal={(claim) => callPage(tab.id, 'page:reveal', { claim })}
        />
      )}
      {view === 'notes' && <NoteList notes={pageNotes} onOpen={openOptions} />}
    </Tabs>
  );
}
