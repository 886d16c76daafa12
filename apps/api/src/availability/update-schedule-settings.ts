import { Injectable } from '@nestjs/common';
import {
  checkScheduleSettings,
  SOFT_GOAL_KEYS,
  type ScheduleSettings,
  type SoftGoalWeights,
} from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { UpdateScheduleSettingsInput } from './graphql/schedule-settings.input.ts';
import { given } from './given.ts';
import { ScheduleSettingsQueries, type StoredSettings } from './schedule-settings.queries.ts';
import { ScheduleSettingsRepository } from './schedule-settings.repository.ts';
import { WeekChange } from './week-change.ts';

/** Changes the clinic's day, its limits or the weights of the week builder's soft goals. */
@Injectable()
export class UpdateScheduleSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ScheduleSettingsQueries,
    private readonly repository: ScheduleSettingsRepository,
    private readonly change: WeekChange,
  ) {}

  async run(input: UpdateScheduleSettingsInput): Promise<StoredSettings | Refusal> {
    const done = await this.unitOfWork.run(
      { operation: 'updateScheduleSettings', patientId: null },
      async (db) => {
        const { version, ...stored } = await this.queries.ofClinic();
        if (version !== input.version) return versionConflict();
        const settings = merged(stored, input);
        const [problem] = checkScheduleSettings(settings);
        if (problem) return Refusal.of(problem);
        if (!(await this.repository.save(db, version, settings))) return versionConflict();
        await this.change.fromNowOn();
        return null;
      },
    );
    return done ?? this.queries.ofClinic();
  }
}

function merged(stored: ScheduleSettings, input: UpdateScheduleSettingsInput): ScheduleSettings {
  const { weights, version: _version, ...changes } = input;
  const changed: Partial<SoftGoalWeights> = Object.fromEntries(
    (weights ?? []).map(({ goal, weight }) => [SOFT_GOAL_KEYS[goal], weight]),
  );
  const plain: ScheduleSettings = {
    dayStartMinute: stored.dayStartMinute,
    dayEndMinute: stored.dayEndMinute,
    slotMinutes: stored.slotMinutes,
    weekdays: stored.weekdays,
    lunchFromMinute: stored.lunchFromMinute,
    lunchUntilMinute: stored.lunchUntilMinute,
    lunchMinutes: stored.lunchMinutes,
    patientMaxRunMinutes: stored.patientMaxRunMinutes,
    patientMaxDailyMinutes: stored.patientMaxDailyMinutes,
    memberMaxRunMinutes: stored.memberMaxRunMinutes,
    breakMinutes: stored.breakMinutes,
    lateCancelHours: stored.lateCancelHours,
    horizonWeeks: stored.horizonWeeks,
    weights: stored.weights,
  };
  return { ...plain, ...given(changes), weights: { ...stored.weights, ...changed } };
}
