import { Injectable } from '@nestjs/common';
import type { FlarePlanFields, TakenStep } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';

/** Everything is added, nothing is changed. */
@Injectable()
export class FlarePlanRepository {
  /** A number that is there already is a unique violation: somebody was faster. */
  async agree(
    db: DatabaseTransaction,
    of: { readonly id: string; readonly patientId: string; readonly number: number },
    { signs, helps, coachName, coachPhone }: FlarePlanFields,
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.flarePlan.create({
      data: {
        ...{ ...of, clinicId, signs, helps, coachName, coachPhone },
        ...{ agreedAt: currentContext().now(), agreedByName: displayName },
      },
      select: { id: true },
    });
  }

  /** A number that is there already is a unique violation: somebody was faster. */
  async stamp(
    db: DatabaseTransaction,
    of: { readonly id: string; readonly patientId: string; readonly number: number },
    { step, takenOn }: TakenStep,
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.flareStamp.create({
      data: {
        ...{ ...of, clinicId, step, takenOn: fromLocalDate(takenOn) },
        ...{ recordedAt: currentContext().now(), byName: displayName },
      },
      select: { id: true },
    });
  }
}
