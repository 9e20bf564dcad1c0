import { curationStrings } from '../../lib/locale/strings/curation.ts';
import type { ErrorCode } from '../../lib/locale/strings/errors.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { Entity, NameKind, Subkind } from '../../lib/model/entity.ts';
import type { AmbiguousAlias } from '../../lib/model/lexicon.ts';
import { useDraft } from '../form/draft.ts';
import { ChoiceField, TextField } from '../form/Field.tsx';
import { FormActions } from '../form/FormActions.tsx';
import { collisionOf, useSubmit } from '../form/submit.ts';
import { useStrings } from '../locale.tsx';
import { CueFields } from './CueFields.tsx';
import { EntityLink } from './EntityLink.tsx';
import { type EditedEntity, type EntityValues, entityValues, valuesOf } from './entity-values.ts';

const KINDS: readonly NameKind[] = ['company', 'organization', 'model'];
const SUBKINDS: Readonly<Record<NameKind, readonly Subkind[]>> = {
  company: ['lab', 'investor', 'media'],
  organization: ['lab', 'university', 'government', 'media'],
  model: ['model', 'family', 'product', 'chip'],
};

/** Looks entities up by name, for links to them. */
export type FindEntities = (query: string) => Promise<readonly Entity[]>;

interface EntityFormProps {
  /** Without an id it is a new one. */
  readonly entity: EditedEntity;
  /** The entities its links lead to. */
  readonly linked: ReadonlyMap<string, Entity>;
  readonly find: FindEntities;
  /** The catalogue's rules for names of it that are common words too. */
  readonly listed?: readonly AmbiguousAlias[];
  /** Resolves to the reason where it could not be saved; what was typed then stays. */
  readonly onSave: (values: EntityValues, base: EditedEntity) => Promise<ErrorCode | null>;
  readonly onCancel: () => void;
}

/** Names and aliases by script, kind and links of one entity. Mount it with a `key` an entity. */
export function EntityForm(props: EntityFormProps) {
  const { entity, linked, find, listed = [], onSave, onCancel } = props;
  const t = useStrings(curationStrings);
  const common = useStrings(wordStrings);
  const draft = useDraft(entity, valuesOf);
  const { values } = draft;
  const set = (some: Partial<EntityValues>) => draft.set({ ...values, ...some });
  const named = [values.en, values.hans, values.hant].some((name) => name.trim() !== '');
  const submission = useSubmit(
    async () => (named ? onSave(entityValues(values), draft.base) : null),
    draft.saved,
  );
  const reset = () => {
    draft.reset();
    submission.forget();
    if (entity.id === undefined) onCancel();
  };
  // What it is already can be read and left, even where it is not offered to others.
  const finer = new Set([...SUBKINDS[values.kind], ...(values.subkind ? [values.subkind] : [])]);
  const subkinds = [...finer].map((one) => ({
    value: one as string,
    label: common(one),
  }));
  return (
    <form className="form" onSubmit={submission.submit}>
      <NameFields values={values} onChange={set} />
      <div className="form-pair">
        <ChoiceField
          label={t('kind')}
          value={values.kind}
          choices={KINDS.map((one) => ({ value: one, label: common(one) }))}
          onChange={(kind) => set({ kind, subkind: '' })}
        />
        <ChoiceField
          label={t('subkind')}
          value={values.subkind as string}
          choices={[{ value: '', label: t('none') }, ...subkinds]}
          onChange={(subkind) => set({ subkind: subkind as EntityValues['subkind'] })}
        />
      </div>
      {values.kind === 'model' ? (
        <div className="form-pair">
          <EntityLink
            label={t('maker')}
            id={values.maker}
            linked={linked}
            find={find}
            onChange={(maker) => set({ maker })}
          />
          <EntityLink
            label={t('family')}
            id={values.family}
            linked={linked}
            find={find}
            onChange={(family) => set({ family })}
          />
        </div>
      ) : (
        <EntityLink
          label={t('parent')}
          id={values.parent}
          linked={linked}
          find={find}
          onChange={(parent) => set({ parent })}
        />
      )}
      <CueFields
        surfaces={surfacesOf(values)}
        rules={values.rules}
        listed={listed}
        onChange={(rules) => set({ rules })}
      />
      <FormActions
        changed={draft.changed || entity.id === undefined}
        collision={collisionOf(draft, submission)}
        submission={submission}
        problem={named ? undefined : t('needName')}
        onReset={reset}
      />
    </form>
  );
}

function surfacesOf({ en, hans, hant, latin, han }: EntityValues): string[] {
  return [en, hans, hant, ...latin.split('\n'), ...han.split('\n')].map((one) => one.trim());
}

interface NameFieldsProps {
  readonly values: EntityValues;
  readonly onChange: (some: Partial<EntityValues>) => void;
}

function NameFields({ values, onChange }: NameFieldsProps) {
  const t = useStrings(curationStrings);
  return (
    <>
      <TextField
        label={t('nameEn')}
        lang="en"
        value={values.en}
        onChange={(en) => onChange({ en })}
      />
      <div className="form-pair">
        <TextField
          label={t('nameHans')}
          lang="zh-CN"
          value={values.hans}
          onChange={(hans) => onChange({ hans })}
        />
        <TextField
          label={t('nameHant')}
          lang="zh-TW"
          value={values.hant}
          onChange={(hant) => onChange({ hant })}
        />
      </div>
      <div className="form-pair">
        <TextField
          label={t('aliasEn')}
          hint={t('aliasesHint')}
          rows={4}
          value={values.latin}
          onChange={(latin) => onChange({ latin })}
        />
        <TextField
          label={t('aliasHan')}
          hint={t('aliasesHint')}
          rows={4}
          value={values.han}
          onChange={(han) => onChange({ han })}
        />
      </div>
    </>
  );
}
