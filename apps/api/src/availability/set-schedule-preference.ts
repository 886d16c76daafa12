import { Injectable } from '@nestjs/common';
import { checkPreference } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { SetSchedulePreferenceInput } from './graphql/patient-time.input.ts';
import type { SchedulePreference } from './graphql/patient-time.object.ts';
import { PatientTimeQueries } from './patient-time.queries.ts';
import { PatientTimeRepository } from './patient-time.repository.ts';
import { WorkingHoursQueries } from './working-hours.queries.ts';

/** Says what a patient prefers of the week. */
@Injectable()
export class SetSchedulePreference {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: WorkingHoursQueries,
    private readonly queries: PatientTimeQueries,
    private readonly repository: PatientTimeRepository,
  ) {}

  async run({ version, ...input }: SetSchedulePreferenceInput): Promise<SchedulePreference | Refusal> {
    const { patientId, preferredMemberIds } = input;
    const preference = {
      ...input,
      fromMinute: input.fromMinute ?? null,
      untilMinute: input.untilMinute ?? null,
    };
    const [problem] = checkPreference(preference);
    if (problem) return Refusal.of(problem);
    const done = await this.unitOfWork.run({ operation: 'setSchedulePreference', patientId }, async (db) => {
      if (!preferredMemberIds.every(isUuid)) throw notFound();
      const known =
        preferredMemberIds.length > 0 ? await this.members.service(preferredMemberIds) : new Map();
      if (known.size !== preferredMemberIds.length) throw notFound();
      return (await this.repository.savePreference(db, version, preference)) ? null : versionConflict();
    });
    if (done) return done;
    const saved = await this.queries.preferenceOf(patientId);
    if (!saved) throw notFound();
    return saved;
  }
}
