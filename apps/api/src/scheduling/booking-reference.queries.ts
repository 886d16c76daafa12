import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { displayName, type InterventionKind } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';

export interface ReferredMember {
  readonly displayName: string;
  readonly disciplineCode: string;
}

export interface ReferredPatient {
  readonly displayName: string;
  readonly onHold: boolean;
}

export interface ReferredIntervention {
  readonly kind: InterventionKind;
  readonly patientId: string;
  readonly disciplineCodes: readonly string[];
}

/** What a booking names: read once for all sessions that are asked for. Ids must be UUIDs. */
@Injectable()
export class BookingReferenceQueries {
  async members(db: DatabaseTransaction, ids: readonly string[]): Promise<Map<string, ReferredMember>> {
    if (ids.length === 0) return new Map();
    const rows = await db.member.findMany({
      where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
      select: { id: true, givenName: true, familyName: true, disciplineCode: true },
    });
    return new Map(
      rows.map(({ id, givenName, familyName, disciplineCode }) => [
        id,
        { displayName: `${givenName} ${familyName}`, disciplineCode },
      ]),
    );
  }

  async patients(db: DatabaseTransaction, ids: readonly string[]): Promise<Map<string, ReferredPatient>> {
    if (ids.length === 0) return new Map();
    const rows = await db.$queryRaw<
      {
        id: string;
        given_names: string[];
        family_name: string;
        preferred_name: string | null;
        on_hold: boolean;
      }[]
    >`SELECT p.id, p.given_names, p.family_name, p.preferred_name,
        EXISTS (SELECT FROM episode_of_care e WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id
          AND e.open AND e.state = 'ON_HOLD') AS on_hold
      FROM patient p
      WHERE p.clinic_id = ${currentActor().clinicId}::uuid AND p.id = ANY(${[...ids]}::text[]::uuid[])`;
    return new Map(
      rows.map((row) => [
        row.id,
        {
          displayName: displayName({
            givenNames: row.given_names,
            familyName: row.family_name,
            preferredName: row.preferred_name,
          }),
          onHold: row.on_hold,
        },
      ]),
    );
  }

  /** Interventions with their patient and every discipline that they need. */
  async interventions(
    db: DatabaseTransaction,
    ids: readonly string[],
  ): Promise<Map<string, ReferredIntervention>> {
    if (ids.length === 0) return new Map();
    const rows = await db.intervention.findMany({
      where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
      select: {
        id: true,
        kind: true,
        disciplineCode: true,
        coTreatingDisciplineCodes: true,
        carePlan: { select: { patientId: true } },
      },
    });
    return new Map(
      rows.map((row) => [
        row.id,
        {
          kind: row.kind as InterventionKind,
          patientId: row.carePlan.patientId,
          disciplineCodes: [row.disciplineCode, ...row.coTreatingDisciplineCodes],
        },
      ]),
    );
  }

  async disciplines(db: DatabaseTransaction): Promise<Map<string, string>> {
    const rows = await db.discipline.findMany({
      where: { clinicId: currentActor().clinicId },
      select: { code: true, name: true },
    });
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  /** Members in service of the same discipline, who could stand in. */
  async colleagues(db: DatabaseTransaction, disciplineCodes: readonly string[]): Promise<string[]> {
    const rows = await db.member.findMany({
      where: {
        clinicId: currentActor().clinicId,
        disciplineCode: { in: [...disciplineCodes] },
        activeUntil: null,
        account: { disabledAt: null },
      },
      select: { id: true },
      orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }],
      take: 12,
    });
    return rows.map(({ id }) => id);
  }
}
