import { useEffect } from 'react';
import { Rail } from '../../components/frame/Rail.tsx';
import type { View } from '../../components/frame/views.ts';
import '../../components/frame/frame.css';
import '../../components/curation/curation.css';
import { useStrings } from '../../components/locale.tsx';
import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { listProposals } from '../../lib/store/index.ts';
import { useOutcome } from '../surface/outcome.ts';
import { useLive } from '../surface/store.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { CollectionContext } from './context.ts';
import { History, isTyping } from './History.tsx';
import { InOutView } from './in-out/InOutView.tsx';
import { type Route, useRoute } from './route.ts';
import { AliasOf } from './views/AliasOf.tsx';
import { EntitiesView } from './views/EntitiesView.tsx';
import { FactsView } from './views/FactsView.tsx';
import { HelpView } from './views/HelpView.tsx';
import { NotesView } from './views/NotesView.tsx';
import { ReviewView } from './views/ReviewView.tsx';
import { SettingsView } from './views/SettingsView.tsx';
import { SitesView } from './views/SitesView.tsx';
import { SourcesView } from './views/SourcesView.tsx';

const VIEW_OF: Readonly<Record<View, () => React.ReactNode>> = {
  review: ReviewView,
  entities: EntitiesView,
  facts: FactsView,
  notes: NotesView,
  sources: SourcesView,
  sites: SitesView,
  'in-out': InOutView,
  settings: SettingsView,
  help: HelpView,
};

/** The collection: where what was found on pages is curated. */
export function Options() {
  const [route, go] = useRoute();
  const outcome = useOutcome();
  const t = useStrings(optionsStrings);
  const waiting = useLive(async (store) => (await listProposals(store, { limit: 1 })).total, []);
  const title = t(route.view === 'in-out' ? 'inOut' : route.view);
  useEffect(() => {
    document.title = `${title} · Newsgloss`;
  }, [title]);
  useKeys(route, go);
  const alias = route.given?.get('alias');
  const Current = VIEW_OF[route.view];
  return (
    <CollectionContext value={{ route, go, outcome }}>
      <div className="collection">
        <div className="side">
          <Rail view={route.view} waiting={waiting?.ok ? waiting.value : 0} />
          <BackupReminder />
          <History />
        </div>
        <Current key={route.view} />
        {alias && <AliasOf key={alias} name={alias} />}
      </div>
    </CollectionContext>
  );
}

/** `/` leads to the search, Escape closes the open row. */
function useKeys(route: Route, go: (route: Route) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === '/' && !isTyping(event.target)) {
        event.preventDefault();
        document.querySelector<HTMLElement>('[data-search]')?.focus();
      } else if (event.key === 'Escape' && route.id !== undefined && !event.defaultPrevented) {
        // An open dialog or popover takes Escape for itself.
        if (document.querySelector('dialog[open], :popover-open')) return;
        go({ view: route.view });
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>('.data-table tr[tabindex="0"]')?.focus(),
        );
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [route, go]);
}
