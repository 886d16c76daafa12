import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { checkText, localMinuteIn, WAITING_NOTE_LIMIT, type LocalMinute } from '@consilium/domain';
import { currentActor } from '../../platform/context/request-context.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { BookSessions } from '../book-sessions.ts';
import { orClash } from '../database-clash.ts';
import type { BookingClash, BookingWarned } from '../graphql/session-check.object.ts';
import { SessionNotices } from '../notices/session-notices.ts';
import type { AnswerOfferInput } from './graphql/waiting-list.input.ts';
import type { SlotOffer, WaitingListEntry } from './graphql/waiting-list.object.ts';
import { WaitingListQueries } from './waiting-list.queries.ts';
import { WaitingListReferences } from './waiting-list-references.queries.ts';
import { WaitingListRepository } from './waiting-list.repository.ts';

/** What a family says to an offered slot: yes books it in the same step, no leaves the patient waiting. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: WaitingListQueries,
    private readonly references: WaitingListReferences,
    private readonly repository: WaitingListRepository,
    private readonly bookings: BookSessions,
    private readonly notices: SessionNotices,
  ) {}

  async accept(input: AnswerOfferInput): Promise<WaitingListEntry | BookingClash | BookingWarned | Refusal> {
    const note = checkedNote(input.note);
    if (note instanceof Refusal) return note;
    const offer = await this.queries.offer(input.offerId);
    const entry = await this.queries.byId(offer.entryId);
    if (offer.outcome !== 'OPEN') return answeredBefore();
    const intent = { operation: 'acceptOffer', patientId: entry.patientId, detail: offer.id };
    const { on, minute } = localMinuteIn(currentActor().timeZone, offer.startsAt);
    const accept = () =>
      this.unitOfWork.run(intent, async (db) => {
        const booked = await this.book(db, offer, entry, { on, minute }, input.overrideReason ?? null);
        if (booked instanceof UserErrorResult) return booked;
        await this.notices.booked(db, [booked]);
        const answered = await this.repository.answer(db, offer.id, 'ACCEPTED', note, booked);
        const moved = await this.repository.move(db, entry.id, ['OFFERED'], 'BOOKED');
        return answered && moved ? true : answeredBefore();
      });
    const done = await orClash(accept, { on, at: offer.startsAt });
    return done === true ? this.queries.byId(entry.id) : done;
  }

  async decline(input: AnswerOfferInput): Promise<WaitingListEntry | Refusal> {
    const note = checkedNote(input.note);
    if (note instanceof Refusal) return note;
    const offer = await this.queries.offer(input.offerId);
    const { patientId } = await this.queries.byId(offer.entryId);
    const done = await this.unitOfWork.run(
      { operation: 'declineOffer', patientId, detail: offer.id },
      async (db) => {
        const answered = await this.repository.answer(db, offer.id, 'DECLINED', note);
        const moved = await this.repository.move(db, offer.entryId, ['OFFERED'], 'WAITING');
        return answered && moved ? true : answeredBefore();
      },
    );
    return done === true ? this.queries.byId(offer.entryId) : done;
  }

  /** The id of the new session, or why it cannot be booked. */
  private async book(
    db: DatabaseTransaction,
    offer: SlotOffer,
    entry: WaitingListEntry,
    { on, minute }: LocalMinute,
    overrideReason: string | null,
  ) {
    const booked = await this.bookings.book(
      db,
      [
        {
          kind: 'INDIVIDUAL',
          title: await this.references.titleOf(entry),
          disciplineCode: entry.disciplineCode,
          startsOn: on,
          startMinute: minute,
          minutes: entry.minutes,
          roomId: offer.roomId,
          memberIds: [offer.memberId],
          patients: [{ patientId: entry.patientId, interventionId: entry.interventionId }],
          equipment: [],
          capacity: null,
          note: '',
        },
      ],
      { overrideReason },
    );
    return booked instanceof UserErrorResult ? booked : (booked[0] ?? '');
  }
}

function checkedNote(text: string): string | Refusal {
  const note = checkText(text, { max: WAITING_NOTE_LIMIT, multiline: true });
  return note.ok ? note.value : new Refusal(note.code, note.message, 'note');
}

const answeredBefore = () =>
  new Refusal('OFFER_ANSWERED', 'This offer was answered or has lapsed: load the list again.', 'offerId');
