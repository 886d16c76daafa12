import { Injectable } from '@nestjs/common';
import { checkCrisisLine } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { CrisisLineQueries } from './crisis-line.queries.ts';
import { CrisisLineRepository } from './crisis-line.repository.ts';
import type { CrisisLine, SaveCrisisLineInput } from './graphql/crisis-line.object.ts';

/** The clinic says where help is at once. What families are shown is this, and nothing else. */
@Injectable()
export class SaveCrisisLine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CrisisLineQueries,
    private readonly repository: CrisisLineRepository,
  ) {}

  async run({ version, ...input }: SaveCrisisLineInput): Promise<CrisisLine | Refusal> {
    const line = {
      country: input.country.trim(),
      emergencyNumber: input.emergencyNumber.trim(),
      lineName: input.lineName.trim(),
      callNumber: input.callNumber.trim(),
      textNumber: input.textNumber.trim(),
    };
    const problem = checkCrisisLine(line);
    if (problem) return Refusal.of(problem);
    const detail = `${line.country} ${line.emergencyNumber} ${line.callNumber}`.trim();
    const intent = { operation: 'saveCrisisLine', patientId: null, detail };
    return this.unitOfWork.run<CrisisLine | Refusal>(intent, async (db) => {
      if (!(await this.repository.replace(db, line, version))) return versionConflict();
      const saved = await this.queries.ofClinic();
      if (!saved) throw notFound();
      return saved;
    });
  }
}
