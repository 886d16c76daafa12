import { parseArgs } from 'node:util';
import { PlainError } from '../../scripts/plain-error.mjs';

const USAGE =
  'npm run bench -- [server] [week] [outcomes] [--quick] [--instances FOLDER] [--seeds 5] [--seconds 10] [--long-seconds 60]';

/** `npm run bench`: the server, the week builder, the report on a cohort, or all; the options are the week builder's. */
export async function main(args) {
  const { values, positionals } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      instances: { type: 'string' },
      seeds: { type: 'string' },
      seconds: { type: 'string' },
      'long-seconds': { type: 'string' },
    },
    allowPositionals: true,
  });
  const parts = positionals.length > 0 ? positionals : ['server', 'week', 'outcomes'];
  if (parts.some((part) => !['server', 'week', 'outcomes'].includes(part)))
    throw new PlainError(`Usage: ${USAGE}`);
  const number = (name) => (values[name] === undefined ? undefined : Number(values[name]));
  if (parts.includes('week')) {
    const { benchWeek } = await import('./week/week-bench.mjs');
    await benchWeek({
      quick: values.quick,
      folder: values.instances,
      seeds: number('seeds'),
      seconds: number('seconds'),
      longSeconds: number('long-seconds'),
    });
  }
  if (parts.includes('server')) {
    const { benchServer } = await import('./server-bench.mjs');
    await benchServer();
  }
  if (parts.includes('outcomes')) {
    const { benchOutcomes } = await import('./outcomes-bench.mjs');
    await benchOutcomes();
  }
}
