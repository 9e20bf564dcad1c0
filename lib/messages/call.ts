import { browser } from 'wxt/browser';
import { fail, type Result } from '../model/result.ts';
import type { CallError, PageCalls, Response, StoreCalls } from './contract.ts';
import type { Envelope } from './envelope.ts';

/** A call without a request is made with its name alone. */
type Request<T extends { request: unknown }> = undefined extends T['request']
  ? [request?: T['request']]
  : [request: T['request']];

/** The background may still be starting when the first call comes: tried again after this long. */
const SECOND_TRY = 150;

/**
 * Asks the background. Never throws: an extension that was updated under an open page, a background
 * that does not answer, and a refusal all come back as `{ok: false, error}`.
 */
export function callStore<N extends keyof StoreCalls>(
  name: N,
  ...[request]: Request<StoreCalls[N]>
): Promise<Response<StoreCalls[N]>> {
  const message: Envelope = { newsgloss: 'store', name, request };
  return settle(() => browser.runtime.sendMessage(message));
}

/** Asks the content script of a tab's top frame. Never throws; see `callStore`. */
export function callPage<N extends keyof PageCalls>(
  tabId: number,
  name: N,
  ...request: Request<PageCalls[N]>
): Promise<Response<PageCalls[N]>> {
  return callFrame({ tabId, frameId: 0 }, name, ...request);
}

/** Asks the content script of one frame of a tab; the top frame's id is 0. Never throws; see `callStore`. */
export function callFrame<N extends keyof PageCalls>(
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
  name: N,
  ...[request]: Request<PageCalls[N]>
): Promise<Response<PageCalls[N]>> {
  const message: Envelope = { newsgloss: 'page', name, request };
  return settle(() => browser.tabs.sendMessage(tabId, message, { frameId }));
}

/** Tells every frame of a tab that the rules changed; tabs without a page of ours are passed over. */
export async function pushRulesChanged(tabId: number): Promise<void> {
  const message: Envelope = { newsgloss: 'page', name: 'page:rules-changed' };
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

async function settle<T>(send: () => Promise<unknown>): Promise<Result<T, CallError>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await send();
      return isResult<T>(answer) ? answer : fail('no-receiver');
    } catch (error) {
      const code = errorCode(error);
      if (code !== 'no-receiver' || attempt > 1) return fail(code);
      await new Promise((resolve) => setTimeout(resolve, SECOND_TRY));
    }
  }
}

function isResult<T>(answer: unknown): answer is Result<T, CallError> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/** The browsers give words only: Chromium's and Firefox's, both, for each case. */
function errorCode(error: unknown): CallError {
  const words = error instanceof Error ? error.message : String(error);
  // After an update the orphaned script loses `runtime.id`, and in some versions `runtime` itself.
  if (!browser.runtime?.id || /context invalidated|dead object/i.test(words)) {
    return 'extension-updated';
  }
  if (/establish connection|receiving end|no listeners|no tab|port closed/i.test(words)) {
    return 'no-receiver';
  }
  return 'failed';
}
