import { Injectable } from '@nestjs/common';
import { planGoalClass, type ProgressFacts, type ScoreOnDate } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';

/** The patient that a report is about, as it names them. */
export interface ReportSubject {
  readonly givenNames: readonly string[];
  readonly familyName: string;
  readonly birthDate: string;
}

interface ScoreRow extends ScoreOnDate {
  readonly code: string;
}

const GIVEN_UP = ['REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR'];

/** What a report of progress could tell of the current episode, or the last. No note, no flag, no answer about mood is read. */
@Injectable()
export class ReportFactsQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async subject(patientId: string): Promise<ReportSubject | null> {
    const db = await this.transaction.client();
    const row = await db.patient.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id: patientId } },
      select: { givenNames: true, familyName: true, birthDate: true },
    });
    return row && { ...row, birthDate: toLocalDate(row.birthDate) };
  }

  async of(patientId: string): Promise<ProgressFacts | null> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const episode = await db.episodeOfCare.findFirst({
      where: { clinicId, patientId },
      orderBy: [{ open: 'desc' }, { referredOn: 'desc' }],
    });
    if (!episode) return null;
    const scores = await this.scores(episode.id);
    const of = (code: string): ScoreOnDate[] =>
      scores.filter((row) => row.code === code).map(({ on, value, band }) => ({ on, value, band }));
    const goals = await db.goal.findMany({
      where: { clinicId, carePlan: { episodeId: episode.id }, lifecycle: { notIn: GIVEN_UP } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    const holds = await db.hold.findMany({
      where: { clinicId, patientId, liftedAt: null },
      orderBy: [{ setAt: 'asc' }, { id: 'asc' }],
    });
    return {
      programme: {
        ...{ state: episode.state, level: episode.levelOfCare },
        admittedOn: episode.admittedOn && toLocalDate(episode.admittedOn),
        dischargedOn: episode.dischargedOn && toLocalDate(episode.dischargedOn),
      },
      subtype: episode.subtype,
      ...{ disability: of('FDI'), school: of('SCHOOL-ATTENDANCE'), pain: of('NRS-PAIN') },
      goals: goals.map((goal) => ({
        ...{ dataClass: planGoalClass(goal.ownerDisciplineCode), words: goal.ownWords || goal.description },
        ...{ baseline: goal.baseline, target: goal.target, achievement: goal.achievement },
        disciplineCodes: [goal.ownerDisciplineCode, ...goal.sharedDisciplineCodes],
      })),
      limits: holds.map((hold) => ({
        ...{ dataClass: 'GENERAL' as const, reason: hold.reason, reviewOn: toLocalDate(hold.reviewOn) },
        scope: hold.wholeProgramme
          ? ['WHOLE_PROGRAMME']
          : [hold.activity, hold.modality, hold.site, hold.laterality].flatMap((code) => code ?? []),
      })),
      therapy: await this.therapy(patientId, episode.admittedOn ?? episode.referredOn),
      ladders: await this.ladders(patientId),
    };
  }

  private async scores(episodeId: string): Promise<ScoreRow[]> {
    const db = await this.transaction.client();
    return db.$queryRaw<ScoreRow[]>`
      SELECT DISTINCT ON (s.instrument_code, s.assessed_on) s.instrument_code AS code, s.assessed_on::text AS "on",
        s.value::float8 AS value, s.band
      FROM score s JOIN administration a ON a.clinic_id = s.clinic_id AND a.id = s.administration_id
      WHERE s.clinic_id = ${currentActor().clinicId}::uuid AND s.episode_id = ${episodeId}::uuid
        AND (s.instrument_code, s.scale_code) IN (('FDI', 'total'), ('SCHOOL-ATTENDANCE', 'attendance'), ('NRS-PAIN', 'usual'))
        AND s.respondent IN ('PATIENT', 'CLINICIAN') AND s.value IS NOT NULL AND a.status = 'COMPLETED'
      ORDER BY s.instrument_code, s.assessed_on, s.computed_at DESC, s.id DESC`;
  }

  private async therapy(
    patientId: string,
    from: Date,
  ): Promise<{ disciplineCode: string; minutes: number }[]> {
    const db = await this.transaction.client();
    const rows = await db.interventionDelivery.groupBy({
      by: ['disciplineCode'],
      where: {
        clinicId: currentActor().clinicId,
        patientId,
        enteredInErrorAt: null,
        startedAt: { gte: from },
      },
      _sum: { minutes: true },
      orderBy: { disciplineCode: 'asc' },
    });
    return rows.map(({ disciplineCode, _sum }) => ({ disciplineCode, minutes: _sum.minutes ?? 0 }));
  }

  private async ladders(patientId: string): Promise<ProgressFacts['ladders']> {
    const db = await this.transaction.client();
    return db.$queryRaw<ProgressFacts['ladders'][number][]>`
      SELECT DISTINCT ON (p.id) p.site, p.laterality, m.ordinal AS step, m.steps AS of
      FROM desensitization_protocol p JOIN ladder_move m ON m.clinic_id = p.clinic_id AND m.protocol_id = p.id
      WHERE p.clinic_id = ${currentActor().clinicId}::uuid AND p.patient_id = ${patientId}::uuid AND p.status = 'ACTIVE'
      ORDER BY p.id, m.at DESC, m.id DESC`;
  }
}
