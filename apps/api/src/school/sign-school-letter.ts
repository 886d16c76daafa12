import { Injectable } from '@nestjs/common';
import { consentProblems, displayName, localDateIn, normalText } from '@consilium/domain';
import { PatientQueries } from '../patients/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { MemberQueries } from '../team/index.ts';
import type { SchoolCare } from './graphql/school-care.object.ts';
import type { SignSchoolLetterInput } from './graphql/school-letter.object.ts';
import type { SchoolPlan } from './graphql/school-plan.object.ts';
import { SchoolLetterQueries } from './school-letter.queries.ts';
import { SchoolQueries } from './school.queries.ts';
import { SchoolRepository } from './school.repository.ts';

/** The plan that was read goes to the school as a letter: signed, with who of the family allowed it, and frozen. */
@Injectable()
export class SignSchoolLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly patients: PatientQueries,
    private readonly members: MemberQueries,
    private readonly queries: SchoolQueries,
    private readonly letters: SchoolLetterQueries,
    private readonly repository: SchoolRepository,
  ) {}

  async run({
    id,
    patientId,
    planNumber,
    language,
    ...input
  }: SignSchoolLetterInput): Promise<SchoolCare | Refusal> {
    if (!isUuid(id)) throw notFound();
    const consent = { ...input, consentBy: normalText(input.consentBy) };
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const [problem] = consentProblems(consent, today);
    if (problem) return Refusal.of(problem);
    const signedByName = await this.members.signature();
    try {
      const refusal = await this.unitOfWork.run<Refusal | null>(
        { operation: 'signSchoolLetter', patientId, detail: id },
        async (db) => {
          const signed = await this.letters.ofPatient(patientId);
          if (signed.some((letter) => letter.id === id)) return null;
          const [plan] = await this.queries.plans(patientId);
          if (!plan) return new Refusal('SCHOOL_PLAN_MISSING', 'Agree on a plan for school first.');
          if (plan.number !== planNumber) return versionConflict();
          const of = { id, patientId, planNumber, language, number: (signed[0]?.number ?? 0) + 1 };
          const content = await this.contentOf(patientId, plan, today);
          await this.repository.sign(db, of, consent, { signedByName, content });
          return null;
        },
      );
      return refusal ?? (await this.queries.of(patientId));
    } catch (error) {
      if (isUniqueViolation(error)) return versionConflict();
      throw error;
    }
  }

  /** No diagnosis, no score and no word of a note: what the school needs to know, and nothing else. */
  private async contentOf(patientId: string, plan: SchoolPlan, on: string) {
    const patient = await this.patients.byId(patientId);
    if (!patient) throw notFound();
    const { schoolName, contact, support, returns, meetingOn, steps, accommodations, furtherRequests } = plan;
    return {
      ...{ patientName: displayName(patient), birthDate: patient.birthDate, on },
      clinicName: currentActor().clinicName,
      plan: { schoolName, contact, support, returns, meetingOn, steps, accommodations, furtherRequests },
    };
  }
}
