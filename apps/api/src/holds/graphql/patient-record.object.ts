import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Topics } from '../../platform/events/topics.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export type RecordKind = Topics['patientRecord.changed']['kind'];
export const RECORD_KINDS: readonly RecordKind[] = [
  'HOLD',
  'SAFETY_FLAG',
  'DESENSITIZATION',
  'DELIVERY',
  'NOTE',
  'MEASURE',
];

export const RecordKindEnum = enumOf(RECORD_KINDS);
registerEnumType(RecordKindEnum, {
  name: 'RecordKind',
  description: 'What of a patient changed; SAFETY_FLAG and NOTE only reach those who may read them.',
});

@ObjectType({ description: 'Something on the pages of a patient changed: ask again.' })
export class PatientRecordEvent {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => [RecordKindEnum], { description: 'What changed.' })
  kinds: RecordKind[];

  @Field(() => Date, { description: 'When.' })
  at: Date;
}
