import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

export interface SignInAccount {
  clinic_id: string;
  user_id: string;
  password_hash: string;
  usable: boolean;
  staff: boolean;
}

export interface Failures {
  failures: number;
  secondsAgo: number;
}

const keyOf = (kind: 'account' | 'network', value: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(`${kind}:${value}`).digest());

/** The few functions of the database that may be called before a clinic is known. */
@Injectable()
export class SignInRepository {
  constructor(private readonly transaction: ContextTransaction) {}

  accountKey = (email: string) => keyOf('account', email);
  networkKey = (network: string) => keyOf('network', network);

  async find(email: string): Promise<SignInAccount | null> {
    const db = await this.transaction.client();
    const [account] = await db.$queryRaw<SignInAccount[]>`SELECT * FROM sign_in_lookup(${email})`;
    return account ?? null;
  }

  async failuresOf(key: Uint8Array): Promise<Failures> {
    const db = await this.transaction.client();
    const [row] = await db.$queryRaw<{ failures: number; seconds_ago: number }[]>`
      SELECT failures, seconds_ago FROM sign_in_failures(ARRAY[${key}]::bytea[])`;
    return { failures: row?.failures ?? 0, secondsAgo: row?.seconds_ago ?? Number.POSITIVE_INFINITY };
  }

  async noteFailure(keys: readonly Uint8Array[]): Promise<void> {
    const db = await this.transaction.client();
    await db.$executeRaw`SELECT sign_in_failed(${keys}::bytea[])`;
  }

  async forgetFailures(keys: readonly Uint8Array[]): Promise<void> {
    const db = await this.transaction.client();
    await db.$executeRaw`SELECT sign_in_succeeded(${keys}::bytea[])`;
  }

  async openSession(
    account: SignInAccount,
    tokenHash: Uint8Array,
    idleMinutes: number,
    absoluteMinutes: number,
    userAgent: string,
  ) {
    const db = await this.transaction.client();
    await db.$executeRaw`SELECT session_open(${account.clinic_id}::uuid, ${randomUUID()}::uuid, ${account.user_id}::uuid,
      ${tokenHash}, ${idleMinutes}::integer, ${absoluteMinutes}::integer, ${userAgent})`;
  }
}
