import { describe, expect, it } from '@jest/globals';
import { TransactionQueue } from '../../../apps/api/src/platform/db/transaction-queue.ts';

describe('turns for the connections of a process', () => {
  /** Asks for turns and notes in which order they come; each is given up at once when `work` says so. */
  const asking = (queue: TransactionQueue) => {
    const turns: string[] = [];
    const ask = (caller: string, name = caller) => queue.enter(caller).then(() => void turns.push(name));
    return { turns, ask };
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('are given at once while there are any', async () => {
    const queue = new TransactionQueue(2);
    const { turns, ask } = asking(queue);
    await Promise.all([ask('a'), ask('a')]);
    expect(turns).toEqual(['a', 'a']);
  });

  it('go round the callers, and keep the order of each of them', async () => {
    const queue = new TransactionQueue(1);
    const { turns, ask } = asking(queue);
    await ask('rush', 'rush 0');
    const all = [
      ask('rush', 'rush 1'),
      ask('rush', 'rush 2'),
      ask('rush', 'rush 3'),
      ask('calm'),
      ask('other'),
    ];
    for (let turn = 0; turn < all.length; turn += 1) {
      queue.leave();
      await settled();
    }
    expect(turns).toEqual(['rush 0', 'rush 1', 'calm', 'other', 'rush 2', 'rush 3']);
  });

  it('are never more than there are connections, and none is lost', async () => {
    const queue = new TransactionQueue(3);
    let busy = 0;
    let most = 0;
    const work = async (caller: string) => {
      await queue.enter(caller);
      busy += 1;
      most = Math.max(most, busy);
      await settled();
      busy -= 1;
      queue.leave();
    };
    await Promise.all(Array.from({ length: 200 }, (_, index) => work(`caller ${index % 7}`)));
    expect({ busy, most }).toEqual({ busy: 0, most: 3 });
    await Promise.all([work('a'), work('b'), work('c')]);
    expect(most).toBe(3);
  });
});
