import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SOFT_GOAL_KEYS, SOFT_GOALS } from '@consilium/domain';
import { Requires } from '../../platform/access/requires.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { ScheduleSettingsQueries, type StoredSettings } from '../schedule-settings.queries.ts';
import { UpdateScheduleSettings } from '../update-schedule-settings.ts';
import { ScheduleSettingsResult } from './availability.result.ts';
import { UpdateScheduleSettingsInput } from './schedule-settings.input.ts';
import { ScheduleSettings } from './schedule-settings.object.ts';

@Resolver(() => ScheduleSettings)
export class ScheduleSettingsResolver {
  constructor(
    private readonly queries: ScheduleSettingsQueries,
    private readonly update: UpdateScheduleSettings,
  ) {}

  @Requires('availability.read')
  @Query(() => ScheduleSettings, { description: 'The clinic’s day and the rules of its week.' })
  async scheduleSettings(): Promise<ScheduleSettings> {
    return toObject(await this.queries.ofClinic());
  }

  @Requires('availability.manage')
  @Mutation(() => ScheduleSettingsResult, { description: 'Changes the clinic’s day, limits or weights.' })
  async updateScheduleSettings(
    @Args('input', { type: () => UpdateScheduleSettingsInput, description: 'What changes.' })
    input: UpdateScheduleSettingsInput,
  ): Promise<ScheduleSettings | Refusal> {
    const done = await this.update.run(input);
    return done instanceof Refusal ? done : toObject(done);
  }
}

const toObject = ({ weights, weekdays, ...settings }: StoredSettings): ScheduleSettings =>
  Object.assign(new ScheduleSettings(), {
    ...settings,
    weekdays: [...weekdays].sort((a, b) => a - b),
    weights: SOFT_GOALS.map((goal) => ({ goal, weight: weights[SOFT_GOAL_KEYS[goal]] })),
  });
