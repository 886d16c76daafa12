import { Injectable } from '@nestjs/common';
import {
  localDateIn,
  normalText,
  textProblems,
  weaningProblems,
  MEDICATION_TEXT_LIMITS,
} from '@consilium/domain';
import { storedText } from '../care-plan/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { OrderWeaningInput } from './graphql/medication.input.ts';
import type { Medication } from './graphql/medication.object.ts';
import { MedicationQueries } from './medication.queries.ts';
import { MedicationRepository } from './medication.repository.ts';

/** Orders a weaning, or another one in its place. The earlier schedule stays readable in the record. */
@Injectable()
export class OrderWeaning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: MedicationQueries,
    private readonly repository: MedicationRepository,
  ) {}

  async run({ medicationId, baseNumber, ...input }: OrderWeaningInput): Promise<Medication | Refusal> {
    const medication = await this.queries.byId(medicationId);
    if (!medication) throw notFound();
    const { current, patientId } = medication;
    if (current.status === 'STOPPED') return medicationStopped();
    const steps = input.steps.map((step) => ({
      ...{ startsOn: step.startsOn, doseValue: step.doseValue, timesPerDay: step.timesPerDay ?? null },
      withdrawalWatch: normalText(step.withdrawalWatch),
      holdRule: normalText(step.holdRule),
    }));
    const note = storedText(input.note);
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const { note: max } = MEDICATION_TEXT_LIMITS;
    const [problem] = [
      ...weaningProblems(steps, { now: current, today }),
      ...textProblems('note', note, { max, multiline: true }),
    ];
    if (problem) return Refusal.of(problem);
    const number = (await this.queries.weaningOf(medicationId))?.number ?? 0;
    if (number !== baseNumber) return versionConflict();
    const intent = { operation: 'orderWeaning', patientId, detail: medicationId };
    try {
      await this.unitOfWork.run(intent, (db) =>
        this.repository.order(db, medicationId, number + 1, { steps, note }),
      );
    } catch (error) {
      if (isUniqueViolation(error)) return versionConflict();
      throw error;
    }
    return medication;
  }
}

export const medicationStopped = () =>
  new Refusal('MEDICATION_STOPPED', 'This medicine is not taken any more. Put it on the list anew first.');
