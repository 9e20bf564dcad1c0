import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { MergeNameDialog } from '../../../components/curation/MergeNameDialog.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import { scriptOf } from '../../../lib/locale/index.ts';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import type { Proposal } from '../../../lib/model/collection.ts';
import { displayName } from '../../../lib/model/entity.ts';
import { getSettings, listProposals } from '../../../lib/store/index.ts';
import { fold } from '../../../lib/text/fold.ts';
import { useLive } from '../../surface/store.ts';
import { useEntities, useFacts } from '../linked.ts';
import { useReviewActs } from '../review.ts';
import { ReviewRow } from './ReviewRow.tsx';
import { ViewLayout } from './ViewLayout.tsx';

/** So many are read, to be filtered and accepted at once; so many are shown. */
const READ = 2_000;
const SHOWN = 100;

/** What pages and updates proposed, waiting for a word: one key each, then the next. */
export function ReviewView() {
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const proposals = useLive((store) => listProposals(store, { limit: READ }), []);
  const settings = useLive(getSettings, []);
  const acts = useReviewActs();
  const { merging } = acts;
  const [query, setQuery] = useState('');
  const [hide, isHidden] = useHidden(proposals?.ok ? proposals.value.rows : NONE);
  const all = (proposals?.ok ? proposals.value.rows : NONE).filter(({ id }) => !isHidden(id));
  const matching = matches(all, query);
  // What contradicts something is not accepted without a look.
  const plain = matching.filter(({ type, against }) => type !== 'conflict' && !against);
  const rows = matching.slice(0, SHOWN);
  const known = useEntities(
    rows.map(
      ({ conflict, aliasOf, said }) =>
        conflict?.id ?? aliasOf ?? said?.claim.claim.subject.entityId,
    ),
  );
  const facts = useFacts(rows.map(({ against }) => against));
  const script = scriptOf(useLocale());
  const nameOf = (id: string | undefined) => {
    const entity = id === undefined ? undefined : known.get(id);
    return entity && displayName(entity, script);
  };
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  /** Whether the focus goes on to the next, once what held it has left the list. */
  const follows = useRef(false);
  const at = Math.min(active, rows.length - 1);
  const move = (to: number) => {
    setActive(Math.max(0, Math.min(rows.length - 1, to)));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    );
  };
  /** Does what a key says with a row, then goes on to the next; false where it says nothing. */
  const act = (key: string, row: Proposal) => {
    const run = acts.actOf(key, row);
    if (!run) return false;
    follows.current = true;
    const stays = key === 'e' || key === 'm';
    if (!stays) hide(row.id, true);
    run(row).then((done) => !stays && done === false && hide(row.id, false));
    return true;
  };
  const shown = rows.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when what was acted on has left the list.
  useEffect(() => {
    if (follows.current && !merging) {
      follows.current = false;
      list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
  }, [shown]);
  const press = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (!act(event.key, row)) return;
    event.preventDefault();
  };
  const off = settings?.ok && settings.value.collect !== 'yes';
  return (
    <ViewLayout>
      <header className="view-head">
        <h1>{o('review')}</h1>
        <span className="muted small" role="status">
          {all.length > 0 && o('rows', { count: matching.length })}
        </span>
      </header>
      {all.length > 0 && (
        <search className="view-tools">
          <input
            type="search"
            value={query}
            placeholder={t('filterNames')}
            aria-label={t('filterNames')}
            data-search
            onChange={(event) => setQuery(event.target.value)}
          />
          <button type="button" disabled={plain.length === 0} onClick={() => acts.acceptAll(plain)}>
            {t('acceptAll', { count: plain.length })}
          </button>
        </search>
      )}
      {rows.length === 0 && proposals && (
        <p className="empty">
          {query ? o('nothingFound') : t(off ? 'notCollecting' : 'noProposals')}
        </p>
      )}
      <ul className="proposals" ref={list} onKeyDown={press}>
        {rows.map((row, index) => (
          <ReviewRow
            key={row.id}
            row={row}
            focusable={index === at}
            onFocus={() => setActive(index)}
            nameOf={nameOf}
            against={row.against === undefined ? undefined : facts.get(row.against)}
            act={act}
          />
        ))}
      </ul>
      {merging && (
        <MergeNameDialog
          label={t('mergeName', { name: merging.surface })}
          find={acts.find}
          onMerge={(into) => acts.mergeInto(merging, into)}
          onCancel={() => acts.setMerging(null)}
        />
      )}
    </ViewLayout>
  );
}

const NONE: readonly Proposal[] = [];

/**
 * What was acted on leaves the list at once, before the store has written it: the next key is for
 * the next one. What comes back by undo is shown again.
 */
function useHidden(proposals: readonly Proposal[]) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const here = new Set(proposals.map(({ id }) => id));
    setHidden((old) => {
      const left = [...old].filter((id) => here.has(id));
      return left.length === old.size ? old : new Set(left);
    });
  }, [proposals]);
  const hide = (id: string, on: boolean) =>
    setHidden((old) => new Set(on ? [...old, id] : [...old].filter((one) => one !== id)));
  return [hide, (id: string) => hidden.has(id)] as const;
}

/** The proposals whose name or sentences hold a text, in whatever script it is typed. */
function matches(all: readonly Proposal[], query: string): readonly Proposal[] {
  const wanted = fold(query.trim()).lower;
  if (wanted === '') return all;
  return all.filter(({ surface, sentences }) =>
    fold([surface, ...sentences.map(({ text }) => text)].join('\n')).lower.includes(wanted),
  );
}
