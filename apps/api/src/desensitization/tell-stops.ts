import { Injectable } from '@nestjs/common';
import { localDateIn, STOPS_PER_DAY } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import type { DesensitizationProtocol } from './graphql/protocol.object.ts';
import { LogQueries } from './log.queries.ts';
import { NoticeQueries } from './notice.queries.ts';
import { NoticeRepository } from './notice.repository.ts';

const DAY_MS = 86_400_000;

/** Many stops on one day are told to psychology and the team's lead, once: not to press on, but to talk (clinical.md 4.6). */
@Injectable()
export class TellStops {
  constructor(
    private readonly logs: LogQueries,
    private readonly notices: NoticeQueries,
    private readonly repository: NoticeRepository,
  ) {}

  async tell(
    db: DatabaseTransaction,
    { id: protocolId, patientId }: DesensitizationProtocol,
    occurredAt: Date,
  ): Promise<void> {
    const day = (at: Date) => localDateIn(currentActor().timeZone, at);
    const today = day(currentContext().now());
    if (day(occurredAt) !== today) return;
    const since = new Date(occurredAt.getTime() - DAY_MS);
    const stops = await this.logs.stopsSince(db, patientId, since);
    if (stops.filter((at) => day(at) === today).length <= STOPS_PER_DAY) return;
    if (await this.notices.wasTold(db, patientId, 'MANY_STOPS', since)) return;
    const people = await this.notices.psychologyOf(db, patientId, { alsoLead: true });
    await this.repository.add(db, people, { patientId, protocolId, kind: 'MANY_STOPS' });
  }
}
