import { Injectable } from '@nestjs/common';
import { PatientSummary, PatientSummaryQueries } from '../../patients/index.ts';
import { Access } from '../../platform/access/access.ts';
import { loader } from '../../platform/graphql/loader.ts';

/** The patients of sessions, read at once, without those the viewer may not know of. */
@Injectable()
export class CoveredPatients {
  constructor(
    private readonly access: Access,
    private readonly summaries: PatientSummaryQueries,
  ) {}

  async of(patientIds: readonly string[]): Promise<PatientSummary[]> {
    const known = loader<PatientSummary>('patient of a covered session', async (ids) => {
      const allowed = await this.access.allowedAmong('schedule.readPatient', ids);
      return this.summaries.forIds([...allowed]);
    });
    const found = await known.loadMany([...patientIds]);
    return found.filter((one): one is PatientSummary => one instanceof PatientSummary);
  }
}
