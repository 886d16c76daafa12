import { Injectable } from '@nestjs/common';
import { can, checkMember, checkPassword, isEmail, normaliseEmail } from '@consilium/domain';
import { PasswordHashing } from '../identity/index.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { forbidden, notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { AddMemberInput, Member } from './graphql/member.object.ts';
import { MemberQueries } from './member.queries.ts';
import { MemberRepository } from './member.repository.ts';

const emailTaken = () =>
  new Refusal('EMAIL_TAKEN', 'This e-mail address already belongs to an account; use another one.', 'email');

/** Adds a member with an account. The first password is given by the administrator and must be changed. */
@Injectable()
export class AddMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: MemberQueries,
    private readonly repository: MemberRepository,
    private readonly passwords: PasswordHashing,
  ) {}

  async run(input: AddMemberInput): Promise<Member | Refusal> {
    if (!can(currentActor(), 'role.assign').allowed) throw forbidden();
    try {
      const saved = await this.unitOfWork.run({ operation: 'addMember', patientId: null }, async (db) => {
        const refusal = await this.refuse(input);
        if (refusal) return refusal;
        return this.repository.insert(db, {
          givenName: input.givenName.trim(),
          familyName: input.familyName.trim(),
          disciplineCode: input.disciplineCode,
          credential: input.credential.trim(),
          supervisorId: input.supervisorId ?? null,
          activeFrom: input.activeFrom,
          roles: input.roles,
          activeUntil: input.activeUntil ?? null,
          email: normaliseEmail(input.email),
          passwordHash: await this.passwords.hash(input.initialPassword),
        });
      });
      if (saved instanceof Refusal) return saved;
      const member = await this.queries.byId(saved);
      if (!member) throw notFound();
      return member;
    } catch (error) {
      if (isUniqueViolation(error)) return emailTaken();
      throw error;
    }
  }

  private async refuse(input: AddMemberInput): Promise<Refusal | null> {
    const supervisorId = input.supervisorId ?? null;
    const [problem] = checkMember({ ...input, supervisorId, activeUntil: input.activeUntil ?? null });
    if (problem) return Refusal.of(problem);
    if (!isEmail(input.email))
      return new Refusal('EMAIL_INVALID', 'Give one e-mail address, such as name@example.org.', 'email');
    const password = checkPassword(input.initialPassword, normaliseEmail(input.email));
    if (!password.ok) return new Refusal(password.code, password.message, 'initialPassword');
    if (!(await this.queries.disciplineExists(input.disciplineCode))) {
      return new Refusal('DISCIPLINE_UNKNOWN', 'Choose a discipline of the clinic.', 'disciplineCode');
    }
    if (supervisorId && !(isUuid(supervisorId) && (await this.queries.byId(supervisorId))?.active)) {
      return new Refusal(
        'SUPERVISOR_REQUIRED',
        'Choose a supervisor who works in the clinic.',
        'supervisorId',
      );
    }
    return null;
  }
}
