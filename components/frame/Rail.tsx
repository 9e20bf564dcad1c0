import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { useLocale, useStrings } from '../locale.tsx';
import { Mark } from '../mark/Mark.tsx';
import { VIEWS, type View } from './views.ts';

interface RailProps {
  readonly view: View;
  /** How many proposals wait for review. */
  readonly waiting: number;
}

/** The way between the views. */
export function Rail({ view, waiting }: RailProps) {
  const t = useStrings(optionsStrings);
  const number = new Intl.NumberFormat(useLocale());
  return (
    <nav className="rail" aria-label={t('views')}>
      <p className="rail-brand">
        <Mark />
        Newsgloss
      </p>
      <ul>
        {VIEWS.map((one) => (
          <li key={one}>
            <a href={`#/${one}`} aria-current={one === view ? 'page' : undefined}>
              {t(one === 'in-out' ? 'inOut' : one)}
              {one === 'review' && waiting > 0 && (
                <span className="rail-count" title={t('waiting', { count: waiting })}>
                  {number.format(waiting)}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
