import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '@consilium/db';
import { RUN_HEARTBEAT_SECONDS } from '@consilium/domain';
import { DATABASE } from '../platform/db/database.token.ts';

/** Ends the runs of processes that are gone, whichever clinic asked for them. */
@Injectable()
export class SilentRunRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async failSilent(): Promise<void> {
    await this.database.$queryRaw`SELECT week_proposals_fail_silent(${RUN_HEARTBEAT_SECONDS}::integer)`;
  }
}
