import { Injectable } from '@nestjs/common';
import { localDateIn, phaseOf, programmeDay, type EpisodeState, type LevelOfCare } from '@consilium/domain';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { toLocalDate, toLocalDateOrNull } from '../../platform/db/local-dates.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { groupBy, loader } from '../../platform/graphql/loader.ts';
import { EpisodeOfCare, EpisodeTransition } from './graphql/episode.object.ts';

interface EpisodeRow {
  id: string;
  patientId: string;
  state: string;
  levelOfCare: string | null;
  referredOn: Date;
  admittedOn: Date | null;
  dischargedOn: Date | null;
  medicalClearance: boolean;
  version: number;
}

@Injectable()
export class EpisodeQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The open episode first, then the newest. */
  async ofPatient(patientId: string): Promise<EpisodeOfCare[]> {
    const found = await loader<EpisodeOfCare[]>('episodes of patient', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.episodeOfCare.findMany({
        where: { clinicId: currentActor().clinicId, patientId: { in: [...ids] } },
        orderBy: [{ open: 'desc' }, { referredOn: 'desc' }, { id: 'desc' }],
      });
      return groupBy(ids, rows.map(toEpisode), (episode) => episode.patientId);
    }).load(patientId);
    return found ?? [];
  }

  async byId(id: string): Promise<EpisodeOfCare> {
    const episode = await loader<EpisodeOfCare>('episode by id', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.episodeOfCare.findMany({
        where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
      });
      return new Map(rows.map((row) => [row.id, toEpisode(row)]));
    }).load(id);
    if (!episode) throw notFound();
    return episode;
  }

  async transitionsOf(episodeId: string): Promise<EpisodeTransition[]> {
    const found = await loader<EpisodeTransition[]>('transitions of episode', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.episodeTransition.findMany({
        where: { clinicId: currentActor().clinicId, episodeId: { in: [...ids] } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      });
      const transitions = rows.map((row) =>
        Object.assign(new EpisodeTransition(), row, {
          fromState: row.fromState as EpisodeState,
          toState: row.toState as EpisodeState,
        }),
      );
      return groupBy(ids, transitions, (transition) => transition.episodeId);
    }).load(episodeId);
    return found ?? [];
  }

  /** Members on the care team on a day. */
  careTeamSize(patientId: string, on: string): Promise<number> {
    return loader<number>(`care team size on ${on}`, async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.$queryRaw<{ patient_id: string; size: number }[]>`
        SELECT patient_id, count(*)::integer AS size FROM care_team_membership
        WHERE clinic_id = ${currentActor().clinicId}::uuid AND patient_id = ANY (${[...ids]}::uuid[])
          AND starts_on <= ${on}::date AND (ends_on IS NULL OR ends_on >= ${on}::date) GROUP BY patient_id`;
      return new Map(rows.map((row) => [row.patient_id, row.size]));
    })
      .load(patientId)
      .then((size) => size ?? 0);
  }
}

function toEpisode(row: EpisodeRow): EpisodeOfCare {
  const today = localDateIn(currentActor().timeZone, currentContext().now());
  const [admittedOn, dischargedOn] = [toLocalDateOrNull(row.admittedOn), toLocalDateOrNull(row.dischargedOn)];
  const state = row.state as EpisodeState;
  return Object.assign(new EpisodeOfCare(), {
    id: row.id,
    patientId: row.patientId,
    state,
    phase: phaseOf(state),
    levelOfCare: row.levelOfCare as LevelOfCare | null,
    referredOn: toLocalDate(row.referredOn),
    admittedOn,
    dischargedOn,
    programmeDay: programmeDay(admittedOn, today, dischargedOn),
    medicalClearance: row.medicalClearance,
    version: row.version,
  });
}
