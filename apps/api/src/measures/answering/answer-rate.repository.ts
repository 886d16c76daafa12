import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { signInDelay } from '@consilium/domain';
import { currentContext, newContext, runInContext } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { hashOfAnswerSecret } from '../answer-secret.ts';

/** A network may open so many addresses that open nothing before it has to wait: a school may share one. */
const NETWORK_TOLERANCE = 30;
/** Requests of one address in a minute, by process: a page saves once an answer, and nobody answers twice a second. */
const REQUESTS_PER_MINUTE = 120;
const MINUTE_MS = 60_000;
/** Beyond it the counts begin anew: memory stays bounded whatever is sent. */
const MOST_COUNTED = 20_000;

interface Count {
  readonly since: number;
  requests: number;
}

/**
 * What anybody may call must not be called without end. Guessing is slowed as wrong passwords are: a growing delay by
 * network, shared by all processes. A known address is limited in requests a minute.
 */
@Injectable()
export class AnswerRate {
  private counts = new Map<string, Count>();

  constructor(private readonly transaction: ContextTransaction) {}

  /** Seconds until this address may be called again; 0: go on. */
  secondsBusy(secret: string): number {
    return this.busy(Buffer.from(hashOfAnswerSecret(secret)).toString('base64url'));
  }

  /** Seconds until somebody of this network may try another address that opens nothing; 0: go on. */
  async secondsToWait(): Promise<number> {
    const key = networkKey();
    return this.before(async () => {
      const db = await this.transaction.client();
      const [row] = await db.$queryRaw<{ failures: number; seconds_ago: number }[]>`
        SELECT failures, seconds_ago FROM sign_in_failures(ARRAY[${key}]::bytea[])`;
      return row ? Math.max(0, signInDelay(row.failures - NETWORK_TOLERANCE) - row.seconds_ago) : 0;
    });
  }

  /** An address that opened nothing was tried. */
  async noteUnknown(): Promise<void> {
    const key = networkKey();
    await this.before(async () => {
      const db = await this.transaction.client();
      await db.$executeRaw`SELECT sign_in_failed(ARRAY[${key}]::bytea[])`;
      await this.transaction.commit();
    });
  }

  private busy(address: string): number {
    const now = currentContext().now().getTime();
    const known = this.counts.get(address);
    if (!known || now - known.since >= MINUTE_MS) {
      if (this.counts.size >= MOST_COUNTED) this.counts = new Map();
      this.counts.set(address, { since: now, requests: 1 });
      return 0;
    }
    known.requests += 1;
    return known.requests > REQUESTS_PER_MINUTE ? (known.since + MINUTE_MS - now) / 1_000 : 0;
  }

  /** In a transaction of its own, before any clinic is known. */
  private before<T>(work: () => Promise<T>): Promise<T> {
    return runInContext(newContext({ touched: true }), async () => {
      try {
        return await work();
      } finally {
        await this.transaction.rollback().catch(() => undefined);
      }
    });
  }
}

/** Of the caller; read before a context of one's own is entered. */
const networkKey = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash('sha256').update(`answer-network:${currentContext().network}`).digest());
