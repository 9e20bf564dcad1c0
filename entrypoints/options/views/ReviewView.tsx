import { type KeyboardEvent, useRef, useState } from 'react';
import { ProposalCard } from '../../../components/curation/ProposalCard.tsx';
import { useStrings } from '../../../components/locale.tsx';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import {
  acceptName,
  getSettings,
  ignoreName,
  listProposals,
  rejectProposals,
} from '../../../lib/store/index.ts';
import { useLive, useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { ViewLayout } from './ViewLayout.tsx';

type Proposal = Awaited<ReturnType<typeof listProposals>>['rows'][number];

/** Names that pages proposed, waiting for a word: one key each, then the next. */
export function ReviewView() {
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const proposals = useLive((store) => listProposals(store), []);
  const settings = useLive(getSettings, []);
  const act = useReviewActs();
  const rows = proposals?.ok ? proposals.value.rows : [];
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const at = Math.min(active, rows.length - 1);
  const move = (to: number) => {
    setActive(Math.max(0, Math.min(rows.length - 1, to)));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    );
  };
  const press = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (Object.hasOwn(act, event.key))
      act[event.key as keyof typeof act](row).then(() => move(at));
    else return;
    event.preventDefault();
  };
  const off = settings?.ok && settings.value.collect !== 'yes';
  return (
    <ViewLayout>
      <header className="view-head">
        <h1>{o('review')}</h1>
      </header>
      {rows.length === 0 && proposals && (
        <p className="empty">{t(off ? 'notCollecting' : 'noProposals')}</p>
      )}
      <ul className="proposals" ref={list} onKeyDown={press}>
        {rows.map((row, index) => (
          <ProposalCard
            key={row.id}
            proposal={row}
            focusable={index === at}
            onFocus={() => setActive(index)}
            onAccept={() => act.a(row)}
            onReject={() => act.r(row)}
            onNever={() => act.x(row)}
          />
        ))}
      </ul>
    </ViewLayout>
  );
}

function useReviewActs() {
  const store = useStore();
  const { outcome } = useCollection();
  const t = useStrings(curationStrings);
  return {
    a: ({ surface, kind }: Proposal) =>
      outcome.run(t('accepted', { name: surface }), () => acceptName(store, { surface, kind })),
    r: ({ id, surface }: Proposal) =>
      outcome.run(t('rejected', { name: surface }), () => rejectProposals(store, [id])),
    x: ({ id, surface }: Proposal) =>
      outcome.run(
        t('ignored'),
        () => ignoreName(store, { surface, scope: 'everywhere', address: '' }),
        () => rejectProposals(store, [id]),
      ),
  };
}
