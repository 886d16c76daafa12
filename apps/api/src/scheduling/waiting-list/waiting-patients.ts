import { Injectable } from '@nestjs/common';
import { PatientSummary, PatientSummaryQueries } from '../../patients/index.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { loader } from '../../platform/graphql/loader.ts';

/** The patients of a list, read at once. */
@Injectable()
export class WaitingPatients {
  constructor(private readonly summaries: PatientSummaryQueries) {}

  async byId(patientId: string): Promise<PatientSummary> {
    const found = await loader<PatientSummary>('waiting patient', (ids) => this.summaries.forIds(ids)).load(
      patientId,
    );
    if (!found) throw notFound();
    return found;
  }
}
