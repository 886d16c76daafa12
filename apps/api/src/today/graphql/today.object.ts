import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TODAY_ITEM_KINDS, type TodayItemKind } from '@consilium/domain';
import { PatientSummary } from '../../patients/index.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const TodayItemKindEnum = Object.fromEntries(TODAY_ITEM_KINDS.map((kind) => [kind, kind])) as {
  [K in TodayItemKind]: K;
};
registerEnumType(TodayItemKindEnum, {
  name: 'TodayItemKind',
  description: 'Why something waits for the viewer.',
});

@ObjectType({ description: 'Something that waits for the viewer.' })
export class TodayItem {
  @Field(() => TodayItemKindEnum, { description: 'What it is.' })
  kind: TodayItemKind;

  @Field(() => ID, { nullable: true, description: 'The patient it is about.' })
  patientId: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the patient.' })
  patientName: string | null;

  @Field(() => ID, { nullable: true, description: 'The referral it is about.' })
  referralId: string | null;

  @Field(() => Int, { description: 'How many of them.' })
  count: number;

  @Field(() => Date, { nullable: true, description: 'Since when it waits.' })
  since: Date | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day by which it is due, or on which it happens.' })
  dueOn: string | null;

  @Field(() => String, { nullable: true, description: 'A code or number that says more, e.g. the state.' })
  detail: string | null;
}

@ObjectType({ description: "The viewer's day." })
export class Today {
  @Field(() => LocalDate, { description: "Today, on the clinic's calendar." })
  date: string;

  @Field(() => [TodayItem], { description: 'What waits, in the order of its kinds, the oldest first.' })
  items: TodayItem[];

  @Field(() => [PatientSummary], { description: "The viewer's patients with an open episode." })
  myPatients: PatientSummary[];
}
