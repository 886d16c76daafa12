import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ACCESS_OUTCOMES, type AccessOutcome } from '@consilium/domain';
import { PageInfo } from '../../platform/graphql/page-info.object.ts';

export const AccessOutcomeEnum = Object.fromEntries(ACCESS_OUTCOMES.map((outcome) => [outcome, outcome])) as {
  [O in AccessOutcome]: O;
};
registerEnumType(AccessOutcomeEnum, {
  name: 'AccessOutcome',
  description: 'How an access to a record ended.',
});

@ObjectType({ description: 'Somebody opened, changed or tried to open the record of a patient.' })
export class AccessEvent {
  @Field(() => ID, { description: 'Id of the audit row.' })
  id: string;

  @Field(() => Date, { description: 'When.' })
  at: Date;

  @Field(() => String, { description: 'Who, as named at that time.' })
  actorName: string;

  @Field(() => String, { nullable: true, description: 'Discipline at that time.' })
  actorDiscipline: string | null;

  @Field(() => String, { description: 'What was done: the name of the operation.' })
  operation: string;

  @Field(() => String, { description: 'TREATMENT or BREAK_GLASS.' })
  purpose: string;

  @Field(() => AccessOutcomeEnum, { description: 'How it ended.' })
  outcome: AccessOutcome;

  @Field(() => Boolean, { description: 'Whether it happened under emergency access.' })
  breakGlass: boolean;
}

@ObjectType({ description: 'An access in a page of the list.' })
export class AccessEventEdge {
  @Field(() => String, { description: 'Where this row stands.' })
  cursor: string;

  @Field(() => AccessEvent, { description: 'The access.' })
  node: AccessEvent;
}

@ObjectType({ description: 'A page of the accesses to one record, the newest first.' })
export class AccessEventConnection {
  @Field(() => [AccessEventEdge], { description: 'The rows.' })
  edges: AccessEventEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}
