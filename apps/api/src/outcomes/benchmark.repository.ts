import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import type { SaveBenchmarkInput } from './graphql/benchmark.object.ts';

interface Stamp {
  readonly updatedAt: Date;
  readonly byName: string;
}

const columns = ({ baseVersion: _version, code: _code, ...input }: SaveBenchmarkInput) => ({
  ...input,
  instrument: input.instrument?.trim() || null,
  n: input.n ?? null,
  sd: input.sd ?? null,
  anchor: input.anchor ?? null,
  afterDays: input.afterDays ?? null,
});

/** The clinic's own rows; each version is kept beside the present one. */
@Injectable()
export class BenchmarkRepository {
  async insert(db: DatabaseTransaction, input: SaveBenchmarkInput, stamp: Stamp): Promise<void> {
    const { clinicId } = currentActor();
    const data = { ...columns(input), ...stamp, clinicId, code: input.code, version: 1 };
    await db.clinicBenchmark.create({ data });
    await db.clinicBenchmarkVersion.create({ data });
  }

  async update(db: DatabaseTransaction, input: SaveBenchmarkInput, stamp: Stamp): Promise<boolean> {
    const { clinicId } = currentActor();
    const data = { ...columns(input), ...stamp, version: input.baseVersion + 1 };
    const key = { clinicId, code: input.code };
    const { count } = await db.clinicBenchmark.updateMany({
      where: { ...key, version: input.baseVersion },
      data,
    });
    if (count === 1) await db.clinicBenchmarkVersion.create({ data: { ...data, ...key } });
    return count === 1;
  }
}
