import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { callPage, callStore } from '../../lib/messages/call.ts';
import {
  handlePageCalls,
  handleStoreCalls,
  type PageHandlers,
  type StoreHandlers,
} from '../../lib/messages/handle.ts';
import { fail, ok } from '../../lib/model/result.ts';

const unexpected = async () => fail('failed' as const);

function storeHandlers(own: Partial<StoreHandlers>): StoreHandlers {
  const all = {
    'page:rules': unexpected,
    'page:read': unexpected,
    'entity:view': unexpected,
    'claims:compare': unexpected,
    'fact:keep': unexpected,
    'note:write': unexpected,
    'notes:of-page': unexpected,
    'name:ignore': unexpected,
    'name:accept': unexpected,
    'names:propose': unexpected,
    'facts:propose': unexpected,
    undo: unexpected,
    'options:open': unexpected,
    'store:changed': unexpected,
    'badge:count': unexpected,
  };
  return { ...all, ...own };
}

const pageHandlers: PageHandlers = {
  'page:report': () => fail('failed'),
  'page:run': () => fail('failed'),
  'page:reveal': () => fail('failed'),
  'page:step': () => fail('failed'),
  'page:selected': () => fail('failed'),
  'page:rules-changed': () => fail('failed'),
};

/** The background as the caller meets it; the browser's types know only the callback form. */
const answers = (answer: unknown) => vi.fn().mockResolvedValue(answer);

/** Delivers a message as the browser would, from a sender of the test's choice. */
function deliver(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const heard = fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
    heard.then((answers) => {
      if (!answers.some(Boolean)) resolve('not heard');
    });
  });
}

const us = { id: fakeBrowser.runtime.id };
const page = { ...us, url: 'https://news.example/a#part', frameId: 0, tab: { id: 7 } };
const envelope = (name: string, request?: unknown) => ({ newsgloss: 'store', name, request });

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

test('a call is answered with what the handler returns, and told who calls', async () => {
  const count = vi.fn(async () => ok(null));
  handleStoreCalls(storeHandlers({ 'badge:count': count }));
  expect(await deliver(envelope('badge:count', { count: 3 }), page)).toEqual(ok(null));
  expect(count).toHaveBeenCalledWith(
    { count: 3 },
    { url: 'https://news.example/a', tabId: 7, incognito: false },
  );
});

test('messages of other extensions and of other tools are not heard', async () => {
  handleStoreCalls(storeHandlers({ 'badge:count': async () => ok(null) }));
  expect(await deliver(envelope('badge:count', { count: 1 }), { id: 'another' })).toBe('not heard');
  expect(await deliver({ type: 'badge:count' }, us)).toBe('not heard');
});

test('only our own contexts are heard: pages by their content scripts, and our own pages', async () => {
  handleStoreCalls(storeHandlers({ 'badge:count': async () => ok(null) }));
  const ask = (sender: object) => deliver(envelope('badge:count', { count: 1 }), sender);
  const own = fakeBrowser.runtime.getURL('/popup.html');
  expect(await ask({ ...us, url: own })).toEqual(ok(null));
  expect(await ask({ ...us, url: own, tab: { id: 3 } })).toEqual(ok(null));
  expect(await ask({ ...us, url: 'https://news.example/' })).toBe('not heard');
  expect(await ask({ id: '', url: own })).toBe('not heard');
  expect(await ask({ url: 'https://news.example/', tab: { id: 3 } })).toBe('not heard');
});

test('a content script may not ask for what only our own pages need', async () => {
  const changed = vi.fn(async () => ok(null));
  handleStoreCalls(storeHandlers({ 'store:changed': changed }));
  expect(await deliver(envelope('store:changed'), page)).toEqual(fail('bad-request'));
  const lookalike = { ...page, url: `${fakeBrowser.runtime.getURL('/').slice(0, -1)}.example/` };
  expect(await deliver(envelope('store:changed'), lookalike)).toEqual(fail('bad-request'));
  expect(changed).not.toHaveBeenCalled();
});

test('a document without an address of its own can write in nobody’s name', async () => {
  const undo = vi.fn(async () => ok(null));
  handleStoreCalls(storeHandlers({ undo }));
  const frame = { ...us, url: 'about:blank', frameId: 2, tab: { id: 7 } };
  expect(await deliver(envelope('undo', { undoId: 'x' }), frame)).toEqual(fail('bad-request'));
  expect(undo).not.toHaveBeenCalled();
});

test('a page does not hear other pages, only our own', async () => {
  const run = vi.fn(() => ok(null));
  handlePageCalls({ ...pageHandlers, 'page:run': run });
  const message = { newsgloss: 'page', name: 'page:run' };
  expect(await deliver(message, page)).toBe('not heard');
  expect(await deliver(message, { ...us, tab: { id: 3 } })).toBe('not heard');
  expect(run).not.toHaveBeenCalled();
  expect(await deliver(message, us)).toEqual(ok(null));
});

test('a frame leaves to the page what is asked of the page', async () => {
  handlePageCalls({ 'page:rules-changed': () => ok(null) });
  for (const name of ['page:report', 'page:run', 'page:step', 'page:reveal']) {
    expect(await deliver({ newsgloss: 'page', name, request: {} }, us)).toBe('not heard');
  }
});

test.each([
  ['a step of two', 'page:step', { direction: 2 }],
  ['a step to nowhere', 'page:step', undefined],
  ['a place of its own making', 'page:reveal', { selector: 'body' }],
  ['a claim that is no number', 'page:reveal', { claim: '1' }],
  ['no such call', 'page:wipe', {}],
  ['a name from the prototype', 'constructor', {}],
])('a page refuses %s', async (_, name, request) => {
  handlePageCalls(pageHandlers);
  expect(await deliver({ newsgloss: 'page', name, request }, us)).toEqual(fail('bad-request'));
});

test.each([
  ['no such call', 'store:wipe', {}],
  ['a name from the prototype', 'constructor', {}],
  ['a count that is no number', 'badge:count', { count: '3' }],
  ['no request at all', 'entity:view', undefined],
  ['an id that is an object', 'entity:view', { id: { $gt: '' } }],
  ['a scope of its own making', 'name:ignore', { surface: 'Ark', scope: 'planet' }],
  ['a place outside of options', 'options:open', { path: 'javascript:alert(1)' }],
  ['a number beyond doubles', 'badge:count', { count: Number.POSITIVE_INFINITY }],
])('%s is refused before any handler runs', async (_, name, request) => {
  const handler = vi.fn(unexpected);
  handleStoreCalls(storeHandlers({ 'entity:view': handler, 'badge:count': handler }));
  expect(await deliver(envelope(name, request), page)).toEqual(fail('bad-request'));
  expect(handler).not.toHaveBeenCalled();
});

test('in a private window reading works and writing is refused', async () => {
  handleStoreCalls(
    storeHandlers({ 'entity:view': async () => ok(null), undo: async () => ok(null) }),
  );
  const sender = { ...page, tab: { id: 7, incognito: true } };
  expect(await deliver(envelope('entity:view', { id: 'openai' }), sender)).toEqual(ok(null));
  expect(await deliver(envelope('undo', { undoId: 'x' }), sender)).toEqual(fail('private-window'));
});

test('a frame speaks for the page it stands in', async () => {
  const undo = vi.fn(async () => ok(null));
  handleStoreCalls(storeHandlers({ undo }));
  const tab = { id: 7, url: 'https://news.example/a' };
  const sender = { ...us, url: 'https://news.example/frame', frameId: 4, tab };
  await deliver(envelope('undo', { undoId: 'x' }), sender);
  expect(undo).toHaveBeenCalledWith(
    { undoId: 'x' },
    expect.objectContaining({ url: 'https://news.example/a' }),
  );
});

test('a handler that throws answers with a failure', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  handleStoreCalls(
    storeHandlers({
      undo: async () => {
        throw new Error('boom');
      },
    }),
  );
  expect(await deliver(envelope('undo', { undoId: 'x' }), page)).toEqual(fail('failed'));
});

test('a first call that finds the background asleep is tried again', async () => {
  const send = answers(ok(null)).mockRejectedValueOnce(
    new Error('Could not establish connection. Receiving end does not exist.'),
  );
  fakeBrowser.runtime.sendMessage = send;
  expect(await callStore('options:open', { path: '#/facts' })).toEqual(ok(null));
  expect(send).toHaveBeenCalledTimes(2);
});

test.each([
  ['Extension context invalidated.', 'extension-updated'],
  ['The message port closed before a response was received.', 'no-receiver'],
  ['Message length exceeded maximum allowed length.', 'failed'],
])('%s becomes %s', async (words, code) => {
  fakeBrowser.runtime.sendMessage = vi.fn().mockRejectedValue(new Error(words));
  expect(await callStore('page:rules')).toEqual(fail(code));
});

test('an answer that is none is told as no receiver', async () => {
  fakeBrowser.runtime.sendMessage = answers(undefined);
  expect(await callStore('page:rules')).toEqual(fail('no-receiver'));
});

test('a tab without our content script is told apart', async () => {
  fakeBrowser.tabs.sendMessage = vi
    .fn()
    .mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
  expect(await callPage(3, 'page:report')).toEqual(fail('no-receiver'));
});

test('when rules change, the page fetches its own and hands them to its handler', async () => {
  const rules = { mode: 'always' };
  const changed = vi.fn(() => ok(null));
  handlePageCalls({ ...pageHandlers, 'page:rules-changed': changed });
  fakeBrowser.runtime.sendMessage = answers(ok(rules));
  const push = { newsgloss: 'page', name: 'page:rules-changed' };
  expect(await deliver(push, us)).toEqual(ok(null));
  expect(changed).toHaveBeenCalledWith(rules);
});
