import base from '../base.css?inline';
import tokens from '../tokens.css?inline';
import card from './card.css?inline';

/** The whole style of the card as text, for the style sheet of a shadow root. */
export const CARD_CSS = `${tokens}\n${base}\n${card}`;
