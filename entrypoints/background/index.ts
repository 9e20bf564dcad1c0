import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { handleStoreCalls } from '../../lib/messages/handle.ts';
import { onRulesChange, openStore } from '../../lib/store/index.ts';
import { keepHouse } from './catalogue.ts';
import { answerCommands } from './commands.ts';
import { storeHandlers } from './handlers.ts';
import { offerMenus } from './menus.ts';
import { tellTabsSoon } from './tabs.ts';

/** Listeners are added in the first turn: one added later is not there for the event that wakes us. */
export default defineBackground(() => {
  const store = openStore();
  const house = keepHouse(store);
  handleStoreCalls(storeHandlers(store, house));
  answerCommands();
  offerMenus(store);
  onRulesChange(store, tellTabsSoon);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: welcomePage() });
  });
  // At every start: after an update there is something new, and the browser may have stopped us midway.
  void house.seeded();
  browser.runtime.onStartup.addListener(() => void house.tidy());
});

function welcomePage(): string {
  return new URL('welcome.html', browser.runtime.getURL('/')).href;
}
