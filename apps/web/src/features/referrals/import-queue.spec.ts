import { describe, expect, it, jest } from '@jest/globals';
import type { ImportAnswer, ImportFile } from './import-queue.ts';
import { ImportQueue } from './import-queue.ts';

const aFile = (name: string) => new File(['{}'], name, { type: 'application/json' });
const imported = (name: string): ImportAnswer => ({
  outcome: 'IMPORTED',
  referralId: `referral of ${name}`,
  patientName: name,
});
const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const stages = (queue: ImportQueue) => queue.items().map((item) => item.stage);

describe('ImportQueue', () => {
  it('lets two files run at a time and starts the next when one is done', async () => {
    const finish: (() => void)[] = [];
    const importFile: ImportFile = (file, onStage) => {
      onStage('IMPORTING');
      return new Promise((resolve) => finish.push(() => resolve(imported(file.name))));
    };
    const queue = new ImportQueue(importFile);
    queue.add(['a', 'b', 'c'].map(aFile));
    expect(stages(queue)).toEqual(['IMPORTING', 'IMPORTING', 'QUEUED']);
    finish[0]?.();
    await settled();
    expect(stages(queue)).toEqual(['IMPORTED', 'IMPORTING', 'IMPORTING']);
  });

  it('goes on after a refusal and after a lost connection', async () => {
    const onImported = jest.fn();
    const queue = new ImportQueue((file) => {
      if (file.name === 'lost') return Promise.reject(new Error('offline'));
      if (file.name === 'bad') {
        return Promise.resolve({ outcome: 'REFUSED', code: 'NOT_JSON', message: 'The file is not JSON.' });
      }
      return Promise.resolve(imported(file.name));
    }, onImported);
    queue.add(['lost', 'bad', 'c', 'd'].map(aFile));
    await settled();
    expect(stages(queue)).toEqual(['REFUSED', 'REFUSED', 'IMPORTED', 'IMPORTED']);
    expect(queue.items().map((item) => item.refusal?.code)).toEqual([
      'NOT_SENT',
      'NOT_JSON',
      undefined,
      undefined,
    ]);
    expect(onImported).toHaveBeenCalledTimes(2);
  });

  it('tries a lost file again', async () => {
    let online = false;
    const queue = new ImportQueue((file) =>
      online ? Promise.resolve(imported(file.name)) : Promise.reject(new Error('offline')),
    );
    queue.add([aFile('a')]);
    await settled();
    expect(stages(queue)).toEqual(['REFUSED']);
    online = true;
    queue.retry(1);
    await settled();
    expect(stages(queue)).toEqual(['IMPORTED']);
  });

  it('clears what is finished and keeps what is not', async () => {
    const queue = new ImportQueue((file) =>
      file.name === 'slow' ? new Promise(() => undefined) : Promise.resolve(imported(file.name)),
    );
    queue.add(['slow', 'b'].map(aFile));
    await settled();
    queue.clearFinished();
    expect(queue.items().map((item) => item.fileName)).toEqual(['slow']);
  });
});
