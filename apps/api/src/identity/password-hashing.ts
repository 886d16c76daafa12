import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { unavailable } from '../platform/errors/thrown.ts';

/** argon2id with the OWASP minimum (19 MiB, two passes), the algorithm's default of the library. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Hashing is heavy: a storm of sign-ins must not starve the API. */
const AT_ONCE = 4;
const WAITING = 50;

@Injectable()
export class PasswordHashing {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  /** Verified against when there is no such account, so that both answers take the same work. */
  private readonly dummy = hash('no account has this password', PARAMETERS);

  hash = (password: string): Promise<string> =>
    this.inTurn(() => hash(password.normalize('NFC'), PARAMETERS));

  /** `stored` is null when there is no account: the answer is then no, after the same work. */
  async matches(password: string, stored: string | null): Promise<boolean> {
    const against = stored ?? (await this.dummy);
    // A stored text that is no hash matches nothing.
    const same = await this.inTurn(() => verify(against, password.normalize('NFC')).catch(() => false));
    return same && stored !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.queue.length >= WAITING) throw unavailable();
      await new Promise<void>((resolve) => this.queue.push(resolve));
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }
}
