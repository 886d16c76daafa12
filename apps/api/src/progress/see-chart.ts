import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { Done } from '../platform/graphql/refusal.object.ts';
import { ChartViewRepository } from './chart-view.repository.ts';

/** The viewer has seen what is new. */
@Injectable()
export class SeeChart {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ChartViewRepository,
  ) {}

  async run(patientId: string): Promise<Done> {
    await this.unitOfWork.run({ operation: 'markChartSeen', patientId }, (db) =>
      this.repository.see(db, patientId),
    );
    return new Done();
  }
}
