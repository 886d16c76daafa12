import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { EpisodeState } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';

export interface EpisodeToPlan {
  readonly patientId: string;
  readonly state: EpisodeState;
}

@Injectable()
export class CarePlanRepository {
  /** The episode, which cannot end before this transaction does. */
  async episode(db: DatabaseTransaction, episodeId: string): Promise<EpisodeToPlan | null> {
    const [episode] = await db.$queryRaw<EpisodeToPlan[]>`
      SELECT patient_id AS "patientId", state FROM episode_of_care
      WHERE clinic_id = ${currentActor().clinicId}::uuid AND id = ${episodeId}::uuid FOR SHARE`;
    return episode ?? null;
  }

  /** Opens the one plan of an episode; of several who try at once, one opens it and the others find it. */
  async open(db: DatabaseTransaction, episodeId: string, patientId: string): Promise<void> {
    await db.carePlan.createMany({
      data: [{ clinicId: currentActor().clinicId, episodeId, patientId, status: 'DRAFT' }],
      skipDuplicates: true,
    });
  }

  async published(db: DatabaseTransaction, carePlanId: string, versionNumber: number): Promise<void> {
    await db.carePlan.update({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id: carePlanId } },
      data: { status: 'ACTIVE', latestVersionNumber: versionNumber },
    });
  }
}
