import { useCallback, useEffect, useState } from 'react';
import type { Notice } from '../../components/popup/PageNotice.tsx';
import { callPage } from '../../lib/messages/call.ts';
import type { PageReport } from '../../lib/model/views.ts';
import { hasAccess } from '../surface/access.ts';
import { injectInto, type PageTab } from './tab.ts';

/** What the page says of itself, or why it says nothing. */
export type PageState =
  | { readonly state: 'asking' }
  | { readonly state: 'silent'; readonly notice: Notice }
  | { readonly state: 'read'; readonly report: PageReport };

/** Pages grow while they are looked at; the popup asks again this often, in milliseconds. */
const ASK_AGAIN = 1_500;

/** Asks the page of a tab, again and again while the popup is open. */
export function usePage(tab: PageTab | undefined) {
  const [page, setPage] = useState<PageState>({ state: 'asking' });
  const ask = useCallback(async () => {
    if (tab) setPage(await askPage(tab));
  }, [tab]);
  useEffect(() => {
    ask();
    const timer = setInterval(ask, ASK_AGAIN);
    return () => clearInterval(timer);
  }, [ask]);
  const run = useCallback(async () => {
    if (!tab) return;
    const answer = await callPage(tab.id, 'page:run');
    if (!answer.ok) {
      await injectInto(tab.id).catch(() => {});
      await callPage(tab.id, 'page:run');
    }
    await ask();
  }, [tab, ask]);
  return { page, ask, run };
}

async function askPage(tab: PageTab): Promise<PageState> {
  const answer = await callPage(tab.id, 'page:report');
  if (answer.ok) return { state: 'read', report: answer.value };
  if (tab.url && !/^(?:https?|file):/.test(tab.url))
    return { state: 'silent', notice: 'restricted' };
  if (!(await hasAccess())) return { state: 'silent', notice: 'no-access' };
  return { state: 'silent', notice: tab.url ? 'unanswered' : 'restricted' };
}
