import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@consilium/seed';
import type { Command } from './command.ts';

/** For the launcher, which prints them, and for scripts. */
export const demoAccounts: Command = {
  usage: '',
  run(_args, terminal) {
    terminal.out(JSON.stringify({ password: DEMO_PASSWORD, accounts: DEMO_ACCOUNTS }, null, 2));
    return Promise.resolve(0);
  },
};
