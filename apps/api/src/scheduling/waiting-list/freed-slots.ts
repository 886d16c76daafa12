import { Injectable } from '@nestjs/common';
import { daysBetween, instantAt, misfitsOf, spansContain } from '@consilium/domain';
import { Availability } from '../../availability/index.ts';
import { currentActor } from '../../platform/context/request-context.ts';
import { badInput } from '../../platform/errors/thrown.ts';
import { FreedSlot } from './graphql/waiting-list.object.ts';
import { freeSlot, SlotCandidates, toRanked } from './slot-candidates.ts';
import { SlotOfferQueries } from './slot-offers.queries.ts';

const LONGEST_DAYS = 35;

/** Slots that cancellations freed: the member works then, and has nothing else. */
@Injectable()
export class FreedSlots {
  constructor(
    private readonly queries: SlotOfferQueries,
    private readonly availability: Availability,
    private readonly candidates: SlotCandidates,
  ) {}

  async run(from: string, until: string): Promise<FreedSlot[]> {
    const days = daysBetween(from, until);
    if (days < 0 || days >= LONGEST_DAYS) throw badInput('Ask for one day to five weeks.');
    const { timeZone } = currentActor();
    const freed = await this.queries.freed(instantAt(timeZone, from, 0), instantAt(timeZone, until, 1440));
    if (freed.length === 0) return [];
    const memberIds = [...new Set(freed.map(({ memberId }) => memberId))];
    const { members } = await this.availability.of({ from, until, memberIds });
    const waiting = (await this.candidates.visible(false)).filter(({ status }) => status === 'WAITING');
    return freed
      .filter((slot) => spansContain(members.get(slot.memberId)?.free ?? [], slot))
      .map((slot) => {
        const free = freeSlot(slot, slot.disciplineCode);
        const fitting = waiting.filter((entry) => misfitsOf(toRanked(entry), free).length === 0).length;
        return Object.assign(new FreedSlot(), { ...slot, fitting });
      });
  }
}
