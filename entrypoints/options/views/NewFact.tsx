import { useEffect, useState } from 'react';
import { FactForm, type FactValues, toFact } from '../../../components/curation/FactForm.tsx';
import { safeUrl } from '../../../components/fact-text.ts';
import { TextField } from '../../../components/form/Field.tsx';
import { Detail } from '../../../components/frame/Detail.tsx';
import { useStrings } from '../../../components/locale.tsx';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Quantity } from '../../../lib/model/quantity.ts';
import { addFact, listEntities, type Store } from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { figureText, readFigure, readPeriod } from '../figures.ts';

const BLANK: Fact = {
  id: '',
  sourceId: '',
  origin: 'hand',
  confidence: 1,
  createdAt: '',
  updatedAt: '',
  subject: { text: '' },
  metric: '',
  text: '',
  status: 'actual',
  polarity: null,
};

interface NewFactProps {
  /** A passage that was selected on a page, with the page's `url` and `title`. */
  readonly given?: URLSearchParams | undefined;
}

/** A fact by hand; like every other it has a source. */
export function NewFact({ given }: NewFactProps) {
  const passage = given?.get('text') ?? '';
  const [text, setText] = useState(passage === '' ? '' : null);
  useEffect(() => {
    if (passage !== '') void figureText(passage).then(setText);
  }, [passage]);
  if (text === null) return null;
  const quote = passage === text ? {} : { quote: passage };
  return <BlankFact fact={{ ...BLANK, text, ...quote }} given={given} />;
}

function BlankFact({ fact: blank, given }: NewFactProps & { readonly fact: Fact }) {
  const store = useStore();
  const { go, outcome } = useCollection();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const [url, setUrl] = useState(given?.get('url') ?? '');
  const address = safeUrl(url.trim());
  const save = async (values: FactValues, quantity: Quantity | null) => {
    const fact = toFact(values, { quantity, period: await readPeriod(values.period) }, blank);
    const subject = await subjectOf(store, values.subject.trim());
    const named = address === given?.get('url') ? given?.get('title') : null;
    const page = { url: address ?? '', title: named || (address ? new URL(address).hostname : '') };
    const written = await addFact(store, { ...fact, subject }, page);
    if (!written.ok) return written.error;
    outcome.setState({ done: o('saved'), onUndo: () => outcome.takeBack([written.value.undoId]) });
    go({ view: 'facts', id: written.value.factId });
    return null;
  };
  return (
    <Detail title={t('newFact')} takesFocus onClose={() => go({ view: 'facts' })}>
      <FactForm
        fact={blank}
        readFigure={readFigure}
        problem={address === undefined ? t('needSource') : undefined}
        more={
          <>
            <TextField label={t('sourceAddress')} value={url} onChange={setUrl} />
            {blank.quote && <blockquote className="quote">{blank.quote}</blockquote>}
          </>
        }
        onSave={save}
      />
    </Detail>
  );
}

/** The subject by its name, linked where exactly one entity bears it. */
async function subjectOf(store: Store, text: string) {
  const { rows } = await listEntities(store, { query: text, limit: 8 });
  const named = rows.filter((entity) =>
    [...Object.values(entity.names), ...entity.aliases].includes(text),
  );
  const [only] = named;
  return named.length === 1 && only ? { text, entityId: only.id } : { text };
}
