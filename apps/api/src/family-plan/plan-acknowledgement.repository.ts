import { Injectable } from '@nestjs/common';
import type { AcknowledgementAnswer, PatientRelation } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

@Injectable()
export class PlanAcknowledgementRepository {
  async add(
    db: DatabaseTransaction,
    acknowledgement: {
      readonly id: string;
      readonly planVersionId: string;
      readonly relation: PatientRelation;
      readonly answer: AcknowledgementAnswer;
      readonly words: string;
    },
  ): Promise<void> {
    const { clinicId, userId, displayName } = currentActor();
    await db.planAcknowledgement.create({
      data: {
        ...{ ...acknowledgement, clinicId, userId: userId ?? '', name: displayName },
        acknowledgedAt: currentContext().now(),
      },
      select: { id: true },
    });
  }
}
