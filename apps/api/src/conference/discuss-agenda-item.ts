import { Injectable } from '@nestjs/common';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AgendaRepository } from './agenda.repository.ts';
import { ConferenceWrite, notUnderWay } from './conference-write.ts';
import { ConferenceQueries } from './conference.queries.ts';
import type { DiscussInput } from './graphql/conference.input.ts';
import type { AgendaItem, Conference } from './graphql/conference.object.ts';

/** Moves the conference on to somebody, or to nobody for a break; the clock of whoever it was about stops. */
@Injectable()
export class DiscussAgendaItem {
  constructor(
    private readonly write: ConferenceWrite,
    private readonly queries: ConferenceQueries,
    private readonly agenda: AgendaRepository,
  ) {}

  run({ conferenceId, itemId }: DiscussInput): Promise<Conference | Refusal> {
    return this.write.run('discussAgendaItem', conferenceId, async (db, { status }) => {
      if (status !== 'UNDER_WAY') return notUnderWay();
      const items = await this.queries.everyItem(db, conferenceId);
      const next = itemId ? items.find(({ id }) => id === itemId) : null;
      if (itemId && !next) return notOnAgenda();
      if (next && !mayDiscuss(next)) {
        return new Refusal('AGENDA_ITEM_SETTLED', 'This part has been signed or put off.', 'itemId');
      }
      const now = items.find((item) => item.status === 'UNDER_DISCUSSION');
      if (now?.id === next?.id) return null;
      if (now) await this.agenda.stopDiscussion(db, now);
      if (next) await this.agenda.startDiscussion(db, next.id);
      return null;
    });
  }
}

const mayDiscuss = ({ status }: AgendaItem): boolean => status !== 'SIGNED' && status !== 'DEFERRED';

const notOnAgenda = () =>
  new Refusal('NOT_ON_AGENDA', 'Choose somebody who is on the agenda of this conference.', 'itemId');
