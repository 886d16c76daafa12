import { unavailable } from '../errors/thrown.ts';

/** How long somebody waits for a turn, in milliseconds; longer than that and the service is not available. */
const PATIENCE_MS = 60_000;

/**
 * Turns for the connections of this process. The pool gives up on a waiting transaction within seconds, as it must
 * when the database is gone; a rush on one slot is no outage, and waits here. Callers take turns among each other,
 * each in its own order: a program that asks a thousand things at once holds up nobody but itself.
 */
export class TransactionQueue {
  private free: number;
  /** Whoever waits, by caller; the next turn is the first caller's, who then goes to the end. */
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(turns: number) {
    this.free = Math.max(1, turns);
  }

  /** Resolves when it is the caller's turn; call `leave` once afterwards, whatever happens. */
  async enter(caller: string): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.forget(caller, turn);
        reject(unavailable());
      }, PATIENCE_MS);
      const own = this.waiting.get(caller);
      if (own) own.push(turn);
      else this.waiting.set(caller, [turn]);
    });
  }

  leave(): void {
    const [first] = this.waiting;
    if (!first) {
      this.free += 1;
      return;
    }
    const [caller, own] = first;
    const turn = own.shift();
    this.waiting.delete(caller);
    if (own.length > 0) this.waiting.set(caller, own);
    turn?.();
  }

  private forget(caller: string, turn: () => void): void {
    const left = (this.waiting.get(caller) ?? []).filter((other) => other !== turn);
    if (left.length > 0) this.waiting.set(caller, left);
    else this.waiting.delete(caller);
  }
}
