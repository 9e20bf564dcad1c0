import { useStrings } from '../../../components/locale.tsx';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { ViewLayout } from '../views/ViewLayout.tsx';
import { Backup, Storage } from './Backup.tsx';
import { Export } from './Export.tsx';
import { Import } from './Import.tsx';
import { Templates } from './Templates.tsx';

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
        <Templates />
        <Import />
        <Storage />
      </div>
    </ViewLayout>
  );
}
