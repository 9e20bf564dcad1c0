import type { ReactNode } from 'react';
import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { useStrings } from '../locale.tsx';

interface ListViewProps {
  readonly title: string;
  readonly searchLabel: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly total: number | undefined;
  /** Filters and the button that adds a row. */
  readonly tools?: ReactNode;
  /** What can be done with the checked rows; shown in the place of the tools. */
  readonly bulk?: ReactNode;
  readonly children: ReactNode;
}

/** A view with a table: title, search in its fixed place, tools, and the table below. */
export function ListView(props: ListViewProps) {
  const { title, searchLabel, query, onQuery, total, tools, bulk, children } = props;
  const t = useStrings(optionsStrings);
  return (
    <>
      <header className="view-head">
        <h1>{title}</h1>
        <span className="muted small" role="status">
          {total !== undefined && t('rows', { count: total })}
        </span>
      </header>
      <search className="view-tools">
        <input
          type="search"
          value={query}
          placeholder={searchLabel}
          aria-label={searchLabel}
          data-search
          onChange={(event) => onQuery(event.target.value)}
        />
        {tools}
      </search>
      {bulk}
      {children}
    </>
  );
}

interface BulkBarProps {
  readonly count: number;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** How many rows are checked, and what can be done with them at once. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const t = useStrings(optionsStrings);
  if (count === 0) return null;
  return (
    <div className="bulk-bar">
      <span role="status">{t('selected', { count })}</span>
      {children}
      <button type="button" className="plain" onClick={onClear}>
        {t('selectNone')}
      </button>
    </div>
  );
}
