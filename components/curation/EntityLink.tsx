import { useEffect, useId, useRef, useState } from 'react';
import { scriptOf } from '../../lib/locale/index.ts';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { displayName, type Entity } from '../../lib/model/entity.ts';
import { TextField } from '../form/Field.tsx';
import { useLocale, useStrings } from '../locale.tsx';
import type { FindEntities } from './EntityForm.tsx';

interface EntityLinkProps {
  readonly label: string;
  /** Empty where there is no link. */
  readonly id: string;
  readonly linked: ReadonlyMap<string, Entity>;
  readonly find: FindEntities;
  readonly onChange: (id: string) => void;
}

/** A link to another entity, chosen by typing its name in any script. */
export function EntityLink({ label, id, linked, find, onChange }: EntityLinkProps) {
  const t = useStrings(curationStrings);
  const script = scriptOf(useLocale());
  const list = useId();
  const known = linked.get(id);
  const [typed, setTyped] = useState<string | null>(null);
  const [found, setFound] = useState<readonly Entity[]>([]);
  const choose = useRef(onChange);
  choose.current = onChange;
  useEffect(() => {
    let stale = false;
    if (typed) {
      find(typed).then((entities) => {
        if (stale) return;
        setFound(entities);
        // Who types on is ahead of the search: the whole name may be there before its entity.
        const match = entities.find((entity) => isNamed(entity, typed));
        if (match) choose.current(match.id);
      });
    }
    return () => {
      stale = true;
    };
  }, [typed, find]);
  const named = (name: string) => found.find((entity) => displayName(entity, script) === name);
  const text = typed ?? (id === '' ? '' : known ? displayName(known, script) : id);
  return (
    <>
      <TextField
        label={label}
        value={text}
        list={list}
        hint={typed && id === '' ? t('linkHint') : undefined}
        onChange={(value) => {
          setTyped(value);
          onChange(named(value)?.id ?? '');
        }}
      />
      <datalist id={list}>
        {found.map((entity) => (
          <option key={entity.id} value={displayName(entity, script)}>
            {Object.values(entity.names).join(' · ')}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** Whether a text is one of an entity's names, in any script, or one of its aliases. */
function isNamed({ names, aliases }: Entity, text: string): boolean {
  return [...Object.values(names), ...aliases].includes(text.trim());
}
