import { Injectable } from '@nestjs/common';
import { displayName, proposeAgenda } from '@consilium/domain';
import { DischargeQueries } from '../discharge/index.ts';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { AgendaCandidate } from './graphql/conference.object.ts';

interface CandidateRow {
  readonly patientId: string;
  readonly givenNames: string[];
  readonly familyName: string;
  readonly preferredName: string | null;
  readonly openFlags: number;
  readonly lastConferenceOn: string | null;
}

/** States in which a young person is treated and talked about every week. */
const IN_PROGRAMME = ['ADMITTED', 'PHASE1_ACTIVE', 'ON_HOLD', 'DISCHARGE_READY'];

/** Who could be talked about, in the order that is proposed. */
@Injectable()
export class AgendaCandidateQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly access: Access,
    private readonly discharges: DischargeQueries,
  ) {}

  async proposed(): Promise<AgendaCandidate[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const rows = await db.$queryRaw<CandidateRow[]>`
      SELECT p.id::text AS "patientId", p.given_names AS "givenNames", p.family_name AS "familyName",
        p.preferred_name AS "preferredName",
        (SELECT count(*)::integer FROM conference_flag f WHERE f.clinic_id = p.clinic_id AND f.patient_id = p.id
          AND f.withdrawn_at IS NULL AND f.agenda_item_id IS NULL) AS "openFlags",
        (SELECT (max(i.signed_at) AT TIME ZONE ${timeZone})::date::text FROM agenda_item i
          WHERE i.clinic_id = p.clinic_id AND i.patient_id = p.id) AS "lastConferenceOn"
      FROM patient p JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.open
      WHERE p.clinic_id = ${clinicId}::uuid AND e.state = ANY(${IN_PROGRAMME})
      ORDER BY p.sort_name, p.id LIMIT 500`;
    const readable = await this.access.allowedAmong(
      'conference.plan',
      rows.map(({ patientId }) => patientId),
    );
    const expected = await this.discharges.expectedOf([...readable]);
    return proposeAgenda(
      rows
        .filter(({ patientId }) => readable.has(patientId))
        .map((row) =>
          Object.assign(new AgendaCandidate(), row, {
            name: displayName(row),
            expectedDischargeOn: expected.get(row.patientId) ?? null,
          }),
        ),
    );
  }
}
