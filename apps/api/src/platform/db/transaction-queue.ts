import { unavailable } from '../errors/thrown.ts';

/** How long somebody waits for a turn, in milliseconds; longer than that and the service is not available. */
const PATIENCE_MS = 60_000;

/**
 * Turns for the connections of this process, first come, first served. The pool gives up on a waiting transaction
 * within seconds, as it must when the database is gone; a rush on one slot is no outage, and waits here.
 */
export class TransactionQueue {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(turns: number) {
    this.free = Math.max(1, turns);
  }

  /** Resolves when it is one's turn; call `leave` once, whatever happens. */
  async enter(): Promise<void> {
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
        this.waiting.splice(this.waiting.indexOf(turn), 1);
        reject(unavailable());
      }, PATIENCE_MS);
      this.waiting.push(turn);
    });
  }

  leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
