import { Injectable } from '@nestjs/common';
import {
  standingRedFlags,
  type DiagnosisCode,
  type DiagnosisObstacleCode,
  type RedFlagCode,
  type TestResultClass,
  type WorkupHistory as History,
  type WorkupTestKind,
} from '@consilium/domain';
import type { Prisma } from '@consilium/db';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate, toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { Diagnosis, type Criterion } from './graphql/diagnosis.object.ts';
import { WorkupHistory } from './graphql/workup-history.object.ts';
import { WorkupTest, WorkupTestResult } from './graphql/workup-test.object.ts';

/** Versions shown; older ones are in the audit and the export. */
const VERSIONS_SHOWN = 50;
const WITH_RESULTS = {
  results: { orderBy: [{ recordedAt: 'asc' as const }, { id: 'asc' as const }] },
};
type TestRow = Prisma.WorkupTestGetPayload<{ include: { results: true } }>;
type HistoryRow = Prisma.WorkupHistoryGetPayload<object>;
type DiagnosisRow = Prisma.WorkupDiagnosisGetPayload<{ include: { supersededBy: { select: { id: true } } } }>;

@Injectable()
export class WorkupQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly access: Access,
  ) {}

  /** As the rules read it, the safety questions included: for use cases, never for an answer. */
  async latest(episodeId: string): Promise<{ version: number; history: History } | null> {
    const db = await this.transaction.client();
    const row = await db.workupHistory.findFirst({
      where: { clinicId: currentActor().clinicId, episodeId },
      orderBy: { version: 'desc' },
    });
    return row && { version: row.version, history: historyOf(row) };
  }

  /** Red flags that stood in the version over which each of the standing diagnoses was signed with a reason. */
  async overriddenRedFlags(episodeId: string): Promise<RedFlagCode[]> {
    const signed = (await this.diagnoses(episodeId)).filter(
      ({ supersededById, overrides }) => supersededById === null && overrides.includes('DIAGNOSIS_RED_FLAG'),
    );
    if (signed.length === 0) return [];
    const db = await this.transaction.client();
    const rows = await db.workupHistory.findMany({
      where: {
        ...{ clinicId: currentActor().clinicId, episodeId },
        version: { in: signed.map(({ historyVersion }) => historyVersion) },
      },
    });
    return rows.flatMap((row) => standingRedFlags(historyOf(row)).map(({ code }) => code));
  }

  /** As the viewer may read them, the newest first. */
  async versions(episodeId: string, take = VERSIONS_SHOWN): Promise<WorkupHistory[]> {
    const db = await this.transaction.client();
    const rows = await db.workupHistory.findMany({
      where: { clinicId: currentActor().clinicId, episodeId },
      orderBy: { version: 'desc' },
      take,
    });
    const [first] = rows;
    const restricted = first && (await this.access.may('safetyFlag.readRestricted', first.patientId));
    return rows.map((row) => {
      const { id, version, recordedAt, recordedByName } = row;
      const { safety, ...content } = historyOf(row);
      return Object.assign(new WorkupHistory(), content, {
        ...{ id, version, recordedAt, recordedByName },
        safety: restricted ? safety : null,
      });
    });
  }

  async tests(episodeId: string): Promise<WorkupTest[]> {
    const db = await this.transaction.client();
    const rows = await db.workupTest.findMany({
      where: { clinicId: currentActor().clinicId, episodeId },
      include: WITH_RESULTS,
      orderBy: [{ orderedOn: 'asc' }, { orderedAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(testOf);
  }

  async test(id: string): Promise<(WorkupTest & { episodeId: string; patientId: string }) | null> {
    const db = await this.transaction.client();
    const row = await db.workupTest.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      include: WITH_RESULTS,
    });
    return row && Object.assign(testOf(row), { episodeId: row.episodeId, patientId: row.patientId });
  }

  /** Those that stand first, then the newest. */
  async diagnoses(episodeId: string): Promise<Diagnosis[]> {
    const db = await this.transaction.client();
    const rows = await db.workupDiagnosis.findMany({
      where: { clinicId: currentActor().clinicId, episodeId },
      include: { supersededBy: { select: { id: true } } },
      orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
    });
    const all = rows.map(diagnosisOf);
    return [
      ...all.filter(({ supersededById }) => supersededById === null),
      ...all.filter(({ supersededById }) => supersededById !== null),
    ];
  }
}

const historyOf = ({ content, safety }: HistoryRow): History => ({
  ...(content as unknown as Omit<History, 'safety'>),
  safety: safety as unknown as History['safety'],
});

function testOf({ results, ...row }: TestRow): WorkupTest {
  const last = results.at(-1);
  return Object.assign(new WorkupTest(), row, {
    kind: row.kind as WorkupTestKind,
    orderedOn: toLocalDate(row.orderedOn),
    resultClass: (last?.resultClass ?? 'PENDING') as TestResultClass,
    doneOn: toLocalDateOrNull(last?.doneOn ?? null),
    results: results.map((result) =>
      Object.assign(new WorkupTestResult(), result, {
        resultClass: result.resultClass as TestResultClass,
        doneOn: toLocalDateOrNull(result.doneOn),
      }),
    ),
  });
}

const diagnosisOf = ({ supersededBy, criteria, ...row }: DiagnosisRow): Diagnosis =>
  Object.assign(new Diagnosis(), row, {
    code: row.code as DiagnosisCode,
    overrides: row.overrides as DiagnosisObstacleCode[],
    criteria: criteria as unknown as Criterion[],
    supersededById: supersededBy?.id ?? null,
  });
