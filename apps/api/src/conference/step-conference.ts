import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentContext } from '../platform/context/request-context.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AgendaRepository } from './agenda.repository.ts';
import { ConferenceWrite, notUnderWay } from './conference-write.ts';
import { ConferenceQueries } from './conference.queries.ts';
import { ConferenceRepository } from './conference.repository.ts';
import { OwnAttendance } from './own-attendance.ts';
import type { Conference } from './graphql/conference.object.ts';

/** Begins a conference, ends it, or calls it off before it has begun. */
@Injectable()
export class StepConference {
  constructor(
    private readonly write: ConferenceWrite,
    private readonly queries: ConferenceQueries,
    private readonly conferences: ConferenceRepository,
    private readonly agenda: AgendaRepository,
    private readonly own: OwnAttendance,
  ) {}

  /** Whoever begins it is there. */
  start(conferenceId: string): Promise<Conference | Refusal> {
    return this.write.run('startConference', conferenceId, async (db, { status }) => {
      if (status !== 'PLANNED') return new Refusal('ALREADY_STARTED', 'This conference has begun already.');
      await this.conferences.change(db, conferenceId, {
        ...{ status: 'UNDER_WAY', startedAt: currentContext().now() },
      });
      await this.own.join(db, conferenceId);
      return null;
    });
  }

  /** Ends it. Who was talked about is signed by then; who was not is put off. */
  stop(conferenceId: string): Promise<Conference | Refusal> {
    return this.write.run('stopConference', conferenceId, async (db, { status }) => {
      if (status !== 'UNDER_WAY') return notUnderWay();
      const unsigned = await this.unsigned(db, conferenceId);
      if (unsigned > 0) return leftUnsigned(unsigned);
      await this.conferences.change(db, conferenceId, {
        ...{ status: 'CLOSED', stoppedAt: currentContext().now() },
      });
      return null;
    });
  }

  callOff(conferenceId: string): Promise<Conference | Refusal> {
    return this.write.run('callOffConference', conferenceId, async (db, { status }) => {
      if (status !== 'PLANNED') {
        return new Refusal('ALREADY_STARTED', 'This conference has begun. End it instead.');
      }
      await this.conferences.change(db, conferenceId, { status: 'CALLED_OFF' });
      return null;
    });
  }

  /** Everybody's part counts, also those that the viewer may not read. Answers how many still want a signature. */
  private async unsigned(db: DatabaseTransaction, conferenceId: string): Promise<number> {
    const items = await this.queries.everyItem(db, conferenceId);
    const waiting = items.filter(({ status }) => status === 'WAITING');
    const unsigned = items.filter(({ status }) => status === 'UNDER_DISCUSSION' || status === 'DISCUSSED');
    if (unsigned.length > 0) return unsigned.length;
    for (const item of waiting) await this.agenda.defer(db, item);
    return 0;
  }
}

const leftUnsigned = (count: number) =>
  new Refusal(
    'AGENDA_ITEMS_UNSIGNED',
    `${count} of those talked about are not signed. Sign each, or put them off, then end the conference.`,
  );
