import { Injectable } from '@nestjs/common';
import { currentContext } from '../../platform/context/request-context.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import type { OfferSlotInput, SlotInput } from './graphql/waiting-list.input.ts';
import type { WaitingListEntry } from './graphql/waiting-list.object.ts';
import { later, SlotCandidates } from './slot-candidates.ts';
import { WaitingListQueries } from './waiting-list.queries.ts';
import { WaitingListRepository } from './waiting-list.repository.ts';

const LONGEST_SLOT_HOURS = 12;

/** Offers a slot to somebody it suits, and keeps the place in the order and what decided it. Nothing is booked yet. */
@Injectable()
export class OfferSlot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly candidates: SlotCandidates,
    private readonly queries: WaitingListQueries,
    private readonly repository: WaitingListRepository,
  ) {}

  async run({ slot, entryId }: OfferSlotInput): Promise<WaitingListEntry | Refusal> {
    const problem = slotProblem(slot);
    if (problem) return problem;
    const { patientId, minutes } = await this.queries.byId(entryId);
    const done = await this.unitOfWork.run(
      { operation: 'offerSlot', patientId, detail: entryId },
      async (db) => {
        const candidate = (await this.candidates.run(slot)).find(({ entry }) => entry.id === entryId);
        if (!candidate) return notWaiting();
        const { rank, startsAt, reasons } = candidate;
        if (rank === null || !startsAt) return doesNotFit();
        if (!(await this.repository.move(db, entryId, ['WAITING'], 'OFFERED'))) return notWaiting();
        await this.repository.insertOffer(db, {
          entryId,
          startsAt,
          endsAt: later(startsAt, minutes),
          memberId: slot.memberId,
          roomId: slot.roomId ?? null,
          reasons,
          rank,
        });
        return true;
      },
    );
    return done instanceof Refusal ? done : this.queries.byId(entryId);
  }
}

/** A slot that nobody could be offered: malformed, past or longer than a day's work. */
export function slotProblem({ startsAt, endsAt, memberId, roomId }: SlotInput): Refusal | null {
  if (!isUuid(memberId) || (roomId != null && !isUuid(roomId))) throw notFound();
  const hours = (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
  if (hours <= 0 || hours > LONGEST_SLOT_HOURS) {
    return new Refusal('PERIOD_INVALID', 'A slot ends after it starts, and within twelve hours.', 'slot');
  }
  if (startsAt > currentContext().now()) return null;
  return new Refusal('SLOT_IN_THE_PAST', 'This slot has begun; choose one that is still to come.', 'slot');
}

const notWaiting = () =>
  new Refusal('NOT_WAITING', 'This patient no longer waits: load the list again.', 'entryId');

const doesNotFit = () =>
  new Refusal(
    'SLOT_DOES_NOT_FIT',
    'This slot is not what the patient waits for; see why beside the name.',
    'entryId',
  );
