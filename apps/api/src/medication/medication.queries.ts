import { Injectable } from '@nestjs/common';
import {
  localDateIn,
  weaningPosition,
  type MedicationClass,
  type MedicationRoute,
  type MedicationStatus,
  type WeaningStep as Step,
  type WithdrawalSign,
} from '@consilium/domain';
import type { DatabaseTransaction, MedicationRevisionModel } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import {
  Medication,
  MedicationRevision,
  Weaning,
  WeaningHold,
  WeaningStep,
  WithdrawalObservation,
} from './graphql/medication.object.ts';

/** Observations that a page shows of one medicine. */
const OBSERVATIONS_SHOWN = 20;

/** A weaning that is not over, with the medicine it is about. */
export interface OngoingWeaning {
  readonly medication: Medication;
  readonly weaning: Weaning;
}

@Injectable()
export class MedicationQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** What is taken first, then what was stopped; by name. */
  async ofPatient(patientId: string): Promise<Medication[]> {
    const found = await loader<Medication[]>('medications of patients', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.medication.findMany({
        where: { clinicId: currentActor().clinicId, patientId: { in: [...ids] } },
        include: { revisions: { orderBy: { number: 'desc' } } },
      });
      const medications = rows.flatMap(({ revisions, ...row }) => medicationOf(row, revisions));
      medications.sort((a, b) => order(a) - order(b) || a.current.name.localeCompare(b.current.name));
      return groupBy(ids, medications, (medication) => medication.patientId);
    }).load(patientId);
    return found ?? [];
  }

  async byId(id: string): Promise<Medication | null> {
    const db = await this.transaction.client();
    const row = await db.medication.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      include: { revisions: { orderBy: { number: 'desc' } } },
    });
    return row && (medicationOf(row, row.revisions)[0] ?? null);
  }

  /** The schedule in force and where it is today; null: none was ordered. */
  async weaningOf(medicationId: string): Promise<Weaning | null> {
    const found = await loader<Weaning>('weanings of medications', async (ids) => {
      const db = await this.transaction.client();
      const of = { clinicId: currentActor().clinicId, medicationId: { in: [...ids] } };
      const rows = await db.weaningSchedule.findMany({
        where: of,
        orderBy: [{ medicationId: 'asc' }, { number: 'desc' }],
        distinct: ['medicationId'],
      });
      const holds = await db.weaningHold.findMany({ where: { ...of, releasedAt: null } });
      const held = new Map(holds.map((row) => [row.medicationId, Object.assign(new WeaningHold(), row)]));
      return new Map(
        rows.map(({ medicationId: id, steps, ...row }) => {
          const hold = held.get(id) ?? null;
          const { timeZone } = currentActor();
          const heldOn = hold && localDateIn(timeZone, hold.heldAt);
          const known = (steps as unknown as Step[]).map((step) => Object.assign(new WeaningStep(), step));
          const today = localDateIn(timeZone, currentContext().now());
          const { current, next } = weaningPosition(known, today, heldOn);
          const where = { currentStep: current, nextStep: next, hold };
          return [id, Object.assign(new Weaning(), row, { steps: known, ...where })];
        }),
      );
    }).load(medicationId);
    return found ?? null;
  }

  /** The newest first. */
  async observationsOf(medicationId: string): Promise<WithdrawalObservation[]> {
    const db = await this.transaction.client();
    const rows = await db.withdrawalObservation.findMany({
      where: { clinicId: currentActor().clinicId, medicationId },
      orderBy: [{ observedAt: 'desc' }, { id: 'desc' }],
      take: OBSERVATIONS_SHOWN,
    });
    return rows.map((row) =>
      Object.assign(new WithdrawalObservation(), row, { signs: row.signs as WithdrawalSign[] }),
    );
  }

  async isObserved(id: string, medicationId: string): Promise<boolean> {
    const db = await this.transaction.client();
    const row = await db.withdrawalObservation.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: { medicationId: true },
    });
    return row?.medicationId === medicationId;
  }

  /** Weanings of medicines that are still taken, for an overview of the patient. */
  async ongoingOf(patientId: string): Promise<OngoingWeaning[]> {
    const taken = (await this.ofPatient(patientId)).filter(({ current }) => current.status === 'ACTIVE');
    const all = await Promise.all(
      taken.map(async (medication) => ({ medication, weaning: await this.weaningOf(medication.id) })),
    );
    return all.flatMap(({ medication, weaning }) => (weaning ? { medication, weaning } : []));
  }

  /** The patient of a medicine, for the guard. */
  async patientOf(db: DatabaseTransaction, id: string): Promise<string | undefined> {
    return (await db.medication.findFirst({ where: { id }, select: { patientId: true } }))?.patientId;
  }
}

/** Nothing where a medicine has no revision: there is none without. */
function medicationOf(
  { id, patientId }: { readonly id: string; readonly patientId: string },
  revisions: readonly MedicationRevisionModel[],
): Medication[] {
  const [current, ...earlier] = revisions.map(revisionOf);
  return current ? [Object.assign(new Medication(), { id, patientId, current, earlier })] : [];
}

const revisionOf = ({ doseValue, startedOn, ...row }: MedicationRevisionModel): MedicationRevision =>
  Object.assign(new MedicationRevision(), row, {
    ...{ doseValue: doseValue.toNumber(), startedOn: toLocalDateOrNull(startedOn) },
    medicationClass: row.medicationClass as MedicationClass,
    route: row.route as MedicationRoute,
    status: row.status as MedicationStatus,
  });

const order = ({ current }: Medication) => ['ACTIVE', 'ON_HOLD', 'STOPPED'].indexOf(current.status);
