import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { TriggerCategory, TriggerDecision } from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { TriggerCategoryEnum, TriggerDecisionEnum } from './interop-enums.ts';

@ObjectType({
  description: 'Something in the record that is known to set off amplified pain. A clinician decides.',
})
export class TriggerProposal {
  @Field(() => ID, { description: 'Id of the proposal.' })
  id: string;

  @Field(() => TriggerCategoryEnum, { description: 'Injury, infection or medication.' })
  category: TriggerCategory;

  @Field(() => String, { description: 'Key of the cause, which the page translates.' })
  cause: string;

  @Field(() => String, { description: 'The words of the record it was found in.' })
  display: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it happened, ISO 8601 with the precision received.',
  })
  occurredOn: string | null;

  @Field(() => String, { description: 'The resource of the bundle it was found in.' })
  sourceReference: string;

  @Field(() => TriggerDecisionEnum, { description: 'What was decided; PROPOSED is undecided.' })
  decision: TriggerDecision;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedByName: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;

  @Field(() => Int, { description: 'Send it with a decision; a stale one is refused.' })
  version: number;
}

@InputType({ description: 'A decision about a proposed trigger.' })
export class DecideTriggerInput {
  @Field(() => ID, { description: 'The proposal.' })
  triggerId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => TriggerDecisionEnum, { description: 'ACCEPTED or REJECTED.' })
  decision: TriggerDecision;

  @Field(() => String, {
    nullable: true,
    description: 'Needed to reject, and to change an earlier decision.',
  })
  reason?: string | null;
}

export const DecideTriggerResult = createUnionType({
  name: 'DecideTriggerResult',
  description: 'REASON_REQUIRED, INVALID_INPUT or VERSION_CONFLICT when refused.',
  types: () => [TriggerProposal, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : TriggerProposal),
});
