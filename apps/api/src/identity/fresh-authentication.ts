import { Injectable } from '@nestjs/common';
import { isFreshSession, signInDelay } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { PasswordHashing } from './password-hashing.ts';
import { SessionQueries } from './session.queries.ts';
import { SignInRepository } from './sign-in.repository.ts';

/** A signature wants somebody who showed a moment ago who they are: a new session, or the password again. */
@Injectable()
export class FreshAuthentication {
  constructor(
    private readonly queries: SessionQueries,
    private readonly passwords: PasswordHashing,
    private readonly attempts: SignInRepository,
    private readonly transaction: ContextTransaction,
  ) {}

  /** Null when the actor may sign. Wrong passwords count as failed sign-ins, with the same growing delay. */
  async refusal(password?: string | null): Promise<Refusal | null> {
    const since = await this.queries.signedInAt();
    if (since && isFreshSession(since, currentContext().now())) return null;
    if (!password) {
      return new Refusal('FRESH_SESSION_REQUIRED', 'Enter your password to sign.', 'password');
    }
    const key = this.attempts.accountKey(currentActor().email);
    const { failures, secondsAgo } = await this.attempts.failuresOf(key);
    const wait = signInDelay(failures) - secondsAgo;
    if (wait > 0) {
      return new Refusal('TOO_MANY_ATTEMPTS', `Too many attempts. Try again in ${Math.ceil(wait)} seconds.`);
    }
    const stored = await this.queries.passwordHashOfMe();
    // The hash takes long; no database connection is held meanwhile.
    await this.transaction.commit();
    if (await this.passwords.matches(password.slice(0, 1_000), stored)) return null;
    await this.attempts.noteFailure([key]);
    await this.transaction.commit();
    return new Refusal('WRONG_PASSWORD', 'The password is not right.', 'password');
  }
}
