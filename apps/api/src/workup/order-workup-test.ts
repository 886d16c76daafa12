import { Injectable } from '@nestjs/common';
import { localDateIn, normalText, testOrderProblems } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { OrderWorkupTestInput, WorkupTest } from './graphql/workup-test.object.ts';
import { WorkupQueries } from './workup.queries.ts';
import { WorkupRepository } from './workup.repository.ts';
import { WorkupWrite } from './workup-write.ts';

/** Orders a test for a question. Until its result is known the diagnosis waits for it. */
@Injectable()
export class OrderWorkupTest {
  constructor(
    private readonly write: WorkupWrite,
    private readonly queries: WorkupQueries,
    private readonly repository: WorkupRepository,
  ) {}

  async run(given: OrderWorkupTestInput): Promise<WorkupTest | Refusal> {
    if (!isUuid(given.id)) throw notFound();
    const { id, episodeId, kind, orderedOn } = given;
    const input = {
      ...{ id, episodeId, kind, orderedOn },
      ...{ otherName: normalText(given.otherName), purpose: normalText(given.purpose) },
    };
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const change = { operation: 'orderWorkupTest', episodeId, detail: id };
    try {
      return await this.write.run(change, async (db, patientId) => {
        const [problem] = testOrderProblems(input, today);
        if (problem) return Refusal.of(problem);
        const known = await this.queries.test(id);
        if (known) return known.episodeId === episodeId && sameAs(known, input) ? known : idTaken();
        await this.repository.insertTest(db, input, patientId);
        return (await this.queries.test(id)) ?? idTaken();
      });
    } catch (error) {
      if (isUniqueViolation(error)) return idTaken();
      throw error;
    }
  }
}

const sameAs = (known: WorkupTest, sent: OrderWorkupTestInput): boolean =>
  known.kind === sent.kind &&
  known.otherName === sent.otherName &&
  known.purpose === sent.purpose &&
  known.orderedOn === sent.orderedOn;

const idTaken = () => new Refusal('ID_TAKEN', 'Another order has this id already. Order again.', 'id');
