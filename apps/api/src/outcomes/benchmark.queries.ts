import { Injectable } from '@nestjs/common';
import {
  contextReasons,
  PUBLISHED_BENCHMARKS,
  type Benchmark as BenchmarkRow,
  type BenchmarkAnchor,
  type BenchmarkKind,
  type Provenance,
} from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { Benchmark } from './graphql/benchmark.object.ts';

@Injectable()
export class BenchmarkQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** As shipped, with the clinic's own rows in place of them or after them; those left out are not there. */
  async list(): Promise<Benchmark[]> {
    const db = await this.transaction.client();
    const rows = await db.clinicBenchmark.findMany({
      where: { clinicId: currentActor().clinicId },
      orderBy: { code: 'asc' },
    });
    const own = new Map(rows.map((row) => [row.code, row]));
    const shipped = PUBLISHED_BENCHMARKS.filter((row) => !own.has(row.code)).map((row) => shownOf(row, 0));
    const kept = rows
      .filter((row) => !row.hidden)
      .map((row) =>
        shownOf(
          {
            ...row,
            value: row.value.toNumber(),
            sd: row.sd?.toNumber() ?? null,
            kind: row.kind as BenchmarkKind,
            anchor: row.anchor as BenchmarkAnchor | null,
            provenance: row.provenance as Provenance,
          },
          row.version,
        ),
      );
    return [...shipped, ...kept].sort((a, b) => (a.code < b.code ? -1 : 1));
  }
}

const shownOf = (row: BenchmarkRow, version: number): Benchmark =>
  Object.assign(new Benchmark(), { ...row, version, contextReasons: contextReasons(row) });
