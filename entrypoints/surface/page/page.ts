import { useCallback, useEffect, useRef, useState } from 'react';
import type { Notice } from '../../../components/popup/PageNotice.tsx';
import { callPage } from '../../../lib/messages/call.ts';
import type { PageReport } from '../../../lib/model/views.ts';
import { markPage } from '../../background/inject.ts';
import { hasAccess } from '../access.ts';
import type { PageTab } from './tab.ts';

/** What the page says of itself, or why it says nothing. */
export type PageState =
  | { readonly state: 'asking' }
  | { readonly state: 'silent'; readonly notice: Notice }
  | { readonly state: 'read'; readonly report: PageReport };

const ASKING: PageState = { state: 'asking' };

/** Pages grow while they are looked at, and are asked again: soon, and ever later while nothing changes. Milliseconds. */
const SOONEST = 1_500;
const LATEST = 12_000;

/** Asks the page of a tab, again and again while the surface is open. */
export function usePage(tab: PageTab | undefined) {
  const [page, setPage] = useState<PageState>(ASKING);
  const shown = useRef<string>('');
  const current = useRef(tab);
  const ask = useCallback(async () => {
    if (!tab) return true;
    const answer = await askPage(tab);
    const said = JSON.stringify(answer);
    // The reader may have turned to another tab since, and most answers say nothing new.
    if (current.current !== tab || said === shown.current) return false;
    shown.current = said;
    setPage(answer);
    return true;
  }, [tab]);
  useEffect(() => {
    if (current.current?.id !== tab?.id) {
      shown.current = '';
      setPage(ASKING);
    }
    current.current = tab;
    return askAgain(ask);
  }, [ask, tab]);
  const run = useCallback(async () => {
    if (!tab) return;
    await markPage(tab.id).catch(() => {});
    await ask();
  }, [tab, ask]);
  return { page, ask, run };
}

/** Asks at once and then at growing distances, until the function it gives is called. */
function askAgain(ask: () => Promise<boolean>): () => void {
  let pause = SOONEST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const turn = async () => {
    pause = (await ask()) ? SOONEST : Math.min(LATEST, pause * 1.5);
    if (!stopped) timer = setTimeout(turn, pause);
  };
  void turn();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function askPage(tab: PageTab): Promise<PageState> {
  const answer = await callPage(tab.id, 'page:report');
  if (answer.ok) return { state: 'read', report: answer.value };
  if (tab.url && !/^(?:https?|file):/.test(tab.url))
    return { state: 'silent', notice: 'restricted' };
  if (!(await hasAccess())) return { state: 'silent', notice: 'no-access' };
  return { state: 'silent', notice: tab.url ? 'unanswered' : 'restricted' };
}
