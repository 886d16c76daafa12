import { Injectable } from '@nestjs/common';
import { checkPerformanceActivity } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { storedText } from '../scheduling/index.ts';
import type { SavePerformanceActivityInput } from './graphql/payer-policy.input.ts';
import type { PerformanceActivity } from './graphql/performance.object.ts';
import { PerformanceQueries } from './performance.queries.ts';
import { PerformanceRepository } from './performance.repository.ts';

/** What the clinic times and counts. Values of one code stay comparable: unit and direction are kept once used. */
@Injectable()
export class SavePerformanceActivity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PerformanceQueries,
    private readonly repository: PerformanceRepository,
  ) {}

  run(input: SavePerformanceActivityInput): Promise<PerformanceActivity | Refusal> {
    const activity = { ...input, name: storedText(input.name) };
    const [problem] = checkPerformanceActivity(activity);
    if (problem) return Promise.resolve(Refusal.of(problem));
    const { code, name, unit, better, retired } = activity;
    return this.unitOfWork.run(
      { operation: 'savePerformanceActivity', patientId: null, detail: code },
      async (db) => {
        const used = await this.queries.measuredIn(db, code);
        if (used && (used.unit !== unit || used.better !== better)) {
          const message =
            'Attempts were measured in another unit already: add an activity with another code.';
          return new Refusal('ACTIVITY_IN_USE', message, 'unit');
        }
        await this.repository.saveActivity(db, { code, name, unit, better, retired });
        const saved = (await this.queries.activities(true)).find((row) => row.code === code);
        if (!saved) throw notFound();
        return saved;
      },
    );
  }
}
