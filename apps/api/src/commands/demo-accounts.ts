import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@consilium/seed';
import type { Command } from './command.ts';

/** For the launcher, which shows them, and for scripts. JSON with one account on a line, so that people can read it too. */
export const demoAccounts: Command = {
  usage: '',
  run(_args, terminal) {
    const lines = DEMO_ACCOUNTS.map((account) => `    ${JSON.stringify(account)}`);
    terminal.out(
      `{\n  "password": ${JSON.stringify(DEMO_PASSWORD)},\n  "accounts": [\n${lines.join(',\n')}\n  ]\n}`,
    );
    return Promise.resolve(0);
  },
};
