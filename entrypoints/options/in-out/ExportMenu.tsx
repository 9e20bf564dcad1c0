import { useStrings } from '../../../components/locale.tsx';
import { EXPORT_FORMATS } from '../../../lib/export/index.ts';
import { exportStrings } from '../../../lib/locale/strings/export.ts';
import { formatStrings } from '../../../lib/locale/strings/in-out.ts';
import { settingsStrings } from '../../../lib/locale/strings/settings.ts';
import type { Scope } from '../../../lib/store/index.ts';
import { ExportProgress } from './Export.tsx';
import { useCopy } from './use-copy.ts';
import { useExport } from './use-export.ts';

/** Saves a file of one thing or of a selection, in the format picked, or copies it. */
export function ExportMenu({ scope, title }: { readonly scope: Scope; readonly title: string }) {
  const t = useStrings(settingsStrings);
  const e = useStrings(exportStrings);
  const name = useStrings(formatStrings);
  const { run, running } = useExport();
  const copy = useCopy();
  return (
    <>
      <button type="button" onClick={() => copy(scope)}>
        {e('copy')}
      </button>
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
      <ExportProgress running={running} />
    </>
  );
}
