import { popupStrings } from '../../lib/locale/strings/popup.ts';
import { useStrings } from '../locale.tsx';

interface FramesNoticeProps {
  readonly count: number;
  readonly onMark: () => void;
}

/** Says that parts of the page are pages of their own, and offers to mark them too. */
export function FramesNotice({ count, onMark }: FramesNoticeProps) {
  const t = useStrings(popupStrings);
  return (
    <div className="frames-notice" role="status">
      <span>{t('framesUnmarked', { count })}</span>
      <button type="button" onClick={onMark}>
        {t('markFrames')}
      </button>
    </div>
  );
}
