import { popupStrings } from '../../lib/locale/strings/popup.ts';
import { useStrings } from '../locale.tsx';

/** Says why a page that was read bears no marks. */
export function LargePageNotice() {
  const t = useStrings(popupStrings);
  return (
    <div className="frames-notice" role="status">
      {t('tooLarge')}
    </div>
  );
}
