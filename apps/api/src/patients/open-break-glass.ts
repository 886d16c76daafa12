import { Injectable } from '@nestjs/common';
import { decideBreakGlass } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { forbidden } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { BreakGlassRepository } from './break-glass.repository.ts';
import { BreakGlassGrant, type OpenBreakGlassInput } from './graphql/break-glass.object.ts';

/** Opens the record of one patient for 60 minutes to a member outside the care team, with a reason. */
@Injectable()
export class OpenBreakGlass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly repository: BreakGlassRepository,
  ) {}

  async run({ patientId, reasonCode, reason }: OpenBreakGlassInput): Promise<BreakGlassGrant | Refusal> {
    const relation = (await this.access.relationOf(patientId)) ?? 'OUTSIDE';
    const { userId } = currentActor();
    if (!userId) throw forbidden();
    const intent = { operation: 'openBreakGlass', patientId, detail: reasonCode };
    const result = await this.unitOfWork.run(intent, async (db) => {
      const decision = decideBreakGlass({ relation, reason }, currentContext().now());
      if (!decision.ok) return Refusal.of(decision);
      const { expiresAt } = decision;
      const id = await this.repository.insert(db, {
        patientId,
        userId,
        reasonCode,
        reason: decision.reason,
        expiresAt,
      });
      return Object.assign(new BreakGlassGrant(), { id, patientId, expiresAt });
    });
    currentContext().relations.delete(patientId);
    return result;
  }
}
