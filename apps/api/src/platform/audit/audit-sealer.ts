import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import type { Database } from '@consilium/db';
import type { Logger } from 'pino';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { DATABASE } from '../db/database.token.ts';
import { LOGGER } from '../observability/logger.ts';
import { auditKey, existingAuditKey } from './audit-key.ts';
import { AuditHeadNotes, type HeadRow } from './audit-head-notes.ts';
import { fitsAnySeal, GENESIS, sealOf, type SealedEvent } from './seal-chain.ts';

/** One sealer works at a time, whichever process holds this advisory lock. */
const SEALER_LOCK = 7_310_042n;
const BATCH = 1_000;
const PAUSE_MS = 100;
/** So many of each clinic's last seals say whether the key fits: one changed row must not look like a lost key. */
const SEALS_TRIED = 20;

interface SealRow extends Omit<SealedEvent, 'previous'> {
  readonly previous_hash: Uint8Array;
}

interface Unsealed {
  clinic_id: string;
  event_id: string;
  fields: (string | null)[];
}

/**
 * Chains audit rows in the background, in id order per clinic, so that writing an audit row never waits
 * for the chain. A row that becomes visible late is sealed late.
 */
@Injectable()
export class AuditSealer implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  private key = '';
  private readonly notes: AuditHeadNotes;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.notes = new AuditHeadNotes(config.auditHeadFile, logger);
  }

  /** A lost key is never replaced in silence: what it sealed could not be checked any more. */
  async onModuleInit(): Promise<void> {
    const rows = await this.database.$queryRaw<
      SealRow[]
    >`SELECT * FROM audit_last_seals(${SEALS_TRIED}::integer)`;
    const seals = rows.map(({ previous_hash: previous, ...row }) => ({ ...row, previous }));
    const key = existingAuditKey(this.config);
    if (seals.length > 0 && (key === null || !fitsAnySeal(key, seals))) {
      throw new Error(
        'the key of the audit chain is missing or does not fit the seals in the database: restore CONSILIUM_AUDIT_KEY or the file CONSILIUM_AUDIT_KEY_FILE from your backup.',
      );
    }
    this.key = key ?? auditKey(this.config);
  }

  onApplicationBootstrap(): void {
    this.schedule(PAUSE_MS);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
    this.notes.hurry();
    await this.sealBatch().catch(() => undefined);
  }

  private schedule(inMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.sealBatch()
        .then((sealed) => this.schedule(sealed === BATCH ? 0 : PAUSE_MS))
        .catch((error: unknown) => {
          this.logger.warn(
            { failure: error instanceof Error ? error.name : 'unknown' },
            'audit sealing will be retried',
          );
          this.schedule(PAUSE_MS * 20);
        });
    }, inMs);
    this.timer.unref();
  }

  /** Seals up to one batch; answers how many rows it sealed. */
  async sealBatch(): Promise<number> {
    return this.database.$transaction(async (db) => {
      const [lock] = await db.$queryRaw<
        { held: boolean }[]
      >`SELECT pg_try_advisory_xact_lock(${SEALER_LOCK}) AS held`;
      if (!lock?.held) return 0;
      const events = await db.$queryRaw<Unsealed[]>`SELECT * FROM audit_unsealed(${BATCH}::integer)`;
      if (events.length === 0 && !this.notes.areStale()) return 0;
      const heads = await db.$queryRaw<HeadRow[]>`SELECT * FROM audit_heads()`;
      this.notes.compare(heads);
      if (events.length === 0) return 0;
      const head = new Map(heads.map(({ clinic_id, seq, hash }) => [clinic_id, { seq, hash }]));
      const rows = events.map(({ clinic_id, event_id, fields }) => {
        const { seq: last, hash: previous } = head.get(clinic_id) ?? { seq: 0n, hash: GENESIS };
        const seq = last + 1n;
        const hash = sealOf(this.key, previous, seq, fields);
        head.set(clinic_id, { seq, hash });
        return { clinic_id, seq, event_id, previous: Buffer.from(previous), hash };
      });
      await db.$executeRaw`SELECT audit_append_seals(${rows.map((r) => r.clinic_id)}::uuid[], ${rows.map((r) => r.seq)}::bigint[],
        ${rows.map((r) => r.event_id)}::uuid[], ${rows.map((r) => r.previous)}::bytea[], ${rows.map((r) => r.hash)}::bytea[])`;
      this.notes.expectMore();
      return rows.length;
    });
  }
}
