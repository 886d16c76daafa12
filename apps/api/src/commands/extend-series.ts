import { parseArgs } from 'node:util';
import { SeriesHorizon } from '../scheduling/index.ts';
import { withApplication } from './application.ts';
import type { Command } from './command.ts';

/** Books every open series up to its clinic's horizon, as the server does by itself from time to time. */
export const extendSeries: Command = {
  usage: '',
  async run(args, terminal) {
    parseArgs({ args: [...args], options: {} });
    const { series, booked, gaps, failed } = await withApplication((app) =>
      app.get(SeriesHorizon, { strict: false }).extendAll(),
    );
    terminal.out(`${series} series extended: ${booked} sessions booked, ${gaps} dates could not be booked.`);
    if (failed === 0) return 0;
    terminal.error(`${failed} series could not be extended; the log names them.`);
    return 1;
  },
};
