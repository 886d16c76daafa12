import { EventEmitter, on } from 'node:events';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { LOGGER } from '../observability/logger.ts';
import type { PublishedEvent, Topic } from './topics.ts';

const CHANNEL = 'consilium_events';
const RECONNECT_MS = 500;
const PRUNE_MS = 3_600_000;
/** Ids are given out before they are committed: an event a little behind the newest may still be unseen. */
const OVERLAP = 500n;

/**
 * Carries committed events from every API process to every other by LISTEN/NOTIFY. When the listening
 * connection was away, the outbox tells what was missed. Subscribers may see an event twice, never not at all.
 */
@Injectable()
export class EventFeed implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client: Client | undefined;
  private lastId = 0n;
  private stopped = false;
  private pruning: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    void this.listen();
    this.pruning = setInterval(
      () => void this.client?.query('SELECT outbox_prune()').catch(() => undefined),
      PRUNE_MS,
    );
    this.pruning.unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.pruning);
    await this.client?.end().catch(() => undefined);
  }

  /** Events of one topic, from now until `signal` aborts. */
  async *events<T extends Topic>(topic: T, signal: AbortSignal): AsyncGenerator<PublishedEvent<T>> {
    try {
      for await (const [event] of on(this.emitter, topic, { signal })) yield event as PublishedEvent<T>;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  subscribe<T extends Topic>(topic: T, listener: (event: PublishedEvent<T>) => void): () => void {
    this.emitter.on(topic, listener);
    return () => this.emitter.off(topic, listener);
  }

  private async listen(): Promise<void> {
    while (!this.stopped) {
      const client = new Client({
        connectionString: this.config.databaseUrl,
        connectionTimeoutMillis: 5_000,
        keepAlive: true,
      });
      const lost = new Promise<void>((resolve) => client.on('end', resolve).on('error', () => resolve()));
      try {
        await client.connect();
        this.client = client;
        client.on('notification', ({ payload }) =>
          this.deliver(JSON.parse(payload ?? '{}') as PublishedEvent),
        );
        await client.query(`LISTEN ${CHANNEL}`);
        await this.catchUp(client);
        await lost;
      } catch {
        this.logger.warn('the event feed lost its database connection and will reconnect');
      }
      await client.end().catch(() => undefined);
      if (!this.stopped) await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS).unref());
    }
  }

  private async catchUp(client: Client): Promise<void> {
    if (this.lastId === 0n) {
      const { rows } = await client.query<{ id: string | null }>('SELECT outbox_last() AS id');
      this.lastId = BigInt(rows[0]?.id ?? 0);
      return;
    }
    const { rows } = await client.query<{ id: string; clinic_id: string; topic: Topic; payload: never }>(
      'SELECT * FROM outbox_since($1)',
      [String(this.lastId > OVERLAP ? this.lastId - OVERLAP : 0n)],
    );
    for (const { id, clinic_id, topic, payload } of rows)
      this.deliver({ id, clinicId: clinic_id, topic, payload });
  }

  private deliver(event: PublishedEvent): void {
    const id = BigInt(event.id);
    if (id > this.lastId) this.lastId = id;
    this.emitter.emit(event.topic, event);
  }
}
