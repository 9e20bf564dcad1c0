import { DetailNotes } from '../../../components/curation/DetailFacts.tsx';
import { FactForm, type FactValues, toFact } from '../../../components/curation/FactForm.tsx';
import { FactSource, Otherwise } from '../../../components/curation/FactSource.tsx';
import { backersText, metricText } from '../../../components/fact-text.ts';
import { Detail } from '../../../components/frame/Detail.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import { seriesOf } from '../../../components/plot/series.ts';
import { TimelinePlot } from '../../../components/plot/TimelinePlot.tsx';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Quantity } from '../../../lib/model/quantity.ts';
import {
  confirmFacts,
  deleteFacts,
  factsOf,
  getFact,
  getSource,
  listNotes,
  type Store,
  saveFact,
} from '../../../lib/store/index.ts';
import { useLive, useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { differs, sameMetric } from '../contradictions.ts';
import { readFigure, readPeriod } from '../figures.ts';
import { ExportMenu } from '../in-out/ExportMenu.tsx';
import { NewFact } from './NewFact.tsx';

/** One fact, open: its form, where it was said, and who says otherwise. The id `new` is an empty form. */
export function FactDetail({ id }: { readonly id: string }) {
  const { given } = useCollection().route;
  return id === 'new' ? <NewFact key={given?.toString()} given={given} /> : <KnownFact id={id} />;
}

function KnownFact({ id }: { readonly id: string }) {
  const store = useStore();
  const locale = useLocale();
  const { go, outcome } = useCollection();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const read = useLive((from) => readFact(from, id), [id]);
  const close = () => go({ view: 'facts' });
  const save = async (values: FactValues, quantity: Quantity | null, old: Fact) => {
    const read = { quantity, period: await readPeriod(values.period) };
    const written = await saveFact(store, toFact(values, read, old), old.updatedAt);
    if (!written.ok) return written.error;
    outcome.setState({ done: o('saved'), onUndo: () => outcome.takeBack([written.value.undoId]) });
    go({ view: 'facts', id: written.value.factId });
    return null;
  };
  const found = read?.ok ? read.value : undefined;
  if (!found) {
    return (
      <Detail title={read ? o('details') : common('loading')} onClose={close}>
        {read && <p className="muted">{o('gone')}</p>}
      </Detail>
    );
  }
  const { row, otherwise, timeline, echoes, notes } = found;
  const { fact } = row;
  const confirmed = fact.confirmed === true;
  return (
    <Detail title={`${fact.subject.text} · ${metricText(fact, locale)}`} onClose={close}>
      {fact.funding && <p className="muted">{backersText(fact, locale)}</p>}
      <Otherwise row={row} others={otherwise} />
      <FactForm fact={fact} readFigure={readFigure} onSave={save} />
      {seriesOf(timeline, locale).map((series) => (
        <TimelinePlot key={series.key} series={series} />
      ))}
      <FactSource row={row} echoes={echoes} />
      <DetailNotes notes={notes} />
      <div className="dialog-actions">
        <button
          type="button"
          onClick={() =>
            outcome.run(t(confirmed ? 'unconfirmed' : 'confirmed'), () =>
              confirmFacts(store, [id], !confirmed),
            )
          }
        >
          {t(confirmed ? 'unconfirm' : 'confirm')}
        </button>
        <ExportMenu
          scope={{ type: 'selection', factIds: [id] }}
          title={`${fact.subject.text} ${fact.metric}`}
        />
        <button
          type="button"
          className="danger"
          onClick={() => outcome.run(o('deleted', { count: 1 }), () => deleteFacts(store, [id]))}
        >
          {common('delete')}
        </button>
      </div>
    </Detail>
  );
}

async function readFact(store: Store, id: string) {
  const row = await getFact(store, id);
  if (!row) return undefined;
  const { entityId } = row.fact.subject;
  const [others, notes, echoes] = await Promise.all([
    entityId ? factsOf(store, entityId) : [],
    listNotes(store, { factId: id }),
    Promise.all((row.fact.echoes ?? []).map((echo) => getSource(store, echo.sourceId))),
  ]);
  return {
    row,
    timeline: others.filter((other) => sameMetric(row, other)),
    otherwise: others.filter((other) => differs(row, other)),
    echoes: echoes.filter((source) => source !== undefined),
    notes: notes.rows,
  };
}
