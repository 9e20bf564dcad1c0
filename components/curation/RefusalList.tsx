import { importStrings } from '../../lib/locale/strings/import.ts';
import { inOutStrings } from '../../lib/locale/strings/in-out.ts';
import { settingsStrings } from '../../lib/locale/strings/settings.ts';
import { useStrings } from '../locale.tsx';

const SHOWN = 8;

type Reason = Extract<
  keyof typeof inOutStrings,
  | 'not-text'
  | 'truncated'
  | 'not-json'
  | 'foreign'
  | 'newer'
  | 'too-large'
  | 'too-deep'
  | 'reserved-key'
  | 'shape'
  | 'duplicate'
  | 'cycle'
  | 'no-name'
  | 'kind'
>;

interface RefusalListProps {
  readonly refusals: readonly {
    readonly reason: Reason;
    readonly table?: string;
    readonly row?: number;
    readonly detail?: string;
  }[];
  /** Only these rows are refused, not the file. */
  readonly partly?: boolean;
}

/** Why a file was refused, row by row. */
export function RefusalList({ refusals, partly = false }: RefusalListProps) {
  const i = useStrings(importStrings);
  const t = useStrings(settingsStrings);
  const io = useStrings(inOutStrings);
  return (
    <div role="alert">
      <p className="error">{partly ? i('leftOut') : t('importRefused')}</p>
      <ul>
        {refusals.slice(0, SHOWN).map(({ reason, table, row, detail }) => (
          <li key={`${reason}${table}${row}${detail}`}>
            {table !== undefined && row !== undefined && (
              <strong>{io('where', { table, row })}: </strong>
            )}
            {io(reason)} {detail && <span className="muted">{detail}</span>}
          </li>
        ))}
      </ul>
      {refusals.length > SHOWN && (
        <p className="muted">{io('moreRefusals', { count: refusals.length - SHOWN })}</p>
      )}
    </div>
  );
}
