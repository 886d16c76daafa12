import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { EpisodeQueries } from '../patients/index.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { WorkupRepository } from './workup.repository.ts';

interface WorkupChange {
  readonly operation: string;
  readonly episodeId: string;
  /** Ids and codes only. */
  readonly detail?: string;
}

/** One write about the work-up of an episode, alone with it: what keeps a diagnosis from being signed cannot change meanwhile. */
@Injectable()
export class WorkupWrite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly episodes: EpisodeQueries,
    private readonly repository: WorkupRepository,
  ) {}

  /** @param write answers why not, or what to answer */
  async run<T>(
    { operation, episodeId, detail }: WorkupChange,
    write: (db: DatabaseTransaction, patientId: string) => Promise<T | Refusal>,
  ): Promise<T | Refusal> {
    const { patientId } = await this.episodes.byId(episodeId);
    const intent = { operation, patientId, ...(detail ? { detail } : {}) };
    return this.unitOfWork.run<T | Refusal>(intent, async (db) => {
      const open = await this.repository.take(db, episodeId);
      if (open === null) throw notFound();
      if (!open) return closed();
      return write(db, patientId);
    });
  }
}

const closed = () =>
  new Refusal('EPISODE_CLOSED', 'This episode has ended; its work-up can be read, not changed.', 'episodeId');
