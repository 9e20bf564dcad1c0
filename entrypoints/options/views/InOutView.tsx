import { useStrings } from '../../../components/locale.tsx';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { Backup, Storage } from './Backup.tsx';
import { Export } from './Export.tsx';
import { Import } from './Import.tsx';
import { ViewLayout } from './ViewLayout.tsx';

/** Backup, export, import, and how safe the storage is. */
export function InOutView() {
  const o = useStrings(optionsStrings);
  return (
    <ViewLayout>
      <header className="view-head">
        <h1>{o('inOut')}</h1>
      </header>
      <div className="prose settings">
        <Backup />
        <Export />
        <Import />
        <Storage />
      </div>
    </ViewLayout>
  );
}
