import { Injectable } from '@nestjs/common';
import {
  checkHoldReason,
  checkHoldScope,
  checkReviewOn,
  localDateIn,
  type HoldScope,
} from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { SetHoldInput } from './graphql/hold.input.ts';
import type { Hold } from './graphql/hold.object.ts';
import { HoldQueries } from './hold.queries.ts';
import { HoldRepository } from './hold.repository.ts';
import { Holds } from './holds.ts';

/** Sets a hold by hand, under the id that the device gave it. */
@Injectable()
export class SetHold {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: HoldQueries,
    private readonly repository: HoldRepository,
    private readonly holds: Holds,
  ) {}

  async run(input: SetHoldInput): Promise<Hold | Refusal> {
    const { id, patientId, reviewOn } = input;
    if (!isUuid(id) || (input.protocolId && !isUuid(input.protocolId))) throw notFound();
    const scope = scopeOf(input);
    const said = checkHoldReason(input.reason);
    if (!said.ok) return Refusal.of(said);
    const { reason } = said;
    const known = await this.queries.byId(id);
    if (known) return sameAs(known, { patientId, reason, scope }) ? known : idTaken();
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    for (const check of [checkHoldScope(scope), checkReviewOn(reviewOn, today)]) {
      if (!check.ok) return Refusal.of(check);
    }
    const intent = { operation: 'setHold', patientId, detail: id };
    try {
      await this.unitOfWork.run(intent, async (db) => {
        const rest = { source: 'MANUAL', safetyFlagId: null } as const;
        await this.repository.insert(db, { id, patientId, scope, reason, reviewOn, ...rest });
        await this.holds.announce(patientId, id);
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    const stored = await this.queries.byId(id);
    return stored && sameAs(stored, { patientId, reason, scope }) ? stored : idTaken();
  }
}

/** The same hold sent again is the same hold. */
const sameAs = (
  stored: Hold,
  sent: { readonly patientId: string; readonly reason: string; readonly scope: HoldScope },
): boolean =>
  stored.patientId === sent.patientId &&
  stored.setByMemberId === currentActor().memberId &&
  stored.source === 'MANUAL' &&
  stored.storedReason === sent.reason &&
  (Object.keys(sent.scope) as (keyof HoldScope)[]).every((key) => stored[key] === sent.scope[key]);

const idTaken = () =>
  new Refusal('ID_TAKEN', 'Another hold has this id already. Set the hold again under a new one.', 'id');

const scopeOf = (input: SetHoldInput): HoldScope => ({
  wholeProgramme: input.wholeProgramme,
  site: input.site ?? null,
  laterality: input.laterality ?? null,
  modality: input.modality ?? null,
  activity: input.activity ?? null,
  protocolId: input.protocolId ?? null,
});
