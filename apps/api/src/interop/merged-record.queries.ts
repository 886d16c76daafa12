import { Injectable } from '@nestjs/common';
import { Prisma, type DatabaseTransaction } from '@consilium/db';
import { displayName, type SexForNorms } from '@consilium/domain';
import {
  identifierFromToken,
  type PatientIdentity,
  type ReferralPatient,
  type ReferralRecord,
} from '@consilium/fhir';
import { currentActor } from '../platform/context/request-context.ts';
import { fromLocalDate, toLocalDate } from '../platform/db/local-dates.ts';

/** The record in force is the one merged last; before any merge, the one that came first hand. */
export const MERGED_FIRST = Prisma.sql`CASE WHEN status = 'MERGED' THEN triaged_at ELSE received_at END DESC, id DESC`;

/** A patient of the clinic as far as it takes to recognise and compare. */
export interface KnownPatient extends PatientIdentity {
  readonly id: string;
  readonly givenNames: readonly string[];
  readonly familyName: string;
  readonly preferredName: string | null;
  readonly sexForNorms: SexForNorms;
  readonly languages: readonly string[];
}

/** Who may be meant by a file, and what is in force about that patient. */
@Injectable()
export class MergedRecordQueries {
  /** Patients that share an identifier or the birth date (day and month swapped, too): few, whatever the clinic's size. */
  async candidates(
    db: DatabaseTransaction,
    identifiers: readonly string[],
    birthDate: string,
  ): Promise<KnownPatient[]> {
    const { clinicId } = currentActor();
    const [year, month, day] = birthDate.split('-');
    const dates = [birthDate, `${year}-${day}-${month}`].filter((date) => !Number.isNaN(Date.parse(date)));
    const rows = await db.patient.findMany({
      where: {
        clinicId,
        OR: [
          { birthDate: { in: dates.map(fromLocalDate) } },
          ...(identifiers.length > 0 ? [{ identifiers: { hasSome: [...identifiers] } }] : []),
        ],
      },
      orderBy: { id: 'asc' },
    });
    return rows.map((row) => ({
      id: row.id,
      givenNames: row.givenNames,
      familyName: row.familyName,
      preferredName: row.preferredName,
      sexForNorms: row.sexForNorms as SexForNorms,
      languages: row.languages,
      birthDate: toLocalDate(row.birthDate),
      identifiers: row.identifiers.map(identifierFromToken),
      names: [
        {
          family: row.familyName === '' ? undefined : row.familyName,
          given: row.givenNames,
          text: displayName({ givenNames: row.givenNames, familyName: row.familyName, preferredName: null }),
        },
      ],
    }));
  }

  /** The record in force, or null when the patient did not come by a file. `except` is the one that replaces it. */
  async inForce(
    db: DatabaseTransaction,
    patientId: string,
    except: string | null = null,
  ): Promise<ReferralRecord | null> {
    const rows = await db.$queryRaw<{ record: ReferralRecord | null }[]>`
      SELECT record FROM referral WHERE clinic_id = ${currentActor().clinicId}::uuid
        AND patient_id = ${patientId}::uuid AND status <> 'DIFFERS' AND id IS DISTINCT FROM ${except}::uuid
      ORDER BY ${MERGED_FIRST} LIMIT 1`;
    const record = rows[0]?.record;
    return record && 'patient' in record ? record : null;
  }
}

/** The record of a patient who did not come by a file: what the clinic itself knows, to compare a first file with. */
export function recordOfPatient(patient: KnownPatient): ReferralRecord {
  const [name] = patient.names;
  return {
    source: { bundleType: 'collection', synthetic: false },
    patient: {
      sourceReference: `Patient/${patient.id}`,
      identifiers: [...patient.identifiers],
      names: name
        ? [
            {
              ...(name.family === undefined ? {} : { family: name.family }),
              given: [...name.given],
              prefix: [],
              suffix: [],
              text: name.text,
            },
          ]
        : [],
      birthDate: patient.birthDate,
      sexForNorms: patient.sexForNorms === 'OTHER' ? 'unknown' : lower(patient.sexForNorms),
      deceased: false,
      languages: patient.languages.map((code) => ({ code, text: code, preferred: false })),
      telecom: [],
    },
    contacts: [],
    conditions: [],
    medications: [],
    allergies: [],
    procedures: [],
    imaging: [],
    encounters: [],
    earlierCarePlans: [],
    observations: { count: 0, otherCount: 0, painSeverity: [] },
    immunizationCount: 0,
    counts: {},
  };
}

const lower = (sex: 'FEMALE' | 'MALE' | 'UNKNOWN'): ReferralPatient['sexForNorms'] =>
  ({ FEMALE: 'female', MALE: 'male', UNKNOWN: 'unknown' })[sex] as ReferralPatient['sexForNorms'];
