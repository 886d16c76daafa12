import { Injectable } from '@nestjs/common';
import {
  contextReasons,
  PUBLISHED_BENCHMARKS,
  type Benchmark as BenchmarkRow,
  type BenchmarkAnchor,
  type BenchmarkKind,
  type Provenance,
} from '@consilium/domain';
import type { Prisma } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { Benchmark } from './graphql/benchmark.object.ts';

@Injectable()
export class BenchmarkQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** As shipped, with the clinic's own rows in place of them or beside them; those withdrawn when they are asked for. */
  async list(withdrawn = false): Promise<Benchmark[]> {
    const db = await this.transaction.client();
    const rows = await db.clinicBenchmark.findMany({ where: { clinicId: currentActor().clinicId } });
    const own = new Set(rows.map(({ code }) => code));
    const shipped = PUBLISHED_BENCHMARKS.filter(({ code }) => !own.has(code)).map(asShipped);
    const kept = rows.filter(({ hidden }) => withdrawn || !hidden).map(ofClinic);
    return [...shipped, ...kept].sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** Every version of one row, the newest first, the shipped one last. */
  async versionsOf(code: string): Promise<Benchmark[]> {
    const db = await this.transaction.client();
    const rows = await db.clinicBenchmarkVersion.findMany({
      where: { clinicId: currentActor().clinicId, code },
      orderBy: { version: 'desc' },
    });
    return [...rows.map(ofClinic), ...PUBLISHED_BENCHMARKS.filter((row) => row.code === code).map(asShipped)];
  }
}

const asShipped = (row: BenchmarkRow): Benchmark =>
  shownOf(row, { version: 0, hidden: false, updatedAt: null, byName: null });

const ofClinic = (row: Prisma.ClinicBenchmarkVersionGetPayload<object>): Benchmark =>
  shownOf(
    {
      ...row,
      value: row.value.toNumber(),
      sd: row.sd?.toNumber() ?? null,
      kind: row.kind as BenchmarkKind,
      anchor: row.anchor as BenchmarkAnchor | null,
      provenance: row.provenance as Provenance,
    },
    row,
  );

const shownOf = (
  row: BenchmarkRow,
  { version, hidden, updatedAt, byName }: Pick<Benchmark, 'version' | 'hidden' | 'updatedAt' | 'byName'>,
): Benchmark =>
  Object.assign(new Benchmark(), {
    ...row,
    ...{ version, hidden, updatedAt, byName, contextReasons: contextReasons(row) },
  });
