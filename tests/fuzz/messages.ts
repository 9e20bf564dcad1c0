import { canonical } from '../../lib/model/canonical.ts';
import { ok } from '../../lib/model/result.ts';
import { openStore, type Store } from '../../lib/store/index.ts';
import { type Check, Unsound } from './check.ts';
import { deliver, listenersLeft, self } from './double.ts';
import { type Forgery, forgery, PAGE } from './forgeries.ts';
import { randomOf } from './random.ts';
import './database.ts';

/** The background with its own store behind it, on messages of which not one is ours. */
export async function messageCheck(): Promise<Check> {
  // After the double of the browser is there.
  const { handleStoreCalls } = await import('../../lib/messages/handle.ts');
  const { storeHandlers } = await import('../../entrypoints/background/handlers.ts');
  const nothing = async () => undefined;
  const house = { seeded: nothing, unseeded: async () => null, reseed: nothing, tidy: nothing };
  let store = openStore({ name: 'fuzz-messages' });
  let stop = listen();
  return {
    name: 'messages',
    async run(seed, index) {
      const random = randomOf(seed, index);
      const forged = forgery(random, self);
      const secret = forged.kind === 'a private page' ? await contents(store) : null;
      const answer = await deliver(forged.message, forged.sender);
      await inspect(store, forged, answer);
      if (secret !== null && secret !== (await contents(store)))
        throw new Unsound('kept in private');
      if ('polluted' in {}) throw new Unsound('a message reached into every object');
      return [forged.kind, answer.heard ? outcome(answer.value) : 'not heard'];
    },
    async rest() {
      stop();
      if (listenersLeft() > 0) throw new Unsound('a listener is left behind');
      await store.delete();
      store = openStore({ name: 'fuzz-messages' });
      stop = listen();
    },
  };

  function listen(): () => void {
    // Reading is the engine's, which has its own check.
    return handleStoreCalls({ ...storeHandlers(store, house), 'page:read': async () => ok(null) });
  }
}

const UNHEARD = new Set(['another extension', 'nobody']);

async function inspect(
  store: Store,
  { kind }: Forgery,
  answer: { heard: boolean; value: unknown },
): Promise<void> {
  if (answer.heard && UNHEARD.has(kind)) throw new Unsound(`${kind} was heard`);
  if (!answer.heard) return;
  if (outcome(answer.value) === 'failed') throw new Unsound('a handler threw');
  const foreign = (await store.sources.toArray()).filter(({ url }) => url !== PAGE);
  if (foreign.length > 0) throw new Unsound(`spoke for ${foreign[0]?.url}`);
}

function outcome(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return 'no answer';
  return answer.ok ? 'answered' : 'error' in answer ? String(answer.error) : 'no answer';
}

async function contents(store: Store): Promise<string> {
  const tables = await Promise.all(store.tables.map((table) => table.toArray()));
  return canonical(tables);
}
