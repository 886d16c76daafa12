import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What a sealed value needs to be opened again. */
interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}
interface OutboxRow extends Sealed {
  readonly seq?: number;
  readonly owner: string;
}
interface ReadRow extends Sealed {
  readonly owner: string;
  readonly at: number;
}
interface Tables extends DBSchema {
  keys: { key: string; value: CryptoKey };
  current: { key: 'owner'; value: string };
  outbox: { key: number; value: OutboxRow; indexes: { owner: string } };
  reads: { key: [string, string]; value: ReadRow };
}

export interface Kept<T> {
  readonly seq: number;
  readonly value: T;
}

/** What was read is kept readable offline for so long (design default). Milliseconds. */
const READS_KEPT_MS = 7 * 86_400_000;

/**
 * What this device keeps for the person who is signed in: recordings not yet sent, and what was read last. All of it
 * is encrypted under a key that the browser never hands out, and goes with that key at sign-out.
 */
export class DeviceStore {
  readonly #name: string;
  #opened: Promise<IDBPDatabase<Tables>> | undefined;

  constructor(name = 'consilium') {
    this.#name = name;
  }

  get #database(): Promise<IDBPDatabase<Tables>> {
    this.#opened ??= openDB<Tables>(this.#name, 1, {
      upgrade(database) {
        database.createObjectStore('keys');
        database.createObjectStore('current');
        database.createObjectStore('reads');
        database
          .createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
          .createIndex('owner', 'owner');
      },
    });
    return this.#opened;
  }

  /** Whoever uses the device now; what others left on it stays closed. */
  async setOwner(owner: string): Promise<void> {
    await (await this.#database).put('current', owner, 'owner');
  }

  async owner(): Promise<string | undefined> {
    return (await this.#database).get('current', 'owner');
  }

  async add(owner: string, value: object): Promise<number> {
    const row = { ...(await this.#seal(owner, value)), owner };
    return (await this.#database).add('outbox', row);
  }

  async replace(owner: string, { seq, value }: Kept<object>): Promise<void> {
    const row = { ...(await this.#seal(owner, value)), owner, seq };
    await (await this.#database).put('outbox', row);
  }

  async remove(seq: number): Promise<void> {
    await (await this.#database).delete('outbox', seq);
  }

  /** In the order in which they were recorded. */
  async list<T>(owner: string): Promise<Kept<T>[]> {
    const rows = await (await this.#database).getAllFromIndex('outbox', 'owner', owner);
    const kept = await Promise.all(
      rows.map(async (row) => ({ seq: row.seq ?? 0, value: await this.#open<T>(owner, row) })),
    );
    return kept.sort((a, b) => a.seq - b.seq);
  }

  async keepRead(owner: string, name: string, value: object): Promise<void> {
    const row = { ...(await this.#seal(owner, value)), owner, at: Date.now() };
    await (await this.#database).put('reads', row, [owner, name]);
  }

  async read<T>(owner: string, name: string): Promise<T | undefined> {
    const row = await (await this.#database).get('reads', [owner, name]);
    if (!row || row.at < Date.now() - READS_KEPT_MS) return undefined;
    return this.#open<T>(owner, row);
  }

  /** Forgets the person: without the key nothing that might be left could be opened. */
  async forget(owner: string): Promise<void> {
    const database = await this.#database;
    const change = database.transaction(['keys', 'current', 'outbox', 'reads'], 'readwrite');
    await change.objectStore('keys').delete(owner);
    await change.objectStore('current').delete('owner');
    for (const seq of await change.objectStore('outbox').index('owner').getAllKeys(owner)) {
      await change.objectStore('outbox').delete(seq);
    }
    await change.objectStore('reads').delete(IDBKeyRange.bound([owner, ''], [owner, '\uffff']));
    await change.done;
  }

  async #key(owner: string): Promise<CryptoKey> {
    const database = await this.#database;
    const known = await database.get('keys', owner);
    if (known) return known;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    // Two tabs may come at once: the first key stays.
    const change = database.transaction('keys', 'readwrite');
    const first = await change.store.get(owner);
    if (!first) await change.store.put(made, owner);
    await change.done;
    return first ?? made;
  }

  async #seal(owner: string, value: object): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const algorithm = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(owner) };
    const text = new TextEncoder().encode(JSON.stringify(value));
    return { iv, sealed: await crypto.subtle.encrypt(algorithm, await this.#key(owner), text) };
  }

  async #open<T>(owner: string, { iv, sealed }: Sealed): Promise<T> {
    const algorithm = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(owner) };
    const text = await crypto.subtle.decrypt(algorithm, await this.#key(owner), sealed);
    return JSON.parse(new TextDecoder().decode(text)) as T;
  }
}
