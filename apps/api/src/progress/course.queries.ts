import { Injectable } from '@nestjs/common';
import { localDateIn } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import {
  CourseEvent,
  CourseLadder,
  CourseLadderPoint,
  CourseWeek,
  PatientCourse,
  type CourseEventKind,
} from './graphql/course.object.ts';

interface EventRow {
  readonly kind: CourseEventKind;
  readonly on: string;
  readonly until: string | null;
  readonly code: string | null;
}

/** States of an episode that stand on the axis; those between are on the overview. */
const STATES = [
  'ADMITTED',
  'PHASE1_ACTIVE',
  'ON_HOLD',
  'DISCHARGE_READY',
  'DISCHARGED_PHASE2',
  'MAINTENANCE_PHASE3',
  'CLOSED',
];

/** What stands on the time axis of the current episode, or the last: events, ladders and delivered time. */
@Injectable()
export class CourseQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async of(patientId: string): Promise<PatientCourse | null> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const [episode] = await db.$queryRaw<{ id: string; from: string; admitted: string | null }[]>`
      SELECT id::text, coalesce(admitted_on, referred_on)::text AS "from", admitted_on::text AS admitted
      FROM episode_of_care WHERE clinic_id = ${clinicId}::uuid AND patient_id = ${patientId}::uuid
      ORDER BY open DESC, referred_on DESC LIMIT 1`;
    if (!episode) return null;
    const today = localDateIn(timeZone, currentContext().now());
    const { from } = episode;
    const events = await db.$queryRaw<EventRow[]>`
      SELECT 'STATE' AS kind, (t.at AT TIME ZONE ${timeZone})::date::text AS "on", NULL::text AS until, t.to_state AS code
      FROM episode_transition t WHERE t.clinic_id = ${clinicId}::uuid AND t.episode_id = ${episode.id}::uuid
        AND t.to_state = ANY(${STATES})
      UNION ALL
      SELECT 'HOLD', (h.set_at AT TIME ZONE ${timeZone})::date::text, (h.lifted_at AT TIME ZONE ${timeZone})::date::text, h.source
      FROM hold h WHERE h.clinic_id = ${clinicId}::uuid AND h.patient_id = ${patientId}::uuid
        AND (h.lifted_at IS NULL OR (h.lifted_at AT TIME ZONE ${timeZone})::date >= ${from}::date)
      UNION ALL
      SELECT 'PLAN_VERSION', (v.created_at AT TIME ZONE ${timeZone})::date::text, NULL, v.number::text
      FROM plan_version v JOIN care_plan p ON p.clinic_id = v.clinic_id AND p.id = v.care_plan_id
      WHERE v.clinic_id = ${clinicId}::uuid AND p.episode_id = ${episode.id}::uuid
      ORDER BY 2, 1`;
    const weeks = await db.$queryRaw<{ from: string; minutes: number }[]>`
      SELECT date_trunc('week', d.started_at AT TIME ZONE ${timeZone})::date::text AS "from", sum(d.minutes)::integer AS minutes
      FROM intervention_delivery d
      WHERE d.clinic_id = ${clinicId}::uuid AND d.patient_id = ${patientId}::uuid AND d.entered_in_error_at IS NULL
        AND (d.started_at AT TIME ZONE ${timeZone})::date >= ${from}::date
      GROUP BY 1 ORDER BY 1`;
    const moves = await db.$queryRaw<
      { id: string; site: string; laterality: string; on: string; step: number; of: number }[]
    >`
      SELECT p.id::text, p.site, p.laterality, (m.at AT TIME ZONE ${timeZone})::date::text AS "on", m.ordinal AS step, m.steps AS of
      FROM ladder_move m JOIN desensitization_protocol p ON p.clinic_id = m.clinic_id AND p.id = m.protocol_id
      WHERE m.clinic_id = ${clinicId}::uuid AND p.patient_id = ${patientId}::uuid
      ORDER BY p.created_at, p.id, m.at, m.id`;
    const ladders = Map.groupBy(moves, ({ id }) => id);
    return Object.assign(new PatientCourse(), {
      from,
      until: today,
      admittedOn: episode.admitted,
      events: events.map((event) => Object.assign(new CourseEvent(), event)),
      weeks: weeks.map((week) => Object.assign(new CourseWeek(), week)),
      ladders: [...ladders].map(([protocolId, points]) =>
        Object.assign(new CourseLadder(), {
          protocolId,
          site: points[0]?.site,
          laterality: points[0]?.laterality,
          points: points.map(({ on, step, of }) => Object.assign(new CourseLadderPoint(), { on, step, of })),
        }),
      ),
    });
  }
}
