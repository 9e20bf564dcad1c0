import { useEffect } from 'react';
import { KindGlyph } from '../../components/glyph/KindGlyph.tsx';
import { useLocale, useStrings } from '../../components/locale.tsx';
import { Mark } from '../../components/mark/Mark.tsx';
import { welcomeStrings } from '../../lib/locale/strings/welcome.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { Question } from './Question.tsx';
import { TryIt } from './TryIt.tsx';
import './welcome.css';

/** What the tool does, shown in a minute, and the one question it asks. */
export function Welcome() {
  const t = useStrings(welcomeStrings);
  const locale = useLocale();
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  return (
    <main className="welcome">
      <header>
        <Mark size={32} />
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      <section aria-labelledby="try">
        <h2 id="try">{t('tryIt')}</h2>
        <ol className="steps">
          <li>{t('stepPoint')}</li>
          <li>{t('stepKeep')}</li>
          <li>{t('stepPopup')}</li>
        </ol>
        <TryIt key={locale} />
        <Legend />
        <p className="muted small">{t('invented')}</p>
      </section>
      <Question />
    </main>
  );
}

function Legend() {
  const t = useStrings(welcomeStrings);
  const common = useStrings(wordStrings);
  return (
    <ul className="legend" aria-label={t('legend')}>
      {(['company', 'organization', 'model', 'figure'] as const).map((kind) => (
        <li key={kind}>
          <KindGlyph kind={kind} />
          <span className={`line ${kind}`}>{common(kind)}</span>
        </li>
      ))}
    </ul>
  );
}
