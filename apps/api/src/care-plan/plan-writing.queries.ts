import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { EpisodeState } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';

export interface PlanToWrite {
  readonly id: string;
  readonly patientId: string;
  readonly latestVersionNumber: number;
  readonly episodeState: EpisodeState;
}

/** Reads of a plan that is about to be written, with the locks that the write rests on. */
@Injectable()
export class PlanWritingQueries {
  /** The episode cannot end before this transaction does. Editors do not wait for each other here. */
  async forEdit(db: DatabaseTransaction, carePlanId: string): Promise<PlanToWrite> {
    const [plan] = await db.$queryRaw<PlanToWrite[]>`
      SELECT p.id, p.patient_id AS "patientId", p.latest_version_number AS "latestVersionNumber",
        e.state AS "episodeState"
      FROM care_plan p JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.id = p.episode_id
      WHERE p.clinic_id = ${currentActor().clinicId}::uuid AND p.id = ${carePlanId}::uuid FOR SHARE OF e`;
    return existing(plan);
  }

  /**
   * One publisher at a time. Editors hold the plan by foreign key when they write their revision, so what they
   * have not committed comes after this version, and nothing of it is half in it.
   */
  async forPublishing(db: DatabaseTransaction, carePlanId: string): Promise<PlanToWrite> {
    const [plan] = await db.$queryRaw<PlanToWrite[]>`
      SELECT p.id, p.patient_id AS "patientId", p.latest_version_number AS "latestVersionNumber",
        e.state AS "episodeState"
      FROM care_plan p JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.id = p.episode_id
      WHERE p.clinic_id = ${currentActor().clinicId}::uuid AND p.id = ${carePlanId}::uuid
      FOR SHARE OF e FOR UPDATE OF p`;
    return existing(plan);
  }
}

function existing(plan: PlanToWrite | undefined): PlanToWrite {
  if (!plan) throw new Error('The guard let a plan through that does not exist.');
  return plan;
}
