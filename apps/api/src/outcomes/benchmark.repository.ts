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
  n: input.n ?? null,
  sd: input.sd ?? null,
  anchor: input.anchor ?? null,
  afterDays: input.afterDays ?? null,
});

@Injectable()
export class BenchmarkRepository {
  async insert(db: DatabaseTransaction, input: SaveBenchmarkInput, stamp: Stamp): Promise<void> {
    const { clinicId } = currentActor();
    await db.clinicBenchmark.create({ data: { ...columns(input), ...stamp, clinicId, code: input.code } });
  }

  async update(db: DatabaseTransaction, input: SaveBenchmarkInput, stamp: Stamp): Promise<boolean> {
    const { count } = await db.clinicBenchmark.updateMany({
      where: { clinicId: currentActor().clinicId, code: input.code, version: input.baseVersion },
      data: { ...columns(input), ...stamp, version: input.baseVersion + 1 },
    });
    return count === 1;
  }
}
