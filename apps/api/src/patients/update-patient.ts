import { Injectable } from '@nestjs/common';
import { canonicalLanguage, checkPatientEdit } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { Patient, UpdatePatientInput } from './graphql/patient.object.ts';
import { PatientQueries } from './patient.queries.ts';
import { type PatientChange, PatientRepository } from './patient.repository.ts';

/** Changes what the team may change of a patient; the legal name and the birth date come with the referral. */
@Injectable()
export class UpdatePatient {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: PatientRepository,
    private readonly queries: PatientQueries,
  ) {}

  async run(input: UpdatePatientInput): Promise<Patient | Refusal> {
    const result = await this.unitOfWork.run(
      { operation: 'updatePatient', patientId: input.id },
      async (db) => {
        const [problem] = checkPatientEdit({ ...input, languages: input.languages ?? [] });
        if (problem) return Refusal.of(problem);
        const fits = await this.repository.update(db, input.id, input.version, changeOf(input));
        return fits ? null : versionConflict();
      },
    );
    return result ?? this.queries.byId(input.id);
  }
}

const text = (value: string | null) => value?.normalize('NFC').trim() || null;

/** Only what was given; an explicit null removes a text and is ignored where there must be a value. */
function changeOf(input: UpdatePatientInput): PatientChange {
  const change: PatientChange = {};
  for (const field of ['preferredName', 'pronouns', 'genderIdentity', 'school'] as const) {
    const value = input[field];
    if (value !== undefined) change[field] = text(value);
  }
  if (input.sexForNorms) change.sexForNorms = input.sexForNorms;
  if (input.languages) change.languages = input.languages.flatMap((tag) => canonicalLanguage(tag) ?? []);
  if (input.interpreterNeeded != null) change.interpreterNeeded = input.interpreterNeeded;
  return change;
}
