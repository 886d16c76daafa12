import { Injectable } from '@nestjs/common';
import type {
  BodySite,
  EpisodeState,
  GoalAchievement,
  GoalLifecycle,
  Laterality,
  LocalDate,
  PlanContent,
} from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import type { ConferenceSheet, SheetScore } from './graphql/conference-sheet.object.ts';

export interface EpisodeFacts {
  readonly id: string;
  readonly state: EpisodeState;
  readonly subtype: string | null;
  readonly admittedOn: LocalDate | null;
}

export interface GoalFacts {
  readonly goalId: string;
  readonly words: string;
  readonly target: string;
  readonly disciplineCodes: string[];
  readonly lifecycle: GoalLifecycle;
  readonly achievement: GoalAchievement;
  readonly level: number | null;
  readonly dueOn: LocalDate | null;
}

export interface LadderFacts {
  readonly protocolId: string;
  readonly site: BodySite;
  readonly laterality: Laterality;
  readonly step: number;
  readonly of: number;
  readonly stepBefore: number | null;
}

/** What is recorded of one young person, for the sheet of a conference. No note is read. */
@Injectable()
export class SheetFactsQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The sheet that was signed last, and when; null: never talked about. */
  async lastSigned(patientId: string): Promise<{ sheet: ConferenceSheet; signedAt: Date } | null> {
    const db = await this.transaction.client();
    const row = await db.agendaItem.findFirst({
      where: { clinicId: currentActor().clinicId, patientId, status: 'SIGNED' },
      orderBy: { signedAt: 'desc' },
      select: { sheet: true, signedAt: true },
    });
    return row?.signedAt ? { sheet: row.sheet as unknown as ConferenceSheet, signedAt: row.signedAt } : null;
  }

  async episode(patientId: string): Promise<EpisodeFacts | null> {
    const db = await this.transaction.client();
    const [row] = await db.$queryRaw<EpisodeFacts[]>`
      SELECT id::text, state, subtype, admitted_on::text AS "admittedOn" FROM episode_of_care
      WHERE clinic_id = ${currentActor().clinicId}::uuid AND patient_id = ${patientId}::uuid
      ORDER BY open DESC, referred_on DESC LIMIT 1`;
    return row ?? null;
  }

  /** Goals as they stand, each with its latest rating; errors and refused proposals are left out. */
  async goals(episodeId: string): Promise<GoalFacts[]> {
    const db = await this.transaction.client();
    return db.$queryRaw<GoalFacts[]>`
      SELECT g.id::text AS "goalId", coalesce(nullif(g.own_words, ''), g.description) AS words, g.target,
        g.owner_discipline_code || g.shared_discipline_codes AS "disciplineCodes", g.lifecycle, g.achievement,
        r.level, g.due_on::text AS "dueOn"
      FROM care_plan p JOIN goal g ON g.clinic_id = p.clinic_id AND g.care_plan_id = p.id
      LEFT JOIN LATERAL (SELECT level FROM goal_rating r WHERE r.clinic_id = g.clinic_id AND r.goal_id = g.id
        ORDER BY r.rated_on DESC, r.recorded_at DESC, r.id DESC LIMIT 1) r ON true
      WHERE p.clinic_id = ${currentActor().clinicId}::uuid AND p.episode_id = ${episodeId}::uuid
        AND g.lifecycle NOT IN ('ENTERED_IN_ERROR', 'REJECTED')
      ORDER BY g.created_at, g.id`;
  }

  /** What was agreed last, for a young person who was in no conference yet. */
  async agreedGoals(
    episodeId: string,
  ): Promise<{ goalId: string; lifecycle: GoalLifecycle; achievement: GoalAchievement }[]> {
    const db = await this.transaction.client();
    const [row] = await db.$queryRaw<{ content: PlanContent }[]>`
      SELECT v.content FROM care_plan p JOIN plan_version v ON v.clinic_id = p.clinic_id AND v.care_plan_id = p.id
        AND v.number = p.latest_version_number
      WHERE p.clinic_id = ${currentActor().clinicId}::uuid AND p.episode_id = ${episodeId}::uuid`;
    return (row?.content.sections ?? []).flatMap(({ goals }) =>
      goals.map(({ id, lifecycle, achievement }) => ({ goalId: id, lifecycle, achievement })),
    );
  }

  /** Sessions of the days before: attended, and all that were held or missed. */
  async attendance(patientId: string, on: LocalDate): Promise<{ attended: number; expected: number }> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const [row] = await db.$queryRaw<{ attended: number; expected: number }[]>`
      SELECT count(*) FILTER (WHERE attendance IN ('ARRIVED', 'ATTENDED', 'LATE'))::integer AS attended,
        count(*) FILTER (WHERE attendance <> 'EXPECTED')::integer AS expected
      FROM session_patient WHERE clinic_id = ${clinicId}::uuid AND patient_id = ${patientId}::uuid
        AND (starts_at AT TIME ZONE ${timeZone})::date >= ${on}::date - 7
        AND (starts_at AT TIME ZONE ${timeZone})::date < ${on}::date`;
    return row ?? { attended: 0, expected: 0 };
  }

  async ladders(patientId: string, since: Date | null): Promise<LadderFacts[]> {
    const db = await this.transaction.client();
    return db.$queryRaw<LadderFacts[]>`
      SELECT p.id::text AS "protocolId", p.site, p.laterality, now.ordinal AS step, now.steps AS of,
        before.ordinal AS "stepBefore"
      FROM desensitization_protocol p
      JOIN LATERAL (SELECT ordinal, steps FROM ladder_move m WHERE m.clinic_id = p.clinic_id AND m.protocol_id = p.id
        ORDER BY m.at DESC, m.id DESC LIMIT 1) now ON true
      LEFT JOIN LATERAL (SELECT ordinal FROM ladder_move m WHERE m.clinic_id = p.clinic_id AND m.protocol_id = p.id
        AND m.at <= ${since}::timestamptz ORDER BY m.at DESC, m.id DESC LIMIT 1) before ON true
      WHERE p.clinic_id = ${currentActor().clinicId}::uuid AND p.patient_id = ${patientId}::uuid AND p.status = 'ACTIVE'
      ORDER BY p.created_at, p.id`;
  }

  /** Function, school and pain: the newest of each, with the one before and the first. Mood is not read here. */
  async scores(episodeId: string): Promise<SheetScore[]> {
    const db = await this.transaction.client();
    return db.$queryRaw<SheetScore[]>`
      SELECT code AS "instrumentCode", scale AS "scaleCode", values[1]::float8 AS value, bands[1] AS band, days[1] AS on,
        values[2]::float8 AS before, values[cardinality(values)]::float8 AS first
      FROM (SELECT s.instrument_code AS code, s.scale_code AS scale,
          array_agg(s.value ORDER BY s.assessed_on DESC) AS values, array_agg(s.band ORDER BY s.assessed_on DESC) AS bands,
          array_agg(s.assessed_on::text ORDER BY s.assessed_on DESC) AS days
        FROM (SELECT DISTINCT ON (s.instrument_code, s.scale_code, s.assessed_on) s.*
          FROM score s JOIN administration a ON a.clinic_id = s.clinic_id AND a.id = s.administration_id
          WHERE s.clinic_id = ${currentActor().clinicId}::uuid AND s.episode_id = ${episodeId}::uuid
            AND (s.instrument_code, s.scale_code) IN (('FDI', 'total'), ('SCHOOL-ATTENDANCE', 'attendance'),
              ('NRS-PAIN', 'usual'), ('NRS-PAIN', 'worst'))
            AND s.respondent IN ('PATIENT', 'CLINICIAN') AND s.value IS NOT NULL AND a.status = 'COMPLETED'
          ORDER BY s.instrument_code, s.scale_code, s.assessed_on, s.computed_at DESC, s.id DESC) s
        GROUP BY 1, 2) newest
      ORDER BY array_position(ARRAY['FDI', 'SCHOOL-ATTENDANCE', 'NRS-PAIN'], code), scale`;
  }

  /** Open flags that are not restricted to some roles. */
  async openSafetyFlags(patientId: string): Promise<number> {
    const db = await this.transaction.client();
    return db.safetyFlag.count({
      where: {
        ...{ clinicId: currentActor().clinicId, patientId, restricted: false },
        status: { not: 'CLOSED' },
      },
    });
  }
}
