import { Injectable } from '@nestjs/common';
import { checkPassword } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { Done, Refusal } from '../platform/graphql/refusal.object.ts';
import { EndSessions } from './end-sessions.ts';
import { PasswordHashing } from './password-hashing.ts';
import { SessionQueries } from './session.queries.ts';
import { SessionRepository } from './session.repository.ts';

/** Changes one's own password; every other session of the user ends. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHashing,
    private readonly queries: SessionQueries,
    private readonly sessions: SessionRepository,
    private readonly endSessions: EndSessions,
  ) {}

  async run(given: { currentPassword: string; newPassword: string }): Promise<Done | Refusal> {
    const { email, userId, sessionId } = currentActor();
    const stored = await this.queries.passwordHashOfMe();
    return this.unitOfWork.run({ operation: 'changePassword', patientId: null }, async (db) => {
      if (!(await this.passwords.matches(given.currentPassword.slice(0, 1_000), stored))) {
        return new Refusal('WRONG_PASSWORD', 'The current password is not right.', 'currentPassword');
      }
      const check = checkPassword(given.newPassword, email);
      if (!check.ok) return new Refusal(check.code, check.message, 'newPassword');
      await this.sessions.setPassword(db, await this.passwords.hash(given.newPassword));
      await this.endSessions.run(db, { userId: userId ?? '', except: sessionId });
      return new Done();
    });
  }
}
