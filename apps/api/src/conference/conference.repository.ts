import { Injectable } from '@nestjs/common';
import type { ConferenceStatus } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import type { Member } from '../team/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

export interface NewConference {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly minutes: number;
}

@Injectable()
export class ConferenceRepository {
  async insert(db: DatabaseTransaction, conference: NewConference): Promise<void> {
    const { clinicId, displayName } = currentActor();
    const createdAt = currentContext().now();
    await db.conference.create({
      data: { ...conference, clinicId, createdAt, createdByName: displayName },
      select: { id: true },
    });
  }

  async change(
    db: DatabaseTransaction,
    id: string,
    changes: {
      readonly title?: string;
      readonly minutes?: number;
      readonly startsAt?: Date;
      readonly status?: ConferenceStatus;
      readonly startedAt?: Date;
      readonly stoppedAt?: Date;
    },
  ): Promise<void> {
    await db.conference.update({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      data: { ...changes, version: { increment: 1 } },
      select: { id: true },
    });
  }

  /** They are there from now on; who came back has no end again. */
  async join(db: DatabaseTransaction, conferenceId: string, member: Member): Promise<void> {
    const { clinicId } = currentActor();
    const key = { clinicId, conferenceId, memberId: member.id };
    const { displayName: name, credential, disciplineCode } = member;
    await db.conferenceAttendance.upsert({
      where: { clinicId_conferenceId_memberId: key },
      create: { ...key, name, credential, disciplineCode, joinedAt: currentContext().now() },
      update: { leftAt: null },
      select: { memberId: true },
    });
  }

  /** Answers whether they were there. */
  async leave(db: DatabaseTransaction, conferenceId: string, memberId: string): Promise<boolean> {
    const { count } = await db.conferenceAttendance.updateMany({
      where: { clinicId: currentActor().clinicId, conferenceId, memberId, leftAt: null },
      data: { leftAt: currentContext().now() },
    });
    return count === 1;
  }

  /** Signs the minutes once; answers whether it did. */
  async sign(db: DatabaseTransaction, conferenceId: string, memberId: string): Promise<boolean> {
    const { count } = await db.conferenceAttendance.updateMany({
      where: { clinicId: currentActor().clinicId, conferenceId, memberId, signedAt: null },
      data: { signedAt: currentContext().now() },
    });
    return count === 1;
  }

  async insertFlag(
    db: DatabaseTransaction,
    flag: { readonly id: string; readonly patientId: string; readonly text: string },
  ): Promise<void> {
    const { clinicId, userId, displayName, disciplineCode } = currentActor();
    await db.conferenceFlag.create({
      data: {
        ...{ ...flag, clinicId, disciplineCode, raisedAt: currentContext().now() },
        ...{ raisedByUserId: userId ?? '', raisedByName: displayName },
      },
      select: { id: true },
    });
  }

  /** Takes back one's own point while nobody has talked about it; answers whether it did. */
  async withdrawFlag(db: DatabaseTransaction, id: string): Promise<boolean> {
    const { clinicId, userId } = currentActor();
    const { count } = await db.conferenceFlag.updateMany({
      where: { clinicId, id, raisedByUserId: userId ?? '', withdrawnAt: null, agendaItemId: null },
      data: { withdrawnAt: currentContext().now() },
    });
    return count === 1;
  }
}
