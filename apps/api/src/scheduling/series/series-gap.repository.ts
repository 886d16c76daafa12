import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { LocalDate } from '@consilium/domain';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { fromLocalDate } from '../../platform/db/local-dates.ts';
import type { StoredClash } from './stored-clash.ts';

export interface NewGap {
  readonly occurrenceOn: LocalDate;
  /** None where somebody left the date out on purpose. */
  readonly clashes: readonly StoredClash[];
  /** True when there is nothing to decide. */
  readonly decided: boolean;
}

@Injectable()
export class SeriesGapRepository {
  async insert(db: DatabaseTransaction, seriesId: string, gaps: readonly NewGap[]): Promise<void> {
    if (gaps.length === 0) return;
    const { clinicId } = currentActor();
    const foundAt = currentContext().now();
    await db.seriesGap.createMany({
      data: gaps.map(({ occurrenceOn, clashes, decided }) => ({
        clinicId,
        seriesId,
        occurrenceOn: fromLocalDate(occurrenceOn),
        clashes: clashes.map((clash) => ({ ...clash })),
        foundAt,
        resolvedAt: decided ? foundAt : null,
      })),
    });
  }

  /** False when it was decided before. */
  async resolve(db: DatabaseTransaction, seriesId: string, occurrenceOn: LocalDate): Promise<boolean> {
    const { count } = await db.seriesGap.updateMany({
      where: {
        clinicId: currentActor().clinicId,
        seriesId,
        occurrenceOn: fromLocalDate(occurrenceOn),
        resolvedAt: null,
      },
      data: { resolvedAt: currentContext().now() },
    });
    return count > 0;
  }

  async resolveFrom(db: DatabaseTransaction, seriesId: string, from: LocalDate): Promise<void> {
    await db.seriesGap.updateMany({
      where: {
        clinicId: currentActor().clinicId,
        seriesId,
        occurrenceOn: { gte: fromLocalDate(from) },
        resolvedAt: null,
      },
      data: { resolvedAt: currentContext().now() },
    });
  }

  /** Gaps from a date on follow their series, latest or earliest first so that none takes another's place. */
  async reassign(
    db: DatabaseTransaction,
    seriesId: string,
    to: string,
    moves: readonly { readonly from: LocalDate; readonly to: LocalDate }[],
  ): Promise<void> {
    const { clinicId } = currentActor();
    const forward = moves.some((move) => move.to > move.from);
    const ordered = [...moves].sort((a, b) => (a.from < b.from ? -1 : 1));
    if (forward) ordered.reverse();
    for (const move of ordered) {
      await db.seriesGap.updateMany({
        where: { clinicId, seriesId, occurrenceOn: fromLocalDate(move.from) },
        data: { seriesId: to, occurrenceOn: fromLocalDate(move.to) },
      });
    }
  }
}
