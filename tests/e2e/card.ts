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
  readonly box: CardElement;
  readonly buttons: readonly CardElement[];
}

/** The element that hosts the cards in its closed shadow root. */
const HOST = 'html > div[popover]';

/**
 * Reads the card of a page; null while none is shown. A closed shadow root is closed to scripts, not
 * to the browser's own tooling, and each of the two browsers has another door.
 */
export async function readCard(page: Page): Promise<Card | null> {
  return 'browsingContext' in page.mainFrame() ? readInFirefox(page) : readInChromium(page);
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

/** Clicks the button of the card whose label holds `label`. */
export async function clickCard(page: Page, label: string): Promise<void> {
  const card = await awaitCard(page, (one) => one.buttons.some((b) => b.label.includes(label)));
  const button = card.buttons.find((one) => one.label.includes(label)) as CardElement;
  await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
}

/** Whether the card lies over the mark's own line. */
export function coversLine(card: Card, mark: Mark): boolean {
  const { x, y, width, height } = card.box;
  return x <= mark.x && mark.x <= x + width && y < mark.y && mark.y < y + height;
}

/** Runs in the page with the shadow root as `this`-less argument: what the card holds. */
const DESCRIBE = `(root) => {
  const describe = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return { tag: element.localName, label: label.trim(), x, y, width, height };
  };
  const card = root.querySelector('[role="dialog"], article, section');
  if (!card) return null;
  return JSON.stringify({
    text: card.innerText ?? card.textContent,
    box: describe(card),
    buttons: [...card.querySelectorAll('button, a[href], summary')].map(describe),
  });
}`;

async function readInChromium(page: Page): Promise<Card | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = findHost(root);
    const shadow = host?.shadowRoots?.[0];
    if (!shadow) return null;
    const { object } = await session
      .send('DOM.resolveNode', { nodeId: shadow.nodeId })
      // The card closed between the two calls.
      .catch(() => ({ object: { objectId: undefined } }));
    if (!object.objectId) return null;
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${DESCRIBE})(this); }`,
      returnByValue: true,
    });
    return typeof result.value === 'string' ? JSON.parse(result.value) : null;
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
  if (node.localName === 'html')
    return node.children?.find(({ attributes }) => attributes?.includes('popover'));
  for (const child of node.children ?? []) {
    const found = findHost(child);
    if (found) return found;
  }
  return undefined;
}

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

async function readInFirefox(page: Page): Promise<Card | null> {
  const bidi = page as unknown as BidiPage;
  const target = { context: bidi.mainFrame().browsingContext.id };
  const { connection } = bidi.browser();
  const found = await connection.send('script.evaluate', {
    expression: `document.querySelector('${HOST}')`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const { value } = found.result.result;
  const sharedId = typeof value === 'object' ? value.shadowRoot?.sharedId : undefined;
  if (!sharedId) return null;
  const read = await connection.send('script.callFunction', {
    functionDeclaration: DESCRIBE,
    arguments: [{ sharedId }],
    target,
    awaitPromise: false,
  });
  const described = read.result.result.value;
  return typeof described === 'string' ? JSON.parse(described) : null;
}
