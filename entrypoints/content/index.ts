import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from './page.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main(context) {
    startPage(context.signal);
  },
});
