import { Injectable } from '@nestjs/common';
import { Prisma } from '@consilium/db';
import { age, displayName, localDateIn, phaseOf, type EpisodeState } from '@consilium/domain';
import { PatientRelations } from '../platform/access/patient-relations.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { connectionOf, fromCursor, pageSize } from '../platform/graphql/keyset.ts';
import { hasOpenEpisode, inStates, matchesSearch, onCareTeamOf } from './patient-conditions.queries.ts';
import {
  type PatientConnection,
  type PatientFilter,
  PatientSummary,
} from './graphql/patient-summary.object.ts';

interface SummaryRow {
  id: string;
  mrn: string;
  given_names: string[];
  family_name: string;
  preferred_name: string | null;
  sort_name: string;
  birth_date: Date;
  synthetic: boolean;
  state: EpisodeState | null;
  lead_name: string | null;
  team_size: number;
}

/** Two statements for a page of any size: the rows, and how the viewer stands to them. */
@Injectable()
export class PatientSummaryQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly relations: PatientRelations,
  ) {}

  async page(first: number, after: string | null, filter: PatientFilter): Promise<PatientConnection> {
    const size = pageSize(first);
    const cursor = fromCursor(after, 2);
    const rows = await this.rows(
      [
        ...(cursor ? [Prisma.sql`(p.sort_name, p.id) > (${cursor[0]}, ${cursor[1]}::uuid)`] : []),
        ...matchesSearch(currentActor().clinicId, filter.search ?? ''),
        ...(filter.mine ? [this.mineToday()] : []),
        ...(filter.states?.length ? [inStates(filter.states)] : []),
      ],
      size + 1,
    );
    const summaries = await this.summaries(rows);
    const page = connectionOf(rows, size, (row) => [row.sort_name, row.id]);
    return {
      ...page,
      edges: page.edges.flatMap(({ cursor: at, node }) => {
        const summary = summaries.get(node.id);
        return summary ? [{ cursor: at, node: summary }] : [];
      }),
    };
  }

  /** The viewer's own patients with an open episode, by family name; at most a hundred. */
  async mine(): Promise<PatientSummary[]> {
    const rows = await this.rows([this.mineToday(), hasOpenEpisode], 100);
    return [...(await this.summaries(rows)).values()];
  }

  /** Whom a family account is for: the young person, or the child of a guardian whose proxy is current. */
  async ofFamily(): Promise<PatientSummary[]> {
    const { clinicId, patientId, guardianId } = currentActor();
    if (!patientId && !guardianId) return [];
    const child = Prisma.sql`(SELECT g.patient_id FROM guardian g WHERE g.clinic_id = ${clinicId}::uuid AND g.id = ${guardianId}::uuid)`;
    const rows = await this.rows([Prisma.sql`(p.id = ${patientId}::uuid OR p.id = ${child})`], 2);
    const found = [...(await this.summaries(rows)).values()];
    return found.filter(({ relation }) => relation === 'SELF' || relation === 'PROXY');
  }

  async forIds(ids: readonly string[]): Promise<Map<string, PatientSummary>> {
    return this.summaries(
      await this.rows([Prisma.sql`p.id = ANY (${[...ids]}::uuid[])`], Math.max(ids.length, 1)),
    );
  }

  private mineToday(): Prisma.Sql {
    const { memberId, timeZone } = currentActor();
    return onCareTeamOf(memberId, localDateIn(timeZone, currentContext().now()));
  }

  /** The page is cut first; episode and team are looked up for its rows only. */
  private async rows(conditions: readonly Prisma.Sql[], limit: number): Promise<SummaryRow[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const today = localDateIn(timeZone, currentContext().now());
    return db.$queryRaw<SummaryRow[]>`
      SELECT p.id, p.mrn, p.given_names, p.family_name, p.preferred_name, p.sort_name, p.birth_date, p.synthetic,
        e.state, t.lead_name, coalesce(t.team_size, 0) AS team_size
      FROM (SELECT p.* FROM patient p
        WHERE ${Prisma.join([Prisma.sql`p.clinic_id = ${clinicId}::uuid`, ...conditions], ' AND ')}
        ORDER BY p.sort_name, p.id LIMIT ${limit}) p
      LEFT JOIN LATERAL (SELECT state FROM episode_of_care x WHERE x.clinic_id = p.clinic_id AND x.patient_id = p.id
        ORDER BY x.open DESC, x.referred_on DESC, x.id DESC LIMIT 1) e ON true
      LEFT JOIN LATERAL (SELECT max(m.given_name || ' ' || m.family_name) FILTER (WHERE c.lead) AS lead_name,
          count(*)::integer AS team_size
        FROM care_team_membership c JOIN member m ON m.clinic_id = c.clinic_id AND m.id = c.member_id
        WHERE c.clinic_id = p.clinic_id AND c.patient_id = p.id AND c.starts_on <= ${today}::date
          AND (c.ends_on IS NULL OR c.ends_on >= ${today}::date)) t ON true
      ORDER BY p.sort_name, p.id`;
  }

  private async summaries(rows: readonly SummaryRow[]): Promise<Map<string, PatientSummary>> {
    const actor = currentActor();
    const today = localDateIn(actor.timeZone, currentContext().now());
    const ids = rows.map((row) => row.id);
    const relations = ids.length > 0 ? await this.relations.of(actor, ids) : new Map<string, never>();
    return new Map(
      rows.map((row) => {
        const birthDate = toLocalDate(row.birth_date);
        const summary = Object.assign(new PatientSummary(), {
          id: row.id,
          mrn: row.mrn,
          displayName: displayName({
            givenNames: row.given_names,
            familyName: row.family_name,
            preferredName: row.preferred_name,
          }),
          birthDate,
          age: age(birthDate, today),
          episodeState: row.state,
          phase: row.state && phaseOf(row.state),
          relation: relations.get(row.id) ?? 'OUTSIDE',
          leadName: row.lead_name,
          careTeamSize: row.team_size,
          synthetic: row.synthetic,
        });
        return [row.id, summary];
      }),
    );
  }
}
