/**
 * @jest-environment node
 */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { openDB } from 'idb';
import { DeviceStore } from './device-store.ts';
import { Outbox } from './outbox.ts';
import { variablesNow, type Delivery, type Recording } from './recording.ts';

const SECRET = 'Leo walked the stairs twice';
let number = 0;
const recording = (more: Partial<Recording> = {}): Recording => ({
  id: `r${(number += 1)}`,
  kind: 'PERFORMANCE',
  about: SECRET,
  operation: 'mutation { x }',
  variables: { input: { value: number, deviceNow: '' } },
  madeAt: '2026-11-23T14:00:00.000Z',
  refusal: null,
  ...more,
});

/** A server that keeps one recording per id, and can be away or answer into the void. */
class Server {
  readonly kept = new Map<string, Recording>();
  calls = 0;
  away = false;
  answersGetLost = false;
  refuse = (_: Recording): boolean => false;
  signedOut = false;

  send = async (recorded: Recording): Promise<Delivery> => {
    await Promise.resolve();
    this.calls += 1;
    if (this.away) return { kind: 'AWAY' };
    if (this.signedOut) return { kind: 'SIGNED_OUT' };
    if (this.refuse(recorded)) return { kind: 'REFUSED', refusal: { code: 'ON_HOLD', message: 'On hold.' } };
    this.kept.set(recorded.id, recorded);
    return this.answersGetLost ? { kind: 'AWAY' } : { kind: 'SENT', data: { id: recorded.id } };
  };
}

describe('what a device records', () => {
  let server: Server;
  let name: string;
  let outbox: Outbox;
  const opened = async (owner = 'user-1'): Promise<Outbox> => {
    const box = new Outbox(new DeviceStore(name), server.send);
    await box.open(owner);
    await box.flush();
    return box;
  };

  beforeEach(async () => {
    server = new Server();
    name = `device ${Math.random()}`;
    outbox = await opened();
  });

  it('is sent at once, in order, where there is a connection', async () => {
    const [one, two] = [recording(), recording()];
    expect(await outbox.add(one)).toEqual({ kind: 'SENT', data: { id: one.id } });
    expect(await outbox.add(two)).toMatchObject({ kind: 'SENT' });
    expect([...server.kept.keys()]).toEqual([one.id, two.id]);
    expect(outbox.unsent).toEqual([]);
  });

  it('outlives the page, and is sent once and only once although answers got lost', async () => {
    server.away = true;
    const four = [recording(), recording(), recording(), recording()];
    for (const one of four) expect(await outbox.add(one)).toEqual({ kind: 'WAITING' });
    expect(outbox.unsent.map(({ value }) => value.id)).toEqual(four.map(({ id }) => id));
    outbox.pause();

    server.away = false;
    server.answersGetLost = true;
    const afterKill = await opened();
    expect(afterKill.unsent).toHaveLength(4);
    afterKill.pause();

    server.answersGetLost = false;
    const again = await opened();
    expect(again.unsent).toEqual([]);
    expect([...server.kept.keys()]).toEqual(four.map(({ id }) => id));
  });

  it('waits for somebody’s decision when it is refused, and lets the others pass', async () => {
    const bad = recording();
    server.refuse = ({ id }) => id === bad.id;
    expect(await outbox.add(bad)).toMatchObject({ kind: 'REFUSED', refusal: { code: 'ON_HOLD' } });
    expect(await outbox.add(recording())).toMatchObject({ kind: 'SENT' });
    expect(outbox.unsent).toHaveLength(1);
    expect((await opened()).unsent[0]?.value.refusal).toMatchObject({ code: 'ON_HOLD' });

    server.refuse = () => false;
    await outbox.retry(outbox.unsent[0]!.seq, { input: { value: 7, deviceNow: '' } });
    await outbox.flush();
    expect(server.kept.get(bad.id)?.variables).toEqual({ input: { value: 7, deviceNow: '' } });
    expect(outbox.unsent).toEqual([]);
  });

  it('is discarded by a person only', async () => {
    server.refuse = () => true;
    await outbox.add(recording());
    await outbox.discard(outbox.unsent[0]!.seq);
    expect(outbox.unsent).toEqual([]);
    expect((await opened()).unsent).toEqual([]);
  });

  it('stays when a session ends, and is not another person’s', async () => {
    server.signedOut = true;
    expect(await outbox.add(recording())).toEqual({ kind: 'WAITING' });
    outbox.pause();
    expect((await opened('user-2')).unsent).toEqual([]);
    server.signedOut = false;
    await opened();
    expect(server.kept.size).toBe(1);
  });

  it('is encrypted on the device, and gone after signing out', async () => {
    server.away = true;
    await outbox.add(recording());
    const store = new DeviceStore(name);
    await store.keepRead('user-1', 'today', { plan: SECRET });
    const raw = await openDB(name);
    for (const table of ['outbox', 'reads']) {
      const [row] = (await raw.getAll(table)) as { sealed: ArrayBuffer }[];
      expect(new TextDecoder().decode(row!.sealed)).not.toContain('Leo');
    }
    expect((await raw.get('keys', 'user-1')) as CryptoKey).toMatchObject({ extractable: false });
    expect(await store.read('user-1', 'today')).toEqual({ plan: SECRET });

    await outbox.forget();
    for (const table of ['keys', 'outbox', 'reads', 'current']) expect(await raw.count(table)).toBe(0);
    expect(await store.read('user-1', 'today')).toBeUndefined();
    raw.close();
  });

  it('is sent without being kept where a browser keeps nothing, and says so when that fails', async () => {
    const broken = new DeviceStore(name);
    broken.setOwner = () => Promise.reject(new Error('no storage'));
    const box = new Outbox(broken, server.send);
    await box.open('user-1');
    expect(await box.add(recording())).toMatchObject({ kind: 'SENT' });
    server.away = true;
    expect(await box.add(recording())).toMatchObject({ kind: 'REFUSED', refusal: { code: 'NOT_KEPT' } });
  });

  it('tells the clock of the device at the moment of sending', () => {
    const now = new Date('2026-11-25T08:00:00.000Z');
    expect(variablesNow({ input: { value: 1, deviceNow: 'old' } }, now)).toEqual({
      input: { value: 1, deviceNow: '2026-11-25T08:00:00.000Z' },
    });
    expect(variablesNow({ id: 'x' }, now)).toEqual({ id: 'x' });
  });
});
