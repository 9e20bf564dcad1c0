import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from './page.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // A page need not hear of us by a message.
  noScriptStartedPostMessage: true,
  main(context) {
    startPage(context.signal);
  },
});
