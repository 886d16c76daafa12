import { Injectable } from '@nestjs/common';
import {
  localDateIn,
  medicationProblems,
  normalText,
  takesPrescriber,
  type DoseUnit,
  type MedicationFields,
} from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { SaveMedicationInput } from './graphql/medication.input.ts';
import type { Medication } from './graphql/medication.object.ts';
import { MedicationQueries } from './medication.queries.ts';
import { MedicationRepository } from './medication.repository.ts';

/** Puts a medicine on the list and writes what changes; what takes an order is written by a prescriber alone. */
@Injectable()
export class SaveMedication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly queries: MedicationQueries,
    private readonly repository: MedicationRepository,
  ) {}

  async run({ id, patientId, baseNumber, ...input }: SaveMedicationInput): Promise<Medication | Refusal> {
    if (!isUuid(id)) throw notFound();
    const fields = fieldsOf(input);
    const [problem] = medicationProblems(fields, today());
    if (problem) return Refusal.of(problem);
    const known = await this.queries.byId(id);
    if (known && known.patientId !== patientId) throw notFound();
    // The same entry sent again, by a device that did not hear the answer.
    if (known && baseNumber === 0) return sameAs(known, fields) ? known : idTaken();
    if (!known && baseNumber !== 0) throw notFound();
    const before = known ? known.current : null;
    if (takesPrescriber(before && (before as MedicationFields), fields)) {
      if (!(await this.access.may('medication.prescribe', patientId))) return prescriberOnly();
    }
    try {
      await this.unitOfWork.run({ operation: 'saveMedication', patientId, detail: id }, async (db) => {
        if (!known) await this.repository.add(db, id, patientId);
        await this.repository.revise(db, id, baseNumber + 1, fields);
      });
    } catch (error) {
      if (isUniqueViolation(error)) return known ? versionConflict() : idTaken();
      throw error;
    }
    const saved = await this.queries.byId(id);
    if (!saved) throw notFound();
    return saved;
  }
}

const today = () => localDateIn(currentActor().timeZone, currentContext().now());

function fieldsOf(input: Omit<SaveMedicationInput, 'id' | 'patientId' | 'baseNumber'>): MedicationFields {
  const { timesPerDay = null, startedOn = null } = input;
  return {
    ...{ ...input, timesPerDay, startedOn, doseUnit: input.doseUnit as DoseUnit },
    ...{ name: normalText(input.name), indication: normalText(input.indication) },
    ...{ prescriber: normalText(input.prescriber), reason: normalText(input.reason) },
  };
}

const sameAs = ({ current, earlier }: Medication, { name, doseValue }: MedicationFields) =>
  [current, ...earlier].some((one) => one.number === 1 && one.name === name && one.doseValue === doseValue);

export const prescriberOnly = () =>
  new Refusal(
    'PRESCRIBER_ONLY',
    'The dose of this medicine is changed by a prescriber. Ask for an order.',
    'doseValue',
  );

const idTaken = () =>
  new Refusal('ID_TAKEN', 'Another medicine has this id already. Write it again under a new one.', 'id');
