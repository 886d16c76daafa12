import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BREAK_GLASS_REASONS, type BreakGlassReason } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

export const BreakGlassReasonEnum = enumOf(BREAK_GLASS_REASONS);
registerEnumType(BreakGlassReasonEnum, {
  name: 'BreakGlassReason',
  description: 'Why somebody outside the team opens a record.',
});

@InputType({ description: 'Emergency access to the record of one patient, for 60 minutes.' })
export class OpenBreakGlassInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => BreakGlassReasonEnum, { description: 'Kind of reason.' })
  reasonCode: BreakGlassReason;

  @Field(() => String, { description: 'The reason in words; the privacy officer reads it.' })
  reason: string;
}

@ObjectType({ description: 'Emergency access that was opened.' })
export class BreakGlassGrant {
  @Field(() => ID, { description: 'Id of the grant.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Date, { description: 'It ends by itself at this instant.' })
  expiresAt: Date;
}

export const OpenBreakGlassResult = createUnionType({
  name: 'OpenBreakGlassResult',
  description: 'REASON_REQUIRED or ALREADY_ON_TEAM when refused.',
  types: () => [BreakGlassGrant, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : BreakGlassGrant),
});

@ObjectType({ description: 'Emergency access, as the privacy officer reviews it.' })
export class BreakGlassReview {
  @Field(() => ID, { description: 'Id of the grant.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'Name of the patient.' })
  patientName: string;

  @Field(() => String, { description: 'Who opened it.' })
  memberName: string;

  @Field(() => BreakGlassReasonEnum, { description: 'Kind of reason.' })
  reasonCode: BreakGlassReason;

  @Field(() => String, { description: 'The reason in words.' })
  reason: string;

  @Field(() => Date, { description: 'When it was opened.' })
  openedAt: Date;

  @Field(() => Date, { description: 'When it ended or ends.' })
  expiresAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was reviewed.' })
  reviewedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who reviewed it.' })
  reviewedByName: string | null;
}
