import { Injectable } from '@nestjs/common';
import { checkFamilyEmail, checkPassword, normaliseEmail } from '@consilium/domain';
import { PasswordHashing } from '../identity/index.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { FamilyQueries } from './family.queries.ts';
import { FamilyRepository } from './family.repository.ts';
import { FamilyAccount, type OpenFamilyAccountInput } from './graphql/family.object.ts';

/** Opens an account for a young person or a guardian, each with an address of their own. */
@Injectable()
export class OpenFamilyAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: FamilyQueries,
    private readonly repository: FamilyRepository,
    private readonly passwords: PasswordHashing,
  ) {}

  async run(input: OpenFamilyAccountInput): Promise<FamilyAccount | Refusal> {
    const { patientId, initialPassword } = input;
    const guardianId = input.guardianId ?? null;
    if (guardianId && !isUuid(guardianId)) throw notFound();
    const email = normaliseEmail(input.email);
    try {
      return await this.unitOfWork.run({ operation: 'openFamilyAccount', patientId }, async (db) => {
        const person = await this.queries.personAndOthers(patientId, guardianId);
        if (!person) throw notFound();
        if (person.hasAccount) return new Refusal('ACCOUNT_EXISTS', 'This person has an account already.');
        const address = checkFamilyEmail(email, person.others);
        if (!address.ok) return Refusal.of(address);
        const password = checkPassword(initialPassword, email);
        if (!password.ok) return new Refusal(password.code, password.message, 'initialPassword');
        const id = await this.repository.insertAccount(db, {
          patientId: guardianId ? null : patientId,
          ...{ guardianId, email, displayName: person.name, locale: person.locale },
          passwordHash: await this.passwords.hash(initialPassword),
        });
        return Object.assign(new FamilyAccount(), { id, guardianId, email, displayName: person.name });
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return new Refusal(
        'EMAIL_TAKEN',
        'This e-mail address already belongs to an account; use another one.',
        'email',
      );
    }
  }
}
