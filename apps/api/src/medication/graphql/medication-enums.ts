import { registerEnumType } from '@nestjs/graphql';
import {
  MEDICATION_CLASSES,
  MEDICATION_ROUTES,
  MEDICATION_STATUSES,
  WITHDRAWAL_SIGNS,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const MedicationClassEnum = enumOf(MEDICATION_CLASSES);
export const MedicationRouteEnum = enumOf(MEDICATION_ROUTES);
export const MedicationStatusEnum = enumOf(MEDICATION_STATUSES);
export const WithdrawalSignEnum = enumOf(WITHDRAWAL_SIGNS);
registerEnumType(MedicationClassEnum, { name: 'MedicationClass', description: 'What a medicine is.' });
registerEnumType(MedicationRouteEnum, { name: 'MedicationRoute', description: 'How it is taken.' });
registerEnumType(MedicationStatusEnum, {
  name: 'MedicationStatus',
  description: 'Whether it is taken (FHIR R4 MedicationStatement.status).',
});
registerEnumType(WithdrawalSignEnum, { name: 'WithdrawalSign', description: 'What was looked for.' });
