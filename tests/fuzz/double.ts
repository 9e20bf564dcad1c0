import type { Self, Sender } from './forgeries.ts';

type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => boolean;

const listeners = new Set<Listener>();
const none = async () => [];

/** As much of a browser as the background needs to answer; it must be there before `wxt/browser` is read. */
export const browser = {
  runtime: {
    id: 'newsgloss-fuzz',
    getURL: (path: string) => `chrome-extension://newsgloss-fuzz${path}`,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
  i18n: { getUILanguage: () => 'en', getMessage: () => '' },
  action: {
    setBadgeText: none,
    setBadgeBackgroundColor: none,
    setBadgeTextColor: none,
    setTitle: none,
  },
  tabs: { query: none, create: none, update: none },
};
Object.assign(globalThis, { chrome: browser, browser });

export const self: Self = { id: browser.runtime.id, base: browser.runtime.getURL('/') };

/** Sends a message as the browser would. */
export async function deliver(
  message: unknown,
  sender: Sender,
): Promise<{ readonly heard: boolean; readonly value: unknown }> {
  for (const listener of listeners) {
    let respond = (_: unknown): void => {};
    const answer = new Promise((resolve) => {
      respond = resolve;
    });
    if (listener(structuredClone(message), sender, respond)) {
      return { heard: true, value: await answer };
    }
  }
  return { heard: false, value: undefined };
}

export function listenersLeft(): number {
  return listeners.size;
}
