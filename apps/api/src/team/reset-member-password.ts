import { Injectable } from '@nestjs/common';
import { checkPassword } from '@consilium/domain';
import { EndSessions, PasswordHashing } from '../identity/index.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Done, Refusal } from '../platform/graphql/refusal.object.ts';
import type { ResetMemberPasswordInput } from './graphql/member.object.ts';
import { MemberQueries } from './member.queries.ts';
import { MemberRepository } from './member.repository.ts';

/** Gives a member a temporary password: all their sessions end, and nothing opens before they have changed it. */
@Injectable()
export class ResetMemberPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: MemberQueries,
    private readonly repository: MemberRepository,
    private readonly passwords: PasswordHashing,
    private readonly endSessions: EndSessions,
  ) {}

  async run({ memberId, temporaryPassword }: ResetMemberPasswordInput): Promise<Done | Refusal> {
    const member = isUuid(memberId) ? await this.queries.byId(memberId) : null;
    if (!member) throw notFound();
    const { userId, email } = member;
    return this.unitOfWork.run(
      { operation: 'resetMemberPassword', patientId: null, detail: memberId },
      async (db) => {
        if (!userId || !email) {
          return new Refusal('NO_ACCOUNT', 'This member has no account to sign in with.', 'memberId');
        }
        if (userId === currentActor().userId) {
          return new Refusal('OWN_PASSWORD', 'Change your own password on your account page.', 'memberId');
        }
        const check = checkPassword(temporaryPassword, email);
        if (!check.ok) return new Refusal(check.code, check.message, 'temporaryPassword');
        await this.repository.setTemporaryPassword(db, userId, await this.passwords.hash(temporaryPassword));
        await this.endSessions.run(db, { userId });
        return new Done();
      },
    );
  }
}
