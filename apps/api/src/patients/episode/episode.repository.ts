import { Injectable } from '@nestjs/common';
import { isOpen, type EpisodeAfter } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { fromLocalDate, fromLocalDateOrNull } from '../../platform/db/local-dates.ts';
import type { EpisodeOfCare } from './graphql/episode.object.ts';

@Injectable()
export class EpisodeRepository {
  /** Opens an episode for a referral; answers its id. */
  async open(db: DatabaseTransaction, patientId: string, referredOn: string): Promise<string> {
    const { id } = await db.episodeOfCare.create({
      data: {
        clinicId: currentActor().clinicId,
        patientId,
        state: 'REFERRED',
        referredOn: fromLocalDate(referredOn),
        stateSince: currentContext().now(),
      },
      select: { id: true },
    });
    return id;
  }

  /** Moves the episode if the version still fits, and keeps who, when and why; answers whether it did. */
  async move(
    db: DatabaseTransaction,
    before: EpisodeOfCare,
    version: number,
    next: EpisodeAfter,
  ): Promise<boolean> {
    const { clinicId, userId, displayName } = currentActor();
    const at = currentContext().now();
    const { count } = await db.episodeOfCare.updateMany({
      where: { clinicId, id: before.id, version },
      data: {
        state: next.state,
        levelOfCare: next.levelOfCare,
        admittedOn: fromLocalDateOrNull(next.admittedOn),
        dischargedOn: fromLocalDateOrNull(next.dischargedOn),
        medicalClearance: next.medicalClearance,
        open: isOpen(next.state),
        stateSince: at,
        version: { increment: 1 },
      },
    });
    if (count === 0) return false;
    await db.episodeTransition.create({
      data: {
        clinicId,
        episodeId: before.id,
        fromState: before.state,
        toState: next.state,
        at,
        byUserId: userId,
        byName: displayName,
        reasonCode: next.reasonCode,
        reason: next.reason,
      },
    });
    return true;
  }
}
