import { Injectable } from '@nestjs/common';
import { checkLifting } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { LiftHoldInput } from './graphql/hold.input.ts';
import type { Hold } from './graphql/hold.object.ts';
import { HoldQueries } from './hold.queries.ts';
import { HoldRepository } from './hold.repository.ts';
import { Holds } from './holds.ts';

/** Lifts a hold, in the name of whoever does and with the reason. */
@Injectable()
export class LiftHold {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: HoldQueries,
    private readonly repository: HoldRepository,
    private readonly holds: Holds,
  ) {}

  async run({ id, version, reason }: LiftHoldInput): Promise<Hold | Refusal> {
    const hold = await this.queries.byId(id);
    if (!hold) throw notFound();
    const intent = { operation: 'liftHold', patientId: hold.patientId, detail: id };
    const refusal = await this.unitOfWork.run(intent, async (db) => {
      const lifting = checkLifting(hold, currentActor().roles, reason);
      if (!lifting.ok) return Refusal.of(lifting);
      if (!(await this.repository.lift(db, { id, version }, lifting.reason))) return versionConflict();
      await this.holds.announce(hold.patientId, id);
      return null;
    });
    if (refusal) return refusal;
    const lifted = await this.queries.byId(id);
    if (!lifted) throw notFound();
    return lifted;
  }
}
