import { Injectable } from '@nestjs/common';
import { documentationGaps, discussedSeconds, localDateIn } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { ConferenceQueries } from './conference.queries.ts';
import { DocumentationGap, type AgendaItem } from './graphql/conference.object.ts';

/** What the record of one young person's part still lacks. */
@Injectable()
export class ConferenceRecordQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly queries: ConferenceQueries,
  ) {}

  async gaps(item: AgendaItem): Promise<DocumentationGap[]> {
    const conference = await this.queries.byId(item.conferenceId);
    const attendance = await this.queries.attendance(item.conferenceId);
    if (!conference?.startedAt) return [];
    const involved = await this.involved(
      item.patientId,
      attendance.map(({ memberId }) => memberId),
    );
    return documentationGaps({
      heldOn: localDateIn(currentActor().timeZone, conference.startedAt),
      discussedSeconds: discussedSeconds(item, currentContext().now()),
      summary: item.summary,
      participants: attendance.map(({ memberId, name, credential, disciplineCode, signedAt }) => ({
        ...{ name, credential, disciplineCode, signed: signedAt !== null },
        involvedOn: involved.get(memberId) ?? null,
      })),
    }).map((gap) => Object.assign(new DocumentationGap(), gap));
  }

  /** The latest day on which each of them had the patient in a session, or signed a note about one. */
  private async involved(patientId: string, memberIds: readonly string[]): Promise<Map<string, string>> {
    if (memberIds.length === 0) return new Map();
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const rows = await db.$queryRaw<{ memberId: string; on: string }[]>`
      SELECT m.member_id::text AS "memberId", (max(p.starts_at) AT TIME ZONE ${timeZone})::date::text AS on
      FROM session_patient p JOIN session_member m ON m.clinic_id = p.clinic_id AND m.session_id = p.session_id
      WHERE p.clinic_id = ${clinicId}::uuid AND p.patient_id = ${patientId}::uuid
        AND p.attendance IN ('ARRIVED', 'ATTENDED', 'LATE') AND m.member_id = ANY(${[...memberIds]}::uuid[])
      GROUP BY 1`;
    return new Map(rows.map(({ memberId, on }) => [memberId, on]));
  }
}
