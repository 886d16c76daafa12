import { Injectable } from '@nestjs/common';
import type { EpisodeToExtract } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';

export interface ExtractToKeep {
  readonly id: string;
  readonly purpose: string;
  readonly content: string;
  readonly hash: string;
  readonly asOf: string;
  readonly episodes: readonly EpisodeToExtract[];
  readonly pseudonyms: ReadonlyMap<string, string>;
}

/** Rows of a key written at once. */
const CHUNK = 5_000;

@Injectable()
export class ResearchExtractRepository {
  /** The extract and its key, each in its own table. */
  async add(
    db: DatabaseTransaction,
    { pseudonyms, episodes, asOf, ...extract }: ExtractToKeep,
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    const persons = new Map(episodes.map((one) => [one.patientId, one]));
    await db.researchExtract.createMany({
      data: {
        ...{ ...extract, clinicId, episodes: episodes.length, persons: persons.size },
        ...{ asOf: fromLocalDate(asOf), createdAt: currentContext().now(), byName: displayName },
      },
    });
    const key = (id: string, patientId: string, episodeId: string | null) => ({
      ...{ clinicId, extractId: extract.id, pseudonym: pseudonyms.get(id) ?? '', patientId, episodeId },
    });
    const keys = [
      ...[...persons.keys()].map((patientId) => key(patientId, patientId, null)),
      ...episodes.map(({ episodeId, patientId }) => key(episodeId, patientId, episodeId)),
    ];
    for (let at = 0; at < keys.length; at += CHUNK) {
      await db.researchKey.createMany({ data: keys.slice(at, at + CHUNK) });
    }
  }

  async addLookup(
    db: DatabaseTransaction,
    lookup: {
      readonly extractId: string;
      readonly pseudonym: string;
      readonly patientId: string;
      readonly reason: string;
    },
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.researchLookup.create({
      data: { ...lookup, clinicId, at: currentContext().now(), byName: displayName },
      select: { id: true },
    });
  }
}
