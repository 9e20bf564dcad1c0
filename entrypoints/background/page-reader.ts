import type { StoreCalls } from '../../lib/messages/contract.ts';
import type { Lexicon } from '../../lib/model/lexicon.ts';
import {
  createPageMemory,
  type PageContext,
  type Recognizer,
} from '../../lib/recognition/index.ts';

type ReadCall = StoreCalls['page:read'];

/** A page that is being read: its engine, and what it has established so far. */
interface Session {
  readonly engine: Promise<Recognizer>;
  readonly context: PageContext;
}

/** Pages that are remembered at once; the one that was read longest ago begins anew when it is read again. */
const MOST_SESSIONS = 60;

/**
 * Reads the chunks of pages. The engine lives here, once for all tabs, and is built for the first
 * page that needs it; see "Where the engine runs" in lib/README.md.
 */
export function createPageReader(): (
  request: ReadCall['request'],
) => Promise<ReadCall['response']> {
  const sessions = new Map<string, Session>();
  let built: { readonly key: string; readonly engine: Promise<Recognizer> } | null = null;

  return async ({ session: id, begin, chunks }) => {
    if (begin) sessions.set(id, open(begin));
    const session = sessions.get(id);
    if (!session) return null;
    // The order of a map is that of insertion: the session goes to its end.
    sessions.delete(id);
    sessions.set(id, session);
    const { engine, context } = session;
    const readings = (await engine).recognize(chunks, context);
    return { readings, established: context.memory.names.size + context.memory.entities.size };
  };

  function open({ overlay, ...context }: NonNullable<ReadCall['request']['begin']>): Session {
    const oldest = sessions.keys().next().value;
    if (sessions.size >= MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest);
    return { engine: engineFor(overlay), context: { ...context, memory: createPageMemory() } };
  }

  function engineFor(overlay: Lexicon): Promise<Recognizer> {
    const key = JSON.stringify(overlay);
    if (built?.key === key) return built.engine;
    const engine = import('./engine.ts').then((module) => module.buildEngine(overlay));
    // One that failed is built again for the next page.
    engine.catch(() => {
      built = null;
    });
    built = { key, engine };
    return engine;
  }
}
