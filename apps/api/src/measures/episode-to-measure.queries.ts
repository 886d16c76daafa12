import { Injectable } from '@nestjs/common';
import type { AskedGuardian, EpisodeDates, LocalDate } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate, toLocalDateOrNull } from '../platform/db/local-dates.ts';

/** An episode with what its calendar of measures rests on. */
export interface EpisodeToMeasure extends EpisodeDates {
  readonly id: string;
  readonly patientId: string;
  readonly bornOn: LocalDate;
  readonly guardians: readonly AskedGuardian[];
}

@Injectable()
export class EpisodeToMeasureQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The episode that measures of a patient belong to now: the open one, else the last that ended. */
  async openOf(patientId: string): Promise<EpisodeToMeasure | null> {
    const [episode] = await this.find({ patientId });
    return episode ?? null;
  }

  /** Episodes that may still be measured: open, or discharged within the follow-up calendar. */
  async followed(since: LocalDate): Promise<EpisodeToMeasure[]> {
    return this.find({ OR: [{ open: true }, { dischargedOn: { gte: new Date(`${since}T00:00:00Z`) } }] });
  }

  private async find(where: object): Promise<EpisodeToMeasure[]> {
    const db = await this.transaction.client();
    const rows = await db.episodeOfCare.findMany({
      where: { ...where, clinicId: currentActor().clinicId },
      include: {
        patient: { select: { birthDate: true, guardians: { select: { id: true, endsOn: true } } } },
      },
      orderBy: [{ open: 'desc' }, { referredOn: 'desc' }, { id: 'desc' }],
    });
    return rows.map((row) => ({
      id: row.id,
      patientId: row.patientId,
      programme: row.levelOfCare,
      referredOn: toLocalDate(row.referredOn),
      admittedOn: toLocalDateOrNull(row.admittedOn),
      dischargedOn: toLocalDateOrNull(row.dischargedOn),
      bornOn: toLocalDate(row.patient.birthDate),
      guardians: row.patient.guardians.map(({ id, endsOn }) => ({ id, until: toLocalDateOrNull(endsOn) })),
    }));
  }
}
