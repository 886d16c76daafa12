import { Injectable } from '@nestjs/common';
import { discussedSeconds, type DecisionKind } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import type { ConferenceSheet } from './graphql/conference-sheet.object.ts';
import type { AgendaItem } from './graphql/conference.object.ts';

export interface NewDecision {
  readonly id: string;
  readonly agendaItemId: string;
  readonly kind: DecisionKind;
  readonly text: string;
  readonly taskId: string | null;
}

@Injectable()
export class AgendaRepository {
  /** Adds young people behind those who are on the agenda. */
  async add(
    db: DatabaseTransaction,
    conferenceId: string,
    patientIds: readonly string[],
    from: number,
  ): Promise<void> {
    const { clinicId } = currentActor();
    await db.agendaItem.createMany({
      data: patientIds.map((patientId, at) => ({ clinicId, conferenceId, patientId, position: from + at })),
    });
  }

  async place(db: DatabaseTransaction, id: string, position: number): Promise<void> {
    await db.agendaItem.update({ where: this.key(id), data: { position }, select: { id: true } });
  }

  async startDiscussion(db: DatabaseTransaction, id: string): Promise<void> {
    await db.agendaItem.update({
      where: this.key(id),
      data: { status: 'UNDER_DISCUSSION', discussingSince: currentContext().now() },
      select: { id: true },
    });
  }

  /** Stops the clock and keeps what it counted. */
  async stopDiscussion(db: DatabaseTransaction, item: AgendaItem): Promise<void> {
    await db.agendaItem.update({
      where: this.key(item.id),
      data: {
        ...{ status: 'DISCUSSED', discussingSince: null },
        discussedSeconds: discussedSeconds(item, currentContext().now()),
      },
      select: { id: true },
    });
  }

  async defer(db: DatabaseTransaction, item: AgendaItem): Promise<void> {
    await db.agendaItem.update({
      where: this.key(item.id),
      data: {
        ...{ status: 'DEFERRED', discussingSince: null, version: { increment: 1 } },
        discussedSeconds: discussedSeconds(item, currentContext().now()),
      },
      select: { id: true },
    });
  }

  /** False when somebody else wrote it in the meantime. */
  async write(
    db: DatabaseTransaction,
    id: string,
    baseVersion: number,
    { summary, nextReviewOn }: { readonly summary: string; readonly nextReviewOn: string | null },
  ): Promise<boolean> {
    const { count } = await db.agendaItem.updateMany({
      where: { clinicId: currentActor().clinicId, id, version: baseVersion },
      data: {
        ...{ summary, nextReviewOn: nextReviewOn && fromLocalDate(nextReviewOn) },
        version: { increment: 1 },
      },
    });
    return count === 1;
  }

  /** Closes a part for good, with its sheet and the points that it settles. */
  async sign(
    db: DatabaseTransaction,
    item: AgendaItem,
    { sheet, planVersionId }: { readonly sheet: ConferenceSheet; readonly planVersionId: string | null },
  ): Promise<boolean> {
    const { clinicId, displayName, credential } = currentActor();
    const signedAt = currentContext().now();
    await db.conferenceFlag.updateMany({
      where: { clinicId, patientId: item.patientId, withdrawnAt: null, agendaItemId: null },
      data: { agendaItemId: item.id },
    });
    const { count } = await db.agendaItem.updateMany({
      where: { clinicId, id: item.id, version: item.version },
      data: {
        ...{ status: 'SIGNED', discussingSince: null, discussedSeconds: discussedSeconds(item, signedAt) },
        ...{ sheet: JSON.parse(JSON.stringify(sheet)) as object, planVersionId },
        ...{ signedAt, signedByName: displayName, signedCredential: credential },
        version: { increment: 1 },
      },
    });
    return count === 1;
  }

  async insertDecision(db: DatabaseTransaction, decision: NewDecision): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.conferenceDecision.create({
      data: { ...decision, clinicId, decidedAt: currentContext().now(), recordedByName: displayName },
      select: { id: true },
    });
  }

  /** Answers whether it stood until now. */
  async withdrawDecision(db: DatabaseTransaction, id: string): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.conferenceDecision.updateMany({
      where: { clinicId, id, withdrawnAt: null },
      data: { withdrawnAt: currentContext().now(), withdrawnByName: displayName },
    });
    return count === 1;
  }

  private key(id: string) {
    return { clinicId_id: { clinicId: currentActor().clinicId, id } };
  }
}
