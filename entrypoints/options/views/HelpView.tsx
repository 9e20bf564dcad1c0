import { useStrings } from '../../../components/locale.tsx';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { settingsStrings } from '../../../lib/locale/strings/settings.ts';
import { ViewLayout } from './ViewLayout.tsx';

type Text = Extract<keyof typeof settingsStrings, `key${string}`>;

const GROUPS: readonly { readonly title: Text; readonly keys: readonly [string, Text][] }[] = [
  {
    title: 'keysCard',
    keys: [
      ['k', 'keyKeep'],
      ['n', 'keyNote'],
      ['x', 'keyIgnore'],
      ['c', 'keyCopy'],
      ['o', 'keyOpen'],
      ['p', 'keyPin'],
      ['u', 'keyUndo'],
      ['Esc', 'keyClose'],
    ],
  },
  {
    title: 'keysEverywhere',
    keys: [
      ['/', 'keySearch'],
      ['Ctrl Z', 'keyUndoAll'],
      ['Ctrl Shift Z', 'keyRedoAll'],
      ['Esc', 'keyClose'],
    ],
  },
  {
    title: 'keysLists',
    keys: [
      ['↑ ↓', 'keyMove'],
      ['Home End', 'keyEnds'],
      ['Enter', 'keyEnter'],
      ['Space', 'keySpace'],
      ['Delete', 'keyDelete'],
      ['a e m r s x', 'keyReview'],
    ],
  },
];

/** Every shortcut. */
export function HelpView() {
  const t = useStrings(settingsStrings);
  const o = useStrings(optionsStrings);
  return (
    <ViewLayout>
      <header className="view-head">
        <h1>{o('help')}</h1>
      </header>
      <div className="prose">
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h2>{t(title)}</h2>
            <dl className="shortcuts">
              {keys.map(([shortcut, text]) => (
                <div key={shortcut}>
                  <dt>
                    {shortcut.split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(text)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <p>{t('changeKeys')}</p>
          <p>{t('about')}</p>
          <p>
            <a href="/welcome.html">{t('showIntro')}</a>
          </p>
        </section>
      </div>
    </ViewLayout>
  );
}
