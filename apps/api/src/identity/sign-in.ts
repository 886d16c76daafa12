import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  normaliseEmail,
  PORTAL_IDLE_MINUTES,
  SESSION_ABSOLUTE_HOURS,
  signInDelay,
  STAFF_IDLE_MINUTES,
} from '@consilium/domain';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import type { Actor } from '../platform/context/actor.ts';
import { currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { hashToken, sessionCookie } from '../platform/graphql/session-token.ts';
import { PasswordHashing } from './password-hashing.ts';
import { SignInRepository } from './sign-in.repository.ts';

/** A network may fail this much more often than one account: a whole clinic may share one address. */
const NETWORK_TOLERANCE = 30;

export interface SignedIn {
  readonly actor: Actor;
  readonly token: string;
}

/**
 * Opens a session. Wrong password, unknown account, disabled account: the same answer after the same work,
 * and the same growing delay, so that nobody learns which accounts exist.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly repository: SignInRepository,
    private readonly passwords: PasswordHashing,
    private readonly transaction: ContextTransaction,
    private readonly audit: AuditTrail,
  ) {}

  async run(given: { email: string; password: string }): Promise<SignedIn | Refusal> {
    const email = normaliseEmail(given.email).slice(0, 320);
    const password = given.password.slice(0, 1_000);
    const context = currentContext();
    const keys = [this.repository.accountKey(email), this.repository.networkKey(context.network)] as const;
    const wait = await this.secondsToWait(keys);
    if (wait > 0) return tooManyAttempts(wait);

    const account = /^[^\0]+$/.test(email) ? await this.repository.find(email) : null;
    // The hash takes long; no database connection is held meanwhile.
    await this.transaction.commit();
    const matches = await this.passwords.matches(password, account?.usable ? account.password_hash : null);
    if (!account || !matches) {
      await this.repository.noteFailure(keys);
      await this.transaction.commit();
      return new Refusal('INVALID_CREDENTIALS', 'The e-mail address or the password is not right.', null);
    }
    const token = randomBytes(32).toString('base64url');
    const tokenHash = hashToken(token);
    const idle = account.staff ? STAFF_IDLE_MINUTES : PORTAL_IDLE_MINUTES;
    const absolute = SESSION_ABSOLUTE_HOURS * 60;
    await this.repository.forgetFailures([keys[0]]);
    await this.repository.openSession(account, tokenHash, idle, absolute, context.userAgent);
    await this.transaction.commit();

    context.tokenHash = tokenHash;
    const actor = await this.transaction.actor();
    if (!actor)
      return new Refusal('INVALID_CREDENTIALS', 'The e-mail address or the password is not right.', null);
    this.audit.note({
      operation: 'signIn',
      permission: 'session.manageOwn',
      patientId: null,
      outcome: 'ALLOWED',
    });
    context.cookies.push(sessionCookie(token, context.secure, absolute * 60));
    return { actor, token };
  }

  private async secondsToWait(keys: readonly [Uint8Array, Uint8Array]): Promise<number> {
    const [account, network] = [
      await this.repository.failuresOf(keys[0]),
      await this.repository.failuresOf(keys[1]),
    ];
    return Math.max(
      signInDelay(account.failures) - account.secondsAgo,
      signInDelay(network.failures - NETWORK_TOLERANCE) - network.secondsAgo,
    );
  }
}

const tooManyAttempts = (seconds: number) =>
  new Refusal('TOO_MANY_ATTEMPTS', `Too many attempts. Try again in ${Math.ceil(seconds)} seconds.`, null);
