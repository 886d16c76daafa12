import type { DeviceStore, Kept } from './device-store.ts';
import type { Delivery, Outcome, Recording } from './recording.ts';

export type Unsent = Kept<Recording>;
type Send = (recording: Recording) => Promise<Delivery>;

/** Pauses between attempts while the server is away. Milliseconds. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Recordings on their way to the server: kept on the device first, then sent one after the other. A recording
 * leaves the device only when the server has it or somebody discards it.
 */
export class Outbox {
  readonly #store: DeviceStore;
  readonly #send: Send;
  readonly #listeners = new Set<() => void>();
  readonly #awaited = new Map<number, (outcome: Outcome) => void>();
  #owner: string | null = null;
  /** False in a browser without storage: what cannot be sent at once is then refused, and said so. */
  #keeps = true;
  #unsent: readonly Unsent[] = [];
  #pauseMs = FIRST_PAUSE_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;

  constructor(store: DeviceStore, send: Send) {
    this.#store = store;
    this.#send = send;
  }

  /** What is not sent yet, the oldest first. The same array until something changes. */
  get unsent(): readonly Unsent[] {
    return this.#unsent;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins to send for a person, with what an earlier visit left behind. */
  async open(owner: string): Promise<void> {
    if (this.#owner === owner) return;
    this.#owner = owner;
    try {
      await this.#store.setOwner(owner);
      await this.#look();
    } catch {
      this.#keeps = false;
      return;
    }
    void this.flush();
  }

  /** Stops sending and forgets the person and everything kept for them. */
  async forget(): Promise<void> {
    const owner = this.#owner ?? (await this.#store.owner().catch(() => undefined));
    this.pause();
    if (owner && this.#keeps) await this.#store.forget(owner);
    this.#change([]);
  }

  /** Stops sending; what is kept stays for the next time the same person signs in. */
  pause(): void {
    clearTimeout(this.#timer);
    this.#owner = null;
    this.#change([]);
  }

  /** Keeps a recording and tries to send it. Settles when it was sent or refused, or when the server is away. */
  async add(recording: Recording): Promise<Outcome> {
    const owner = this.#owner;
    if (!owner) throw new Error('Nobody is signed in to record.');
    if (!this.#keeps) return this.#sendUnkept(recording);
    const seq = await this.#store.add(owner, recording);
    const outcome = new Promise<Outcome>((resolve) => this.#awaited.set(seq, resolve));
    await this.#look();
    void this.flush();
    return outcome;
  }

  /** Tries a refused recording again, with other variables if they are given. */
  async retry(seq: number, variables?: Recording['variables']): Promise<void> {
    const found = this.#unsent.find((unsent) => unsent.seq === seq);
    if (!found || !this.#owner) return;
    const value = { ...found.value, refusal: null, variables: variables ?? found.value.variables };
    await this.#store.replace(this.#owner, { seq, value });
    await this.#look();
    void this.flush();
  }

  async discard(seq: number): Promise<void> {
    await this.#store.remove(seq);
    await this.#look();
  }

  /** Sends what waits. Only one tab sends at a time, and what another tab added is sent as well. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#sending ??= this.#withLock(() => this.#sendAll()).finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const owner = this.#owner;
      if (!owner) return;
      await this.#look();
      const next = this.#unsent.find(({ value }) => value.refusal === null);
      if (!next) return;
      const delivery = await this.#send(next.value);
      if (delivery.kind === 'AWAY' || delivery.kind === 'SIGNED_OUT') {
        if (delivery.kind === 'AWAY') this.#tryLater();
        for (const [, settle] of this.#awaited) settle({ kind: 'WAITING' });
        this.#awaited.clear();
        return;
      }
      this.#pauseMs = FIRST_PAUSE_MS;
      if (delivery.kind === 'SENT') await this.#store.remove(next.seq);
      else
        await this.#store.replace(owner, {
          seq: next.seq,
          value: { ...next.value, refusal: delivery.refusal },
        });
      await this.#look();
      this.#awaited.get(next.seq)?.(delivery);
      this.#awaited.delete(next.seq);
    }
  }

  async #sendUnkept(recording: Recording): Promise<Outcome> {
    const delivery = await this.#send(recording);
    if (delivery.kind === 'SENT' || delivery.kind === 'REFUSED') return delivery;
    const message = 'There is no connection, and this browser keeps nothing: it was not recorded.';
    return { kind: 'REFUSED', refusal: { code: 'NOT_KEPT', message } };
  }

  #tryLater(): void {
    this.#timer = setTimeout(() => void this.flush(), this.#pauseMs);
    this.#pauseMs = Math.min(2 * this.#pauseMs, LONGEST_PAUSE_MS);
  }

  async #look(): Promise<void> {
    if (this.#owner) this.#change(await this.#store.list<Recording>(this.#owner));
  }

  #change(unsent: readonly Unsent[]): void {
    if (unsent.length === 0 && this.#unsent.length === 0) return;
    this.#unsent = unsent;
    for (const listener of this.#listeners) listener();
  }

  #withLock(work: () => Promise<void>): Promise<void> {
    return 'locks' in navigator ? navigator.locks.request('consilium outbox', work) : work();
  }
}
