import { Injectable } from '@nestjs/common';
import {
  isReadyForDischarge,
  judgeCriteria,
  localDateIn,
  missingCriteria,
  type DischargeFacts,
} from '@consilium/domain';
import { AskDeliveredWeek } from '../delivery/index.ts';
import { MedicationQueries } from '../medication/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { DischargeQueries } from './discharge.queries.ts';
import { Discharge, JudgedCriterion } from './graphql/discharge.object.ts';

/** How far somebody is from leaving: criteria ticked from what is recorded, and by clinicians where nothing is. */
@Injectable()
export class ReadDischarge {
  constructor(
    private readonly queries: DischargeQueries,
    private readonly delivered: AskDeliveredWeek,
    private readonly medication: MedicationQueries,
  ) {}

  /** Null for whoever never had an episode. */
  async of(patientId: string): Promise<Discharge | null> {
    const episode = await this.queries.episode(patientId);
    if (!episode) return null;
    const judged = await this.judged(patientId, episode.id);
    return Object.assign(new Discharge(), {
      id: episode.id,
      expectations: await this.queries.expectations(episode.id),
      barriers: await this.queries.barriers(episode.id),
      criteria: judged.map(({ criterion, finding, fromData, by }) =>
        Object.assign(new JudgedCriterion(), {
          ...{ criterion, finding, fromData, note: by?.note ?? '' },
          ...{ foundAt: by?.foundAt ?? null, foundByName: by?.foundByName ?? null },
          listNumber: by?.listNumber ?? null,
        }),
      ),
      overrides: await this.queries.overrides(episode.id),
      ready: isReadyForDischarge(judged),
    });
  }

  /** Codes of the criteria that are not met, and of those nobody has looked at. */
  async missingOf(patientId: string): Promise<string[]> {
    const episode = await this.queries.episode(patientId);
    return episode ? missingCriteria(await this.judged(patientId, episode.id)) : [];
  }

  private async judged(patientId: string, episodeId: string) {
    const { criteria } = await this.queries.criteria();
    const findings = await this.queries.findings(episodeId);
    return judgeCriteria(criteria, await this.facts(patientId), findings);
  }

  private async facts(patientId: string): Promise<DischargeFacts> {
    const on = localDateIn(currentActor().timeZone, currentContext().now());
    const { disciplines } = await this.delivered.sevenDaysBefore(patientId, on);
    const sum = (minutes: readonly number[]) => minutes.reduce((total, one) => total + one, 0);
    const weanings = await this.medication.ongoingOf(patientId);
    return {
      prescribedMinutes: sum(disciplines.map((row) => row.prescribedMinutesPerWeek)),
      deliveredMinutes: sum(disciplines.map((row) => row.deliveredMinutes)),
      openWeanings: weanings.filter(({ weaning }) => weaning.nextStep !== null || weaning.hold !== null)
        .length,
      openSafetyFlags: await this.queries.openSafetyFlags(patientId),
    };
  }
}
