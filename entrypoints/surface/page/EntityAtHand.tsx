import { useEffect, useRef } from 'react';
import { EntitySheet } from '../../../components/curation/EntitySheet.tsx';
import { EntityTitle } from '../../../components/curation/EntityTitle.tsx';
import { Detail } from '../../../components/frame/Detail.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import '../../../components/frame/frame.css';
import '../../../components/curation/curation.css';
import { scriptOf } from '../../../lib/locale/index.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { popupStrings } from '../../../lib/locale/strings/popup.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import { displayName } from '../../../lib/model/entity.ts';
import { entityView, ownedBy } from '../../../lib/store/index.ts';
import { AddNote } from '../AddNote.tsx';
import type { useOutcome } from '../outcome.ts';
import { useLive } from '../store.ts';

interface EntityAtHandProps {
  readonly id: string;
  readonly outcome: ReturnType<typeof useOutcome>;
  readonly onShow: (id: string) => void;
  /** Opens a view of the options page. */
  readonly onOpen: (path: string) => void;
  readonly onClose: () => void;
}

/** One entity beside the article, as the options page shows it; corrected there. */
export function EntityAtHand({ id, outcome, onShow, onOpen, onClose }: EntityAtHandProps) {
  const script = scriptOf(useLocale());
  const t = useStrings(popupStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const read = useLive(
    async (from) => ({ view: await entityView(from, id), owned: await ownedBy(from, id) }),
    [id],
  );
  const panel = useLinks({ onShow, onOpen });
  useEscape(onClose);
  const { view, owned } = read?.ok ? read.value : { view: null, owned: [] };
  const entity = view?.entity;
  const name = entity && displayName(entity, script);
  const others = entity
    ? [...new Set([...Object.values(entity.names), ...entity.aliases])].filter(
        (one) => one !== name,
      )
    : [];
  return (
    <div className="at-hand" ref={panel}>
      <Detail
        title={entity ? <EntityTitle entity={entity} /> : common('loading')}
        onClose={onClose}
      >
        {read && !entity && <p className="muted">{o('gone')}</p>}
        {entity && (
          <>
            {others.length > 0 && <p className="muted small">{others.join(' · ')}</p>}
            <EntitySheet view={view} owned={owned} />
            <AddNote key={view?.notes.length} entityId={entity.id} outcome={outcome} />
            <div className="dialog-actions">
              <button type="button" onClick={() => onOpen(`entities/${entity.id}`)}>
                {t('editThere')}
              </button>
            </div>
          </>
        )}
      </Detail>
    </div>
  );
}

/** Links lead to places of the options page: an entity is shown here, the rest is opened there. */
function useLinks({ onShow, onOpen }: Pick<EntityAtHandProps, 'onShow' | 'onOpen'>) {
  const panel = useRef<HTMLDivElement>(null);
  const latest = useRef({ onShow, onOpen });
  latest.current = { onShow, onOpen };
  useEffect(() => {
    panel.current?.querySelector('button')?.focus();
    const follow = () => {
      const path = location.hash.replace(/^#\/?/, '');
      if (!path) return;
      history.replaceState(null, '', location.pathname + location.search);
      const [, id] = /^entities\/(.+)/.exec(path) ?? [];
      if (id === undefined) latest.current.onOpen(path);
      else latest.current.onShow(decodeURIComponent(id));
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return panel;
}

function useEscape(onClose: () => void): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
