import { Injectable } from '@nestjs/common';
import { localDateIn, normalText, testResultProblems } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { RecordWorkupTestResultInput, WorkupTest } from './graphql/workup-test.object.ts';
import { WorkupQueries } from './workup.queries.ts';
import { WorkupRepository } from './workup.repository.ts';
import { WorkupWrite } from './workup-write.ts';

/** Says what a test showed. What was said before stays in its history. */
@Injectable()
export class RecordWorkupTestResult {
  constructor(
    private readonly write: WorkupWrite,
    private readonly queries: WorkupQueries,
    private readonly repository: WorkupRepository,
  ) {}

  async run(given: RecordWorkupTestResultInput): Promise<WorkupTest | Refusal> {
    const input = { ...given, doneOn: given.doneOn ?? null, note: normalText(given.note) };
    const { testId } = input;
    const episodeId = (await this.queries.test(testId))?.episodeId;
    if (!episodeId) throw notFound();
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const change = { operation: 'recordWorkupTestResult', episodeId, detail: testId };
    return this.write.run(change, async (db) => {
      const test = await this.queries.test(testId);
      if (!test) throw notFound();
      if (test.cancelledAt) return cancelled();
      const [problem] = testResultProblems(input, { orderedOn: test.orderedOn, today });
      if (problem) return Refusal.of(problem);
      if (!(await this.repository.insertResult(db, input))) return versionConflict();
      return (await this.queries.test(testId)) ?? versionConflict();
    });
  }
}

const cancelled = () =>
  new Refusal('TEST_CANCELLED', 'This test was cancelled. Order it again to record a result.', 'testId');
