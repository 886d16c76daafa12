import { Inject, Injectable } from '@nestjs/common';
import type { Database, DatabaseTransaction } from '@consilium/db';
import { currentContext, type OpenTransaction, type RequestContext } from '../context/request-context.ts';
import type { Actor } from '../context/actor.ts';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { DATABASE } from './database.token.ts';
import { TransactionQueue } from './transaction-queue.ts';

/** Connections left to what needs no transaction of an operation: readiness, the sealer of the audit, jobs. */
const SPARE_CONNECTIONS = 2;

/**
 * One database transaction per operation, opened by the first query and entered through `session_enter`,
 * which checks the session in the database and makes row-level security show that clinic only.
 */
@Injectable()
export class ContextTransaction {
  private readonly queue: TransactionQueue;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.queue = new TransactionQueue(config.poolSize - SPARE_CONNECTIONS);
  }

  /** The client of the current operation's transaction. */
  async client(): Promise<DatabaseTransaction> {
    const context = currentContext();
    context.transaction ??= this.open(context);
    return (await context.transaction).client;
  }

  /** Who is signed in, or null. Opens the transaction if need be. */
  async actor(): Promise<Actor | null> {
    await this.client();
    return currentContext().actor ?? null;
  }

  /** Ends the transaction and keeps what was written. The next query opens a new one. */
  commit = (): Promise<void> => this.end((open) => open.commit());

  rollback = (): Promise<void> => this.end((open) => open.rollback());

  private async end(how: (open: OpenTransaction) => Promise<void>): Promise<void> {
    const context = currentContext();
    const pending = context.transaction;
    if (!pending) return;
    context.transaction = undefined;
    context.loaders.clear();
    await how(await pending);
  }

  private async open(context: RequestContext): Promise<OpenTransaction> {
    await this.queue.enter(callerOf(context));
    return new Promise((opened, refused) => {
      let finish: (keep: boolean) => void;
      const decided = new Promise<boolean>((resolve) => (finish = resolve));
      const ended = this.database
        .$transaction(async (client) => {
          await this.enter(context, client);
          const settle = (keep: boolean) => async () => {
            finish(keep);
            await ended;
          };
          opened({ client, commit: settle(true), rollback: settle(false) });
          if (!(await decided)) throw new RolledBack();
        })
        .catch((error: unknown) => {
          if (error instanceof RolledBack) return;
          refused(error);
          throw error;
        })
        .finally(() => this.queue.leave());
      // A failure after opening is thrown again by commit(); here it must not count as unhandled.
      ended.catch(() => undefined);
    });
  }

  private async enter(context: RequestContext, client: DatabaseTransaction): Promise<void> {
    if (context.systemActor) {
      await client.$executeRaw`SELECT set_config('app.clinic', ${context.systemActor.clinicId}, true)`;
      context.actor = context.systemActor;
      return;
    }
    context.actor = undefined;
    if (!context.tokenHash) return;
    const [row] = await client.$queryRaw<{ actor: Actor | null }[]>`
      SELECT session_enter(${context.tokenHash}, ${!context.touched}) AS actor`;
    context.touched = true;
    context.actor = row?.actor ?? undefined;
  }
}

/** Everything that one session asks for is one caller's, and so is the work of one clinic without a session. */
const callerOf = ({ tokenHash, systemActor }: RequestContext): string =>
  tokenHash ? Buffer.from(tokenHash).toString('base64') : `clinic ${systemActor?.clinicId ?? ''}`;

/** How a transaction is told to undo itself; it never leaves this file. */
class RolledBack extends Error {}
