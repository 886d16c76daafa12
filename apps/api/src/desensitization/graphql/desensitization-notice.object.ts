import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { DesensitizationNoticeKind } from '@consilium/domain';
import { DesensitizationNoticeKindEnum } from './desensitization-enums.ts';

@ObjectType({ description: 'Told to a member without anybody calling.' })
export class DesensitizationNotice {
  @Field(() => ID, { description: 'The notice.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'Name of the patient.' })
  patientName: string;

  @Field(() => ID, { description: 'The protocol.' })
  protocolId: string;

  @Field(() => DesensitizationNoticeKindEnum, { description: 'What happened.' })
  kind: DesensitizationNoticeKind;

  @Field(() => Date, { description: 'When.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was seen.' })
  seenAt: Date | null;
}
