import { useState } from 'react';
import { importStrings } from '../../lib/locale/strings/import.ts';
import { settingsStrings } from '../../lib/locale/strings/settings.ts';
import { ChoiceField } from '../form/Field.tsx';
import { useStrings } from '../locale.tsx';

type Standing = 'added' | 'merged' | 'conflicting' | 'same';

interface RowStandingsProps {
  readonly rows: readonly {
    readonly table: string;
    readonly id: string;
    readonly label: string;
    readonly standing: Standing;
  }[];
  readonly conflicts: readonly {
    readonly table: string;
    readonly id: string;
    readonly mine: unknown;
    readonly theirs: unknown;
  }[];
}

/** So many rows are listed. */
const SHOWN = 200;

/** How each row of a file stands to what is kept; of conflicts both sides. */
export function RowStandings({ rows, conflicts }: RowStandingsProps) {
  const t = useStrings(importStrings);
  const s = useStrings(settingsStrings);
  const words = {
    added: s('added'),
    merged: s('mergedRows'),
    conflicting: s('conflicting'),
    same: s('unchanged'),
  };
  const present = (['conflicting', 'merged', 'added', 'same'] as const).filter((standing) =>
    rows.some((row) => row.standing === standing),
  );
  const [chosen, setChosen] = useState<Standing>();
  const [first] = present;
  const standing = chosen ?? first;
  if (standing === undefined) return null;
  const shown = rows.filter((row) => row.standing === standing).slice(0, SHOWN);
  return (
    <details className="row-standings">
      <summary>{t('rowByRow')}</summary>
      <ChoiceField<Standing>
        label={t('standing')}
        value={standing}
        choices={present.map((value) => ({ value, label: words[value] }))}
        onChange={setChosen}
      />
      <ul className="row-list">
        {shown.map(({ table, id, label }) => {
          const conflict = conflicts.find((one) => one.table === table && one.id === id);
          return (
            <li key={`${table}/${id}`}>
              <span className="muted small">{table}</span> {label}
              {conflict && <BothSides mine={conflict.mine} theirs={conflict.theirs} />}
            </li>
          );
        })}
      </ul>
      {shown.length === SHOWN && (
        <p className="muted small">{t('firstOfMany', { count: SHOWN })}</p>
      )}
    </details>
  );
}

/** The fields that differ, each as it is kept and as the file has it. */
function BothSides({ mine, theirs }: { readonly mine: unknown; readonly theirs: unknown }) {
  const t = useStrings(importStrings);
  const [left, right] = [fieldsOf(mine), fieldsOf(theirs)];
  const fields = [...new Set([...left.keys(), ...right.keys()])].filter(
    (field) => left.get(field) !== right.get(field),
  );
  return (
    <table className="both-sides">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('mine')}</th>
          <th scope="col">{t('theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{left.get(field)}</td>
            <td>{right.get(field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function fieldsOf(row: unknown): Map<string, string> {
  if (typeof row !== 'object' || row === null) return new Map();
  return new Map(
    Object.entries(row).map(([field, value]) => [
      field,
      (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 300),
    ]),
  );
}
