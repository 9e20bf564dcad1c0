import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card/card.css';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions } from '../../components/card/props.ts';
import { type Locale, localeOf } from '../../lib/locale/index.ts';
import { SAMPLES } from './samples.ts';

/** The card on a page of our own: in a page's closed shadow root no accessibility checker sees it. */
const nothing = () => {};
const actions: CardActions = {
  keep: nothing,
  note: nothing,
  ignore: nothing,
  accept: nothing,
  undo: nothing,
  copy: nothing,
  open: nothing,
  pin: nothing,
  close: nothing,
};

const asked = new URLSearchParams(location.search);
const locale: Locale = localeOf(asked.get('lang') ?? browser.i18n.getUILanguage());
const only = asked.get('only');
document.documentElement.lang = locale;

createRoot(document.getElementById('root') as HTMLElement).render(
  <>
    <h1 className="visually-hidden">Newsgloss</h1>
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 24, alignItems: 'flex-start' }}>
      {Object.entries(SAMPLES)
        .filter(([name]) => only === null || name === only)
        .map(([name, view]) => (
          <Card key={name} view={view} actions={actions} locale={locale} />
        ))}
    </div>
  </>,
);
