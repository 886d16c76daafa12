import { Injectable } from '@nestjs/common';
import type { AmpsSubtype } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { Done } from '../platform/graphql/refusal.object.ts';
import { SubtypeRepository } from './subtype.repository.ts';

/** Which form of amplified pain an episode is about, for outcomes to be told apart. */
@Injectable()
export class SetSubtype {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: SubtypeRepository,
  ) {}

  async run(episodeId: string, subtype: AmpsSubtype | null): Promise<Done> {
    const patientId = await this.repository.patientOf(episodeId);
    await this.unitOfWork.run(
      { operation: 'setEpisodeSubtype', patientId, detail: `${episodeId} ${subtype ?? 'none'}` },
      (db) => this.repository.set(db, episodeId, subtype),
    );
    return new Done();
  }
}
