import type { Page } from 'puppeteer-core';
import type { Mark } from './marks.ts';

/** An element inside the card, with its place in the viewport. */
export interface CardElement {
  readonly tag: string;
  /** The accessible name as far as markup gives it: `aria-label`, else the text. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The card as a person sees it. */
export interface Card {
  readonly text: string;
  /** The name it has for a screen reader. */
  readonly label: string;
  readonly pinned: boolean;
  /** Whether the keyboard's focus is in it. */
  readonly focused: boolean;
  /** The colour it is written on. */
  readonly paper: string;
  readonly box: CardElement;
  readonly header: CardElement;
  readonly buttons: readonly CardElement[];
}

/** The card that follows the reader; null while none is shown. */
export async function readCard(page: Page): Promise<Card | null> {
  return (await readCards(page)).findLast(({ pinned }) => !pinned) ?? null;
}

/** All cards of a page, in the order they were opened. */
export async function readCards(page: Page): Promise<readonly Card[]> {
  return (await inCardRoot<readonly Card[]>(page, DESCRIBE)) ?? [];
}

/** What a screen reader was last told of the cards; empty while nothing was said. */
export async function readVoice(page: Page): Promise<string> {
  return (await inCardRoot<string>(page, VOICE)) ?? '';
}

/** What of the cards' text is selected. */
export async function readSelected(page: Page): Promise<string> {
  return (await inCardRoot<string>(page, SELECTED)) ?? '';
}

/** Waits for a card that satisfies `wanted`. */
export async function awaitCard(
  page: Page,
  wanted: (card: Card) => boolean = () => true,
  timeout = 20_000,
): Promise<Card> {
  const until = Date.now() + timeout;
  let card = await readCard(page);
  while (!card || !wanted(card)) {
    if (Date.now() > until) throw new Error(`no such card; it says: ${card?.text ?? 'nothing'}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    card = await readCard(page);
  }
  return card;
}

/** Waits until no card is shown. */
export async function awaitNoCard(page: Page, timeout = 20_000): Promise<void> {
  const until = Date.now() + timeout;
  for (let card = await readCard(page); card; card = await readCard(page)) {
    if (Date.now() > until) throw new Error(`the card stays: ${card.text}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Clicks the button of the card whose label holds `label`, once the card no longer grows. */
export async function clickCard(page: Page, label: string): Promise<void> {
  const find = async () => {
    const card = await awaitCard(page, (one) => one.buttons.some((b) => b.label.includes(label)));
    return card.buttons.find((one) => one.label.includes(label)) as CardElement;
  };
  let button = await find();
  for (let before: CardElement | null = null; before?.y !== button.y; button = await find()) {
    before = button;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
}

/** Whether the card lies over the mark's own line. */
export function coversLine(card: Card, mark: Mark): boolean {
  const { x, y, width, height } = card.box;
  return x <= mark.x && mark.x <= x + width && y < mark.y && mark.y < y + height;
}

/** What is asked of the cards' shadow root: each a function of it that gives JSON. */
const DESCRIBE = `(root) => {
  const describe = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return { tag: element.localName, label: label.trim(), x, y, width, height };
  };
  return JSON.stringify([...root.querySelectorAll('[role="dialog"]')].map((card) => ({
    text: card.innerText ?? card.textContent,
    label: card.getAttribute('aria-label') ?? '',
    pinned: card.parentElement.hasAttribute('data-pinned'),
    focused: card.contains(root.activeElement),
    paper: getComputedStyle(card).backgroundColor,
    box: describe(card.parentElement),
    header: describe(card.querySelector('.card-header')),
    buttons: [...card.querySelectorAll('button, a[href], summary')].map(describe),
  })));
}`;
const VOICE = `(root) => JSON.stringify(root.querySelector('[role="status"]')?.textContent ?? '')`;
const SELECTED = `(root) => {
  const [part] = document.getSelection().getComposedRanges({ shadowRoots: [root] });
  const range = document.createRange();
  range.setStart(part.startContainer, part.startOffset);
  range.setEnd(part.endContainer, part.endOffset);
  return JSON.stringify(range.toString());
}`;

/**
 * Asks something of the cards' root; null while there is none. A closed shadow root is closed to
 * scripts, not to the browser's own tooling, and each of the two browsers has another door.
 */
async function inCardRoot<T>(page: Page, question: string): Promise<T | null> {
  const ask = 'browsingContext' in page.mainFrame() ? askInFirefox : askInChromium;
  const answer = await ask(page, question);
  return answer === null ? null : JSON.parse(answer);
}

async function askInChromium(page: Page, question: string): Promise<string | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = findHost(root)?.shadowRoots?.[0];
    if (!shadow) return null;
    const { object } = await session
      .send('DOM.resolveNode', { nodeId: shadow.nodeId })
      // The card closed between the two calls.
      .catch(() => ({ object: { objectId: undefined } }));
    if (!object.objectId) return null;
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${question})(this); }`,
      returnByValue: true,
    });
    return typeof result.value === 'string' ? result.value : null;
  } finally {
    await session.detach();
  }
}

interface DomNode {
  readonly localName: string;
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function findHost(node: DomNode): DomNode | undefined {
  const isHost = node.localName === 'div' && node.attributes?.includes('popover');
  if (isHost && node.shadowRoots) return node;
  for (const child of node.children ?? []) {
    const found = findHost(child);
    if (found) return found;
  }
  return undefined;
}

/** The element that hosts the cards in its closed shadow root. */
const HOST = 'div[popover="manual"]';

/** The few calls of WebDriver BiDi that puppeteer does not offer on a page. */
interface BidiPage {
  browser(): {
    connection: {
      send(method: string, params: object): Promise<{ result: { result: BidiValue } }>;
    };
  };
  mainFrame(): { browsingContext: { id: string } };
}

interface BidiValue {
  readonly value?: { readonly shadowRoot?: { readonly sharedId?: string } | null } | string;
}

async function askInFirefox(page: Page, question: string): Promise<string | null> {
  const bidi = page as unknown as BidiPage;
  const target = { context: bidi.mainFrame().browsingContext.id };
  const { connection } = bidi.browser();
  const found = await connection.send('script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(HOST)})`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const { value } = found.result.result;
  const sharedId = typeof value === 'object' ? value.shadowRoot?.sharedId : undefined;
  if (!sharedId) return null;
  const read = await connection.send('script.callFunction', {
    functionDeclaration: question,
    arguments: [{ sharedId }],
    target,
    awaitPromise: false,
  });
  const answer = read.result.result?.value;
  return typeof answer === 'string' ? answer : null;
}
