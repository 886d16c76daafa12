import { Injectable } from '@nestjs/common';
import { displayName, type Attendance, type WarningCode } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import {
  SessionEquipmentUnit,
  SessionMember,
  SessionOverride,
  SessionPatient,
} from './graphql/session.object.ts';

interface Participants {
  readonly shown: SessionPatient[];
  /** Whether the viewer is staff who may know a patient of the session, or it has none. */
  readonly mayReadNotes: boolean;
}

/** Members, patients, equipment and overrides of many sessions: one statement each. */
@Injectable()
export class SessionPartQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly access: Access,
  ) {}

  async members(sessionId: string): Promise<SessionMember[]> {
    const members = await loader<SessionMember[]>('members of therapy session', async (ids) => {
      const rows = await (
        await this.transaction.client()
      ).sessionMember.findMany({
        where: { clinicId: currentActor().clinicId, sessionId: { in: [...ids] } },
        include: { member: { select: { givenName: true, familyName: true } } },
        orderBy: { memberId: 'asc' },
      });
      const parts = rows.map(({ sessionId: of, memberId, disciplineCode, member }) =>
        Object.assign(new SessionMember(), {
          of,
          memberId,
          disciplineCode,
          displayName: `${member.givenName} ${member.familyName}`,
        }),
      );
      return groupBy(ids, parts, ({ of }) => of);
    }).load(sessionId);
    return members ?? [];
  }

  async patients(sessionId: string): Promise<SessionPatient[]> {
    return (await this.participants(sessionId)).shown;
  }

  async mayReadNotes(sessionId: string): Promise<boolean> {
    return (await this.participants(sessionId)).mayReadNotes;
  }

  async equipment(sessionId: string): Promise<SessionEquipmentUnit[]> {
    const units = await loader<SessionEquipmentUnit[]>('equipment of therapy session', async (ids) => {
      const rows = await (
        await this.transaction.client()
      ).sessionEquipment.findMany({
        where: { clinicId: currentActor().clinicId, sessionId: { in: [...ids] } },
        include: { equipment: { select: { name: true } } },
        orderBy: { equipmentId: 'asc' },
      });
      const parts = rows.map(({ sessionId: of, equipmentId, units: count, equipment }) =>
        Object.assign(new SessionEquipmentUnit(), { of, equipmentId, units: count, name: equipment.name }),
      );
      return groupBy(ids, parts, ({ of }) => of);
    }).load(sessionId);
    return units ?? [];
  }

  async overrides(sessionId: string): Promise<SessionOverride[]> {
    const overrides = await loader<SessionOverride[]>('overrides of therapy session', async (ids) => {
      const rows = await (
        await this.transaction.client()
      ).sessionOverride.findMany({
        where: { clinicId: currentActor().clinicId, sessionId: { in: [...ids] } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      });
      const parts = rows.map(({ sessionId: of, warning, reason, byName, at }) =>
        Object.assign(new SessionOverride(), { of, warning: warning as WarningCode, reason, byName, at }),
      );
      return groupBy(ids, parts, ({ of }) => of);
    }).load(sessionId);
    if (!overrides?.length || (await this.mayReadNotes(sessionId))) return overrides ?? [];
    return overrides.map((override) => Object.assign(new SessionOverride(), override, { reason: '' }));
  }

  private async participants(sessionId: string): Promise<Participants> {
    const found = await loader<Participants>('patients of therapy session', (ids) =>
      this.loadParticipants(ids),
    ).load(sessionId);
    return found ?? { shown: [], mayReadNotes: false };
  }

  private async loadParticipants(ids: readonly string[]): Promise<Map<string, Participants>> {
    const rows = await (
      await this.transaction.client()
    ).sessionPatient.findMany({
      where: { clinicId: currentActor().clinicId, sessionId: { in: [...ids] } },
      include: { patient: { select: { givenNames: true, familyName: true, preferredName: true } } },
      orderBy: { patientId: 'asc' },
    });
    const known = await this.access.allowedAmong('schedule.readPatient', [
      ...new Set(rows.map(({ patientId }) => patientId)),
    ]);
    const isStaff = await this.access.may('schedule.read');
    return new Map(
      [...groupBy(ids, rows, ({ sessionId }) => sessionId)].map(([id, parts]) => {
        const shown = parts
          .filter(({ patientId }) => isStaff || known.has(patientId))
          .map((part) => this.patientOf(part, known.has(part.patientId), isStaff));
        const mayReadNotes =
          isStaff && (parts.length === 0 || parts.some(({ patientId }) => known.has(patientId)));
        return [id, { shown, mayReadNotes }];
      }),
    );
  }

  private patientOf(
    part: {
      patientId: string;
      interventionId: string | null;
      attendance: string;
      attendanceNote: string;
      minutesDelivered: number | null;
      patient: { givenNames: string[]; familyName: string; preferredName: string | null };
    },
    known: boolean,
    isStaff: boolean,
  ): SessionPatient {
    return Object.assign(new SessionPatient(), {
      patientId: part.patientId,
      displayName: known ? displayName(part.patient) : null,
      interventionId: known ? part.interventionId : null,
      attendance: part.attendance as Attendance,
      attendanceNote: known && isStaff ? part.attendanceNote : '',
      minutesDelivered: known ? part.minutesDelivered : null,
    });
  }
}
