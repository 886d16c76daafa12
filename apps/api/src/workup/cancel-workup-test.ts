import { Injectable } from '@nestjs/common';
import { checkText, TEST_CANCEL_REASON_LIMIT } from '@consilium/domain';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { CancelWorkupTestInput, WorkupTest } from './graphql/workup-test.object.ts';
import { WorkupQueries } from './workup.queries.ts';
import { WorkupRepository } from './workup.repository.ts';
import { WorkupWrite } from './workup-write.ts';

/** Takes a test that is still pending off the list, visibly and with a reason. A result that is known stays. */
@Injectable()
export class CancelWorkupTest {
  constructor(
    private readonly write: WorkupWrite,
    private readonly queries: WorkupQueries,
    private readonly repository: WorkupRepository,
  ) {}

  async run({ testId, version, reason: given }: CancelWorkupTestInput): Promise<WorkupTest | Refusal> {
    const episodeId = (await this.queries.test(testId))?.episodeId;
    if (!episodeId) throw notFound();
    const reason = checkText(given, { max: TEST_CANCEL_REASON_LIMIT, required: true, multiline: true });
    const change = { operation: 'cancelWorkupTest', episodeId, detail: testId };
    return this.write.run(change, async (db) => {
      if (!reason.ok) return Refusal.of({ ...reason, field: 'reason' });
      const test = await this.queries.test(testId);
      if (!test) throw notFound();
      if (test.version === version && !test.cancelledAt && test.resultClass !== 'PENDING') return done();
      if (!(await this.repository.cancelTest(db, { testId, version, reason: reason.value }))) {
        return versionConflict();
      }
      return (await this.queries.test(testId)) ?? versionConflict();
    });
  }
}

// Cancelling it would take what explains the pain out of the way of the diagnosis.
const done = () =>
  new Refusal(
    'TEST_DONE',
    'This test has a result; it cannot be cancelled. Record a new result instead.',
    'testId',
  );
