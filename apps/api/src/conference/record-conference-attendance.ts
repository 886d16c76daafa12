import { Injectable } from '@nestjs/common';
import { MemberQueries } from '../team/index.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { ConferenceWrite, notUnderWay } from './conference-write.ts';
import { ConferenceRepository } from './conference.repository.ts';
import type { ConferenceAttendanceInput } from './graphql/conference.input.ts';
import type { Conference } from './graphql/conference.object.ts';

/** Writes down who is there and who left, for oneself or for somebody else in the room. */
@Injectable()
export class RecordConferenceAttendance {
  constructor(
    private readonly write: ConferenceWrite,
    private readonly members: MemberQueries,
    private readonly conferences: ConferenceRepository,
  ) {}

  async run({ conferenceId, memberId, present }: ConferenceAttendanceInput): Promise<Conference | Refusal> {
    const member = isUuid(memberId) ? await this.members.byId(memberId) : null;
    if (!member) throw notFound();
    if (!member.active) {
      return new Refusal('MEMBER_INACTIVE', 'Choose somebody who works in the clinic today.', 'memberId');
    }
    return this.write.run('recordConferenceAttendance', conferenceId, async (db, { status }) => {
      if (status !== 'UNDER_WAY') return notUnderWay();
      if (present) await this.conferences.join(db, conferenceId, member);
      else await this.conferences.leave(db, conferenceId, memberId);
      return null;
    });
  }
}
