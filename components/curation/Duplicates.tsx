import { scriptOf } from '../../lib/locale/index.ts';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { displayName, type Entity } from '../../lib/model/entity.ts';
import { useLocale, useStrings } from '../locale.tsx';

interface DuplicatesProps {
  readonly others: readonly Entity[];
  readonly onMerge: (other: Entity) => void;
}

/** Entities that may be the open one under another id, each merged by one press. */
export function Duplicates({ others, onMerge }: DuplicatesProps) {
  const t = useStrings(curationStrings);
  const script = scriptOf(useLocale());
  if (others.length === 0) return null;
  return (
    <section>
      <h3>{t('duplicates')}</h3>
      <ul className="duplicates">
        {others.map((other) => (
          <li key={other.id}>
            <a className="quiet-link ellipsis" href={`#/entities/${encodeURIComponent(other.id)}`}>
              {displayName(other, script)}
            </a>
            <button type="button" onClick={() => onMerge(other)}>
              {t('mergeHere')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
