import { safeUrl } from '../fact-text.ts';

/** A sentence that a proposal comes from, and where it stands. */
export interface ProposalSentence {
  readonly text: string;
  readonly url: string;
}

/** The sentences a proposal comes from, each a link to its page. */
export function ProposalSentences({
  sentences,
}: {
  readonly sentences: readonly ProposalSentence[];
}) {
  return sentences.map(({ text, url }) => (
    <p key={`${url} ${text}`} className="muted proposal-sentence">
      {safeUrl(url) ? (
        <a className="quiet-link" href={url} target="_blank" rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </p>
  ));
}
