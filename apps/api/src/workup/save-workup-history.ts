import { Injectable } from '@nestjs/common';
import { historyProblems, localDateIn } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { SaveWorkupHistoryInput } from './graphql/workup-history.input.ts';
import type { WorkupHistory } from './graphql/workup-history.object.ts';
import { historyOfInput } from './history-of-input.ts';
import { WorkupQueries } from './workup.queries.ts';
import { WorkupRepository } from './workup.repository.ts';
import { WorkupWrite } from './workup-write.ts';

/** Writes the next version of the structured history; the earlier ones stay. */
@Injectable()
export class SaveWorkupHistory {
  constructor(
    private readonly write: WorkupWrite,
    private readonly queries: WorkupQueries,
    private readonly repository: WorkupRepository,
  ) {}

  async run(input: SaveWorkupHistoryInput): Promise<WorkupHistory | Refusal> {
    const { episodeId, baseVersion } = input;
    const history = historyOfInput(input);
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    try {
      return await this.write.run({ operation: 'saveWorkupHistory', episodeId }, async (db, patientId) => {
        const latest = await this.queries.latest(episodeId);
        if ((latest?.version ?? 0) !== baseVersion) return versionConflict();
        const [problem] = historyProblems(history, { today, previous: latest?.history ?? null });
        if (problem) return Refusal.of(problem);
        await this.repository.insertHistory(db, { episodeId, patientId }, baseVersion + 1, history);
        const [saved] = await this.queries.versions(episodeId, 1);
        if (!saved) throw notFound();
        return saved;
      });
    } catch (error) {
      if (isUniqueViolation(error)) return versionConflict();
      throw error;
    }
  }
}
