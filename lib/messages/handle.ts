import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { report } from '../errors.ts';
import { fail, type Result } from '../model/result.ts';
import { selector } from '../model/schemas.ts';
import { callStore } from './call.ts';
import type { CallError, PageCalls, Response, StoreCalls } from './contract.ts';
import { type Envelope, isFor, type Party } from './envelope.ts';
import { STORE_CALLS } from './schemas.ts';

/** Who calls the background. */
export interface Caller {
  /** The page's own address, without its fragment; empty for our popup, panel and background. */
  readonly url: string;
  readonly tabId?: number;
  /** A private window: reading is allowed, writing is not. */
  readonly incognito: boolean;
}

export type StoreHandlers = {
  readonly [N in keyof StoreCalls]: (
    request: StoreCalls[N]['request'],
    caller: Caller,
  ) => Promise<Response<StoreCalls[N]>>;
};

export type PageHandlers = {
  readonly [N in keyof PageCalls]: (
    request: PageCalls[N]['request'],
  ) => Promise<Response<PageCalls[N]>> | Response<PageCalls[N]>;
};

/**
 * Lets the background answer the calls of pages and of our own surfaces. Must run in the
 * background's first turn, or a call that wakes it finds no one. Returns how to stop.
 */
export function handleStoreCalls(handlers: StoreHandlers): () => void {
  return listen('store', (message, sender) => {
    const name = message.name;
    if (!isStoreCall(name)) return Promise.resolve(fail('bad-request'));
    const caller = callerOf(sender);
    const { own, writes } = STORE_CALLS[name];
    // A content script may ask only for what its page needs, and write only in its page's name.
    const refused = !isOwnPage(sender) && (own || (writes && !caller.url));
    if (refused) return Promise.resolve(fail('bad-request'));
    return answerStore(handlers, name, message.request, caller);
  });
}

/**
 * Lets a content script answer popup, panel and background. `page:rules-changed` travels empty and
 * the rules are fetched here, because the background may not know a tab's address and so not which
 * rules are its own. A call without a handler is left to another frame of the tab. Returns how to stop.
 */
export function handlePageCalls(handlers: Partial<PageHandlers>): () => void {
  return listen(
    'page',
    (message) => answerPage(handlers, message),
    ({ name }) => Object.hasOwn(handlers, name) || !Object.hasOwn(PAGE_CALLS, name),
  );
}

async function answerPage(
  handlers: Partial<PageHandlers>,
  { name, request }: Envelope,
): Promise<Result<unknown, CallError>> {
  switch (name) {
    case 'page:report':
      return handlers[name]?.(undefined) ?? fail('bad-request');
    case 'page:run':
      return handlers[name]?.(undefined) ?? fail('bad-request');
    case 'page:selected':
      return handlers[name]?.(undefined) ?? fail('bad-request');
    case 'page:reveal': {
      const place = v.safeParse(PLACE, request);
      return (place.success && handlers[name]?.(place.output)) || fail('bad-request');
    }
    case 'page:step': {
      const step = v.safeParse(STEP, request);
      return (step.success && handlers[name]?.(step.output)) || fail('bad-request');
    }
    case 'page:rules-changed': {
      const rules = await callStore('page:rules');
      return rules.ok ? (handlers[name]?.(rules.value) ?? fail('bad-request')) : rules;
    }
    default:
      return fail('bad-request');
  }
}

const PAGE_CALLS: Readonly<Record<keyof PageCalls, true>> = {
  'page:report': true,
  'page:run': true,
  'page:selected': true,
  'page:reveal': true,
  'page:step': true,
  'page:rules-changed': true,
};
const PLACE = v.union([
  v.object({ surface: v.string() }),
  v.object({ claim: v.number() }),
  v.object({ passage: selector }),
]);
const STEP = v.object({ direction: v.picklist([1, -1]) });

type Answer = Promise<Result<unknown, CallError>>;

/**
 * `sendResponse` with `return true` is the one form that Chromium, Firefox and the test double all
 * take; what `isHeard` or `isHere` does not let in is left to whomever it is for.
 */
function listen(
  party: Party,
  answer: (message: Envelope, sender: Browser.runtime.MessageSender) => Answer,
  isHere: (message: Envelope) => boolean = () => true,
): () => void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (response: unknown) => void,
  ): boolean => {
    if (!isFor(party, message) || !isHeard(party, sender) || !isHere(message)) return false;
    Promise.resolve()
      .then(() => answer(message, sender))
      .catch((error) => {
        report(message.name, error);
        return fail('failed');
      })
      .then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/**
 * Only our own contexts are heard: never another extension or a web page; pages of the web through
 * their content scripts alone; and content scripts not by each other.
 */
function isHeard(party: Party, sender: Browser.runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  return isOwnPage(sender) || (party === 'store' && isWebPage(sender));
}

/** Popup, panel, options, background. A background may come without an address, but never in a tab. */
function isOwnPage({ url, tab }: Browser.runtime.MessageSender): boolean {
  if (url === undefined) return tab === undefined;
  return url.startsWith(new URL('/', browser.runtime.getURL('/')).href);
}

/** A document in a tab; frames made by scripts have addresses of their own, such as `about:blank`. */
function isWebPage({ url, tab }: Browser.runtime.MessageSender): boolean {
  return tab?.id !== undefined && url !== undefined;
}

function isStoreCall(name: string): name is keyof StoreCalls {
  return Object.hasOwn(STORE_CALLS, name);
}

async function answerStore<N extends keyof StoreCalls>(
  handlers: StoreHandlers,
  name: N,
  request: unknown,
  caller: Caller,
): Promise<Response<StoreCalls[N]>> {
  const rule = STORE_CALLS[name];
  const parsed = v.safeParse(rule.request, request ?? undefined);
  if (!parsed.success) return fail('bad-request');
  if (rule.writes && caller.incognito) return fail('private-window');
  return handlers[name](parsed.output, caller);
}

/** A subframe speaks for the page it stands in, where the browser tells that page's address. */
function callerOf(sender: Browser.runtime.MessageSender): Caller {
  const address = (sender.frameId ? sender.tab?.url : undefined) ?? sender.url ?? '';
  const page = /^(?:https?|file):/i.test(address);
  return {
    url: page ? (address.split('#', 1)[0] ?? '') : '',
    ...(sender.tab?.id !== undefined && { tabId: sender.tab.id }),
    incognito: sender.tab?.incognito ?? false,
  };
}
