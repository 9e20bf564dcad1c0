import { browser } from 'wxt/browser';
import { report } from '../../lib/errors.ts';
import { callPage } from '../../lib/messages/call.ts';
import { markPage } from './inject.ts';

/** Answers the keyboard shortcuts; `_execute_action` is the browser's own. */
export function answerCommands(): void {
  // Firefox for Android has no commands.
  browser.commands?.onCommand.addListener((command, tab) => {
    run(command, tab?.id).catch((error) => report('command', error));
  });
}

async function run(command: string, tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await activeTab());
  if (id === undefined) return;
  if (command === 'run') await markPage(id);
  if (command === 'next') await callPage(id, 'page:step', { direction: 1 });
  if (command === 'previous') await callPage(id, 'page:step', { direction: -1 });
}

async function activeTab(): Promise<number | undefined> {
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
}
