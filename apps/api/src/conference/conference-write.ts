import { Injectable } from '@nestjs/common';
import { isAgendaOpen, isConferenceOpen } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { EventOutbox } from '../platform/events/event-outbox.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { ConferenceQueries } from './conference.queries.ts';
import type { AgendaItem, Conference } from './graphql/conference.object.ts';

/** One write about a conference: its lock, its transaction, and the word to everybody who follows it. */
@Injectable()
export class ConferenceWrite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ConferenceQueries,
    private readonly outbox: EventOutbox,
  ) {}

  /** @param write answers why not, or null once it is written; it is asked only while the conference is open */
  async run(
    operation: string,
    conferenceId: string,
    write: (db: DatabaseTransaction, conference: Conference) => Promise<Refusal | null>,
  ): Promise<Conference | Refusal> {
    const intent = { operation, patientId: null, detail: conferenceId };
    const refusal = await this.unitOfWork.run<Refusal | null>(intent, async (db) => {
      const conference = await this.queries.locked(db, conferenceId);
      if (!conference) throw notFound();
      if (!isConferenceOpen(conference.status)) return conferenceOver();
      const refused = await write(db, conference);
      if (!refused) await this.announce(conferenceId);
      return refused;
    });
    if (refusal) return refusal;
    const conference = await this.queries.byId(conferenceId);
    if (!conference) throw notFound();
    return conference;
  }

  /** The same for the part of one young person, while the conference is going on and the part is open. */
  async ofItem(
    operation: string,
    itemId: string,
    write: (db: DatabaseTransaction, item: AgendaItem, conference: Conference) => Promise<Refusal | null>,
  ): Promise<AgendaItem | Refusal> {
    const known = await this.queries.item(itemId);
    if (!known) throw notFound();
    const intent = { operation, patientId: known.patientId, detail: itemId };
    const refusal = await this.unitOfWork.run<Refusal | null>(intent, async (db) => {
      const conference = await this.queries.locked(db, known.conferenceId);
      const item = await this.queries.item(itemId);
      if (!conference || !item) throw notFound();
      if (!isAgendaOpen(item.status)) return itemSettled();
      if (conference.status !== 'UNDER_WAY') {
        return conference.status === 'PLANNED' ? notUnderWay() : conferenceOver();
      }
      const refused = await write(db, item, conference);
      if (!refused) await this.announce(known.conferenceId);
      return refused;
    });
    if (refusal) return refusal;
    const item = await this.queries.item(itemId);
    if (!item) throw notFound();
    return item;
  }

  /** Call inside the writing transaction. */
  async announce(conferenceId: string): Promise<void> {
    await this.outbox.add('conference.changed', { conferenceId, at: currentContext().now().toISOString() });
  }
}

export const conferenceOver = () =>
  new Refusal('CONFERENCE_OVER', 'This conference is over. Plan another one for what is left.');

export const notUnderWay = () =>
  new Refusal('CONFERENCE_NOT_UNDER_WAY', 'Start the conference first; then it is written down.');

const itemSettled = () =>
  new Refusal(
    'AGENDA_ITEM_SETTLED',
    'This part has been signed or put off and does not change any more. What is new goes to the next conference.',
  );
