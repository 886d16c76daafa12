import { registerEnumType } from '@nestjs/graphql';
import {
  BETTER_DIRECTIONS,
  LOSS_CAUSES,
  LOSS_REASONS,
  PERFORMANCE_TRENDS,
  PERFORMANCE_UNITS,
  UNIT_RULES,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const LossReasonEnum = enumOf(LOSS_REASONS);
registerEnumType(LossReasonEnum, {
  name: 'LossReason',
  description: 'Why therapy time was lost; OTHER needs a note.',
});

export const LossCauseEnum = enumOf(LOSS_CAUSES);
registerEnumType(LossCauseEnum, {
  name: 'LossCause',
  description: 'Why delivered minutes fall short of the plan: a reason given, or what the record shows.',
});

export const PerformanceUnitEnum = enumOf(PERFORMANCE_UNITS);
registerEnumType(PerformanceUnitEnum, {
  name: 'PerformanceUnit',
  description: 'What an attempt is measured in.',
});

export const BetterDirectionEnum = enumOf(BETTER_DIRECTIONS);
registerEnumType(BetterDirectionEnum, { name: 'BetterDirection', description: 'Which way is progress.' });

export const PerformanceTrendEnum = enumOf(PERFORMANCE_TRENDS);
registerEnumType(PerformanceTrendEnum, {
  name: 'PerformanceTrend',
  description: 'Whether an activity still moves; PLATEAU: at the top for four days.',
});

export const UnitRuleEnum = enumOf(UNIT_RULES);
registerEnumType(UnitRuleEnum, {
  name: 'UnitRule',
  description: 'How a payer turns minutes into units; PER_DIEM has none.',
});
