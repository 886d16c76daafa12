import { Injectable } from '@nestjs/common';
import { checkGuardian, guardianEmailCollision, normaliseEmail } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { Guardian, SaveGuardianInput } from './graphql/guardian.object.ts';
import { GuardianQueries } from './guardian.queries.ts';
import { type GuardianFieldsToSave, GuardianRepository } from './guardian.repository.ts';

/** Adds or changes a guardian. Nobody shares a mailbox with the young person or with another guardian. */
@Injectable()
export class SaveGuardian {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: GuardianQueries,
    private readonly repository: GuardianRepository,
  ) {}

  async run(input: SaveGuardianInput): Promise<Guardian | Refusal> {
    const fields = fieldsOf(input);
    const saved = await this.unitOfWork.run(
      { operation: 'saveGuardian', patientId: input.patientId },
      async (db) => {
        const refusal = await this.refuse(input, fields);
        if (refusal) return refusal;
        if (!input.id) return this.repository.insert(db, input.patientId, fields);
        if (!isUuid(input.id)) throw notFound();
        const fits = await this.repository.update(db, input.patientId, input.id, input.version ?? 0, fields);
        return fits ? input.id : versionConflict();
      },
    );
    if (saved instanceof Refusal) return saved;
    const guardian = (await this.queries.ofPatient(input.patientId)).find(({ id }) => id === saved);
    if (!guardian) throw notFound();
    return guardian;
  }

  private async refuse(input: SaveGuardianInput, fields: GuardianFieldsToSave): Promise<Refusal | null> {
    const [problem] = checkGuardian(fields);
    if (problem) return Refusal.of(problem);
    if (!fields.email) return null;
    const around = await this.queries.addressesAround(input.patientId, input.id ?? null);
    if (!guardianEmailCollision(fields.email, around)) return null;
    return new Refusal(
      'EMAIL_COLLISION',
      'This mailbox belongs to the young person or to another guardian; everyone needs their own.',
      'email',
    );
  }
}

const fieldsOf = (input: SaveGuardianInput): GuardianFieldsToSave => ({
  givenName: input.givenName.trim(),
  familyName: input.familyName.trim(),
  relationship: input.relationship.trim(),
  phone: input.phone?.trim() || null,
  email: input.email?.trim() ? normaliseEmail(input.email) : null,
  proxyScope: input.proxyScope,
  startsOn: input.startsOn,
  endsOn: input.endsOn ?? null,
});
