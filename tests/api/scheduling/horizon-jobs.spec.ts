import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { readConfig } from '../../../apps/api/src/platform/config/config.ts';
import { PeriodicJobs } from '../../../apps/api/src/platform/jobs/periodic-jobs.ts';
import { appUrl } from '../../support/servers.ts';

const logged: string[] = [];
const logger = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
const config = () => readConfig({ DATABASE_URL: appUrl() });
const process = () => new PeriodicJobs(config(), logger);

async function until(done: () => boolean): Promise<void> {
  while (!done()) await pause(10);
}

describe('periodic jobs', () => {
  it('run at the start and again, in one process at a time', async () => {
    const processes = [process(), process(), process()];
    let [now, most, runs] = [0, 0, 0];
    const job = {
      name: 'one at a time',
      everyMs: 20,
      run: async () => {
        now += 1;
        most = Math.max(most, now);
        await pause(15);
        now -= 1;
        runs += 1;
      },
    };
    for (const each of processes) each.register(job);
    for (const each of processes) each.start();
    await until(() => runs >= 10);
    for (const each of processes) await each.onModuleDestroy();
    expect(most).toBe(1);
  });

  it('are retried after a failure, of which the log says nothing but its kind', async () => {
    const jobs = process();
    let runs = 0;
    jobs.register({
      name: 'fails once',
      everyMs: 10,
      run: () => {
        runs += 1;
        return runs === 1 ? Promise.reject(new RangeError('Canarybird has no session')) : Promise.resolve();
      },
    });
    jobs.start();
    await until(() => runs >= 3);
    await jobs.onModuleDestroy();
    const line = logged.find((each) => each.includes('fails once'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ job: 'fails once', failure: 'RangeError' });
    expect(line).not.toContain('Canarybird');
  });

  it('stop with the process, and are waited for', async () => {
    const jobs = process();
    let [begun, ended, runs] = [false, false, 0];
    jobs.register({
      name: 'stops',
      everyMs: 1,
      run: async (signal) => {
        runs += 1;
        begun = true;
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        ended = true;
      },
    });
    jobs.start();
    await until(() => begun);
    await jobs.onModuleDestroy();
    expect(ended).toBe(true);
    await pause(30);
    expect(runs).toBe(1);
  });
});
