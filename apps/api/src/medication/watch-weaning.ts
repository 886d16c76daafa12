import { Injectable } from '@nestjs/common';
import { MEDICATION_TEXT_LIMITS, normalText, observationProblems, textProblems } from '@consilium/domain';
import { storedText } from '../care-plan/index.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { ObserveWithdrawalInput, WeaningReasonInput } from './graphql/medication.input.ts';
import type { Medication } from './graphql/medication.object.ts';
import { MedicationQueries } from './medication.queries.ts';
import { MedicationRepository } from './medication.repository.ts';

/** Whoever sees signs of withdrawal records them and may hold the weaning; a prescriber lets it go on. */
@Injectable()
export class WatchWeaning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: MedicationQueries,
    private readonly repository: MedicationRepository,
  ) {}

  async observe({ id, medicationId, signs, note }: ObserveWithdrawalInput): Promise<Medication | Refusal> {
    if (!isUuid(id)) throw notFound();
    const medication = await this.known(medicationId);
    const text = storedText(note);
    const [problem] = observationProblems(signs, text);
    if (problem) return Refusal.of(problem);
    const intent = { operation: 'observeWithdrawal', patientId: medication.patientId, detail: id };
    try {
      await this.unitOfWork.run(intent, (db) =>
        this.repository.observe(db, { id, medicationId, signs, note: text }),
      );
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      if (!(await this.queries.isObserved(id, medicationId)))
        return new Refusal(
          'ID_TAKEN',
          'Another observation has this id already. Send it under a new one.',
          'id',
        );
    }
    return medication;
  }

  async hold({ medicationId, reason }: WeaningReasonInput): Promise<Medication | Refusal> {
    const medication = await this.known(medicationId);
    const text = normalText(reason);
    const [problem] = reasonProblems(text);
    if (problem) return Refusal.of(problem);
    if (!(await this.queries.weaningOf(medicationId))) {
      return new Refusal('WEANING_MISSING', 'No weaning of this medicine has been ordered.');
    }
    const intent = { operation: 'holdWeaning', patientId: medication.patientId, detail: medicationId };
    try {
      await this.unitOfWork.run(intent, (db) => this.repository.hold(db, medicationId, text));
    } catch (error) {
      if (isUniqueViolation(error)) return new Refusal('WEANING_HELD', 'This weaning is held already.');
      throw error;
    }
    return medication;
  }

  async release({ medicationId, reason }: WeaningReasonInput): Promise<Medication | Refusal> {
    const medication = await this.known(medicationId);
    const text = normalText(reason);
    const [problem] = reasonProblems(text);
    if (problem) return Refusal.of(problem);
    const intent = { operation: 'releaseWeaning', patientId: medication.patientId, detail: medicationId };
    const refusal = await this.unitOfWork.run<Refusal | null>(intent, async (db) =>
      (await this.repository.release(db, medicationId, text))
        ? null
        : new Refusal('WEANING_NOT_HELD', 'This weaning goes on already.'),
    );
    return refusal ?? medication;
  }

  private async known(id: string): Promise<Medication> {
    const medication = await this.queries.byId(id);
    if (!medication) throw notFound();
    return medication;
  }
}

const reasonProblems = (reason: string) =>
  textProblems('reason', reason, { max: MEDICATION_TEXT_LIMITS.reason, required: true });
