import { lazy, Suspense } from 'react';
import './prose.css';

/** Loaded when a note is first looked at: most views do without it. */
const Markdown = lazy(() => import('react-markdown'));

/**
 * A note’s Markdown as it reads. Text may come from an import: raw HTML stays text, addresses are
 * http, https or mail, and images, which would ask a server, are left out.
 */
export function Prose({ text }: { readonly text: string }) {
  return (
    <div className="prose">
      <Suspense fallback={<p>{text}</p>}>
        <Markdown
          disallowedElements={['img']}
          components={{
            a: ({ href, children }) => (
              <a href={href} target="_blank" rel="noreferrer">
                {children}
              </a>
            ),
          }}
        >
          {text}
        </Markdown>
      </Suspense>
    </div>
  );
}
