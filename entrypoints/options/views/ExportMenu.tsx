import { useStrings } from '../../../components/locale.tsx';
import { EXPORT_FORMATS } from '../../../lib/export/index.ts';
import { formatStrings } from '../../../lib/locale/strings/in-out.ts';
import { settingsStrings } from '../../../lib/locale/strings/settings.ts';
import type { Scope } from '../../../lib/store/index.ts';
import { useExport } from './Export.tsx';

/** Saves a file of one thing, in the format picked. */
export function ExportMenu({ scope, title }: { readonly scope: Scope; readonly title: string }) {
  const t = useStrings(settingsStrings);
  const name = useStrings(formatStrings);
  const run = useExport();
  return (
    <details className="menu">
      <summary>{t('export')}</summary>
      <ul>
        {EXPORT_FORMATS.map(({ id }) => (
          <li key={id}>
            <button type="button" className="plain" onClick={() => run(id, scope, title)}>
              {name(id)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
