import { Injectable } from '@nestjs/common';
import type { EpisodeOutcomeInput } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { episodesOf } from './episode-rows.ts';
import { outcomeInputSql } from './outcome-input-statement.queries.ts';

/** Every episode of the clinic with what was measured in it, in one statement. */
@Injectable()
export class OutcomeInputQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The young person's own answers and the clinician's status; of one scale on one day the newest computation. */
  async all(): Promise<EpisodeOutcomeInput[]> {
    return episodesOf(await this.text());
  }

  /** The same as the text that `episodesOf` reads. */
  async text(): Promise<string> {
    const db = await this.transaction.client();
    const [row] = await db.$queryRaw<{ episodes: string }[]>(outcomeInputSql(currentActor().clinicId));
    return row?.episodes ?? '[]';
  }
}
