/** Which of the two contracts a message belongs to. */
export type Party = 'store' | 'page';

/** A message on the wire; anything else that passes by is not ours and is left alone. */
export interface Envelope {
  readonly newsgloss: Party;
  readonly name: string;
  readonly request?: unknown;
}

/** Whether `message` is addressed to `party`. */
export function isFor(party: Party, message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'newsgloss' in message &&
    message.newsgloss === party &&
    'name' in message &&
    typeof message.name === 'string'
  );
}
