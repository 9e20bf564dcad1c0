import { useState } from 'react';
import { ChoiceField, TextField } from '../../../components/form/Field.tsx';
import { useStrings } from '../../../components/locale.tsx';
import { DEFAULT_TEMPLATES, templateProblem } from '../../../lib/export/index.ts';
import { exportStrings } from '../../../lib/locale/strings/export.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import { DEFAULT_SETTINGS, type TemplateName } from '../../../lib/model/settings.ts';
import { getSettings, setSettings } from '../../../lib/store/index.ts';
import { useLive, useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { PLACEHOLDERS, previewOf } from './template-sample.ts';

const SYNTAX = { text: '{{name}}', markdown: '{{{name}}}', section: '{{#name}}…{{/name}}' };

/** How Markdown is written: the reader's own templates, each with what it comes to. */
export function Templates() {
  const t = useStrings(exportStrings);
  const read = useLive(getSettings, []);
  const [name, setName] = useState<TemplateName>('fact');
  if (!read) return null;
  const { templates } = read.ok ? read.value : DEFAULT_SETTINGS;
  const saved = templates[name] ?? DEFAULT_TEMPLATES[name];
  return (
    <details className="templates">
      <summary>
        <h2>{t('templates')}</h2>
      </summary>
      <p className="muted small">{t('templatesHint', SYNTAX)}</p>
      <ChoiceField<TemplateName>
        label={t('template')}
        value={name}
        choices={[
          { value: 'fact', label: t('ofFact') },
          { value: 'note', label: t('ofNote') },
          { value: 'entity', label: t('ofEntity') },
          { value: 'source', label: t('ofSource') },
        ]}
        onChange={setName}
      />
      <Editor key={`${name}\n${saved}`} name={name} saved={saved} templates={templates} />
    </details>
  );
}

interface EditorProps {
  readonly name: TemplateName;
  readonly saved: string;
  readonly templates: Readonly<Partial<Record<TemplateName, string>>>;
}

function Editor({ name, saved, templates }: EditorProps) {
  const store = useStore();
  const { outcome } = useCollection();
  const t = useStrings(exportStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const [text, setText] = useState(saved);
  const problem = templateProblem(name, text);
  const save = () => {
    const { [name]: _, ...others } = templates;
    const own = text === DEFAULT_TEMPLATES[name] ? {} : { [name]: text };
    outcome.run(o('saved'), () => setSettings(store, { templates: { ...others, ...own } }));
  };
  return (
    <div className="form">
      <TextField
        label={t('template')}
        value={text}
        rows={10}
        onChange={setText}
        hint={`${t('placeholders')}: ${PLACEHOLDERS[name].join(', ')}`}
      />
      {problem !== null && (
        <p role="alert" className="error">
          {t('templateBroken', { problem })}
        </p>
      )}
      <div className="inline-form">
        <button
          type="button"
          className="primary"
          disabled={problem !== null || text === saved}
          onClick={save}
        >
          {common('save')}
        </button>
        <button
          type="button"
          disabled={text === DEFAULT_TEMPLATES[name]}
          onClick={() => setText(DEFAULT_TEMPLATES[name])}
        >
          {t('resetTemplate')}
        </button>
      </div>
      {problem === null && (
        <figure className="template-preview">
          <figcaption className="hint">{t('preview')}</figcaption>
          <pre>{previewOf(name, { ...templates, [name]: text })}</pre>
        </figure>
      )}
    </div>
  );
}
