import { Injectable } from '@nestjs/common';
import { can, checkMember, decideRoleChange, isMemberActive, localDateIn } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { EndSessions } from '../identity/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { forbidden, notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { Member, UpdateMemberInput } from './graphql/member.object.ts';
import { MemberQueries } from './member.queries.ts';
import { MemberRepository } from './member.repository.ts';

/** Changes a member. Whoever loses or gains a role, or leaves, is signed out everywhere at once. */
@Injectable()
export class UpdateMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: MemberQueries,
    private readonly repository: MemberRepository,
    private readonly endSessions: EndSessions,
  ) {}

  async run(input: UpdateMemberInput): Promise<Member | Refusal> {
    const before = isUuid(input.id) ? await this.queries.byId(input.id) : null;
    if (!before) throw notFound();
    if (input.roles && !can(currentActor(), 'role.assign').allowed) throw forbidden();
    const after = merged(before, input);
    const result = await this.unitOfWork.run(
      { operation: 'updateMember', patientId: null, detail: before.id },
      async (db) => {
        await this.repository.oneAtATime(db);
        const refusal = await this.refuse(before, after);
        if (refusal) return refusal;
        if (!(await this.repository.update(db, before.id, input.version, after))) return versionConflict();
        await this.applyRoles(db, before, after);
        return null;
      },
    );
    if (result instanceof Refusal) return result;
    const saved = await this.queries.byId(before.id);
    if (!saved) throw notFound();
    return saved;
  }

  private async applyRoles(db: DatabaseTransaction, before: Member, after: After): Promise<void> {
    if (!before.userId) return;
    const rolesChanged = before.roles.join() !== [...after.roles].sort().join();
    if (rolesChanged) await this.repository.replaceRoles(db, before.userId, after.roles);
    if (rolesChanged || !after.active) await this.endSessions.run(db, { userId: before.userId });
  }

  private async refuse(before: Member, after: After): Promise<Refusal | null> {
    const [problem] = checkMember({ ...after, activeFrom: before.activeFrom });
    if (problem) return Refusal.of(problem);
    if (
      after.supervisorId &&
      (after.supervisorId === before.id ||
        !isUuid(after.supervisorId) ||
        !(await this.queries.byId(after.supervisorId)))
    ) {
      return new Refusal(
        'SUPERVISOR_REQUIRED',
        'Choose another member of the clinic as supervisor.',
        'supervisorId',
      );
    }
    const decision = decideRoleChange({
      actorUserId: currentActor().userId ?? '',
      targetUserId: before.userId ?? '',
      before: before.roles,
      after: after.roles,
      staysActive: after.active,
      otherActiveAdministrators: await this.queries.otherActiveAdministrators(before.userId),
    });
    return decision.ok ? null : Refusal.of(decision);
  }
}

type After = Pick<
  Member,
  'givenName' | 'familyName' | 'credential' | 'supervisorId' | 'activeUntil' | 'active'
> & {
  readonly roles: Member['roles'];
};

/** What the member would be; an absent field stays, an explicit null clears where that makes sense. */
function merged(before: Member, input: UpdateMemberInput): After {
  const activeUntil = input.activeUntil === undefined ? before.activeUntil : input.activeUntil;
  const today = localDateIn(currentActor().timeZone, currentContext().now());
  return {
    givenName: (input.givenName ?? before.givenName).trim(),
    familyName: (input.familyName ?? before.familyName).trim(),
    credential: (input.credential ?? before.credential).trim(),
    supervisorId: input.supervisorId === undefined ? before.supervisorId : input.supervisorId,
    activeUntil,
    active: isMemberActive({ activeFrom: before.activeFrom, activeUntil }, today),
    roles: input.roles ?? before.roles,
  };
}
