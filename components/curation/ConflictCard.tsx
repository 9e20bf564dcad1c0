import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { useStrings } from '../locale.tsx';
import { ProposalAct } from './ProposalAct.tsx';

interface ConflictCardProps {
  /** What the row is called. */
  readonly name: string;
  readonly href: string;
  readonly conflict: { readonly field: string; readonly mine: unknown; readonly theirs: unknown };
  readonly focusable: boolean;
  readonly onFocus: () => void;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** A field that the reader and an update of the catalogue both changed, side by side. */
export function ConflictCard(props: ConflictCardProps) {
  const { name, href, conflict, focusable, onFocus, onTake, onKeep } = props;
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const sides = [
    [t('mine'), conflict.mine],
    [t('theirs'), conflict.theirs],
  ] as const;
  return (
    <li className="proposal" tabIndex={focusable ? 0 : -1} onFocus={onFocus}>
      <div>
        <p className="row-name">
          <a className="quiet-link" href={href}>
            <strong>{name}</strong>
          </a>
          <span className="muted small">{t('conflictTitle', { field: conflict.field })}</span>
        </p>
        <dl className="sides">
          {sides.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{wordsOf(value)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="proposal-actions">
        <ProposalAct label={t('takeUpdate')} shortcut="a" onAct={onTake} />
        <ProposalAct label={o('keepMine')} shortcut="r" onAct={onKeep} />
      </div>
    </li>
  );
}

/** A field's value in words: names and lists apart by dots. */
function wordsOf(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value !== 'object') return String(value);
  return Object.values(value).map(wordsOf).join(' · ');
}
