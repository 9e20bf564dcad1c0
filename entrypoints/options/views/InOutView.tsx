import { useStrings } from '../../../components/locale.tsx';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { ViewLayout } from './ViewLayout.tsx';

/** Export, import and backup. */
export function InOutView() {
  const o = useStrings(optionsStrings);
  return (
    <ViewLayout>
      <header className="view-head">
        <h1>{o('inOut')}</h1>
      </header>
    </ViewLayout>
  );
}
