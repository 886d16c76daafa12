import { registerEnumType } from '@nestjs/graphql';
import { RESPONDENTS, TIME_POINTS } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const RespondentEnum = enumOf(RESPONDENTS);
export const TimePointEnum = enumOf(TIME_POINTS);

export const MEASURE_REQUEST_STATUSES = [
  'DUE',
  'SENT',
  'STARTED',
  'COMPLETED',
  'EXPIRED',
  'CANCELLED',
] as const;
export type MeasureRequestStatus = (typeof MEASURE_REQUEST_STATUSES)[number];
export const MeasureRequestStatusEnum = enumOf(MEASURE_REQUEST_STATUSES);

registerEnumType(RespondentEnum, { name: 'Respondent', description: 'Who answers.' });
registerEnumType(TimePointEnum, {
  name: 'TimePoint',
  description: 'When in an episode something is measured.',
});
registerEnumType(MeasureRequestStatusEnum, {
  name: 'MeasureRequestStatus',
  description: 'How far a request has come.',
});
