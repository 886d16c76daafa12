import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { MemberQueries } from '../team/index.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { ConferenceRepository } from './conference.repository.ts';

/** The presence of whoever acts. */
@Injectable()
export class OwnAttendance {
  constructor(
    private readonly members: MemberQueries,
    private readonly conferences: ConferenceRepository,
  ) {}

  async join(db: DatabaseTransaction, conferenceId: string): Promise<void> {
    const { memberId } = currentActor();
    const member = memberId ? await this.members.byId(memberId) : null;
    if (member) await this.conferences.join(db, conferenceId, member);
  }
}
