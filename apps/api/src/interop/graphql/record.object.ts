import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { RecordSection } from '@consilium/domain';
import { RecordSectionEnum } from './interop-enums.ts';

@ObjectType({ description: 'One item of the record that came with a referral.' })
export class RecordEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => RecordSectionEnum, { description: 'The part of the record it stands in.' })
  section: RecordSection;

  @Field(() => String, { description: 'The words of the sender.' })
  display: string;

  @Field(() => String, { nullable: true, description: 'URI of the code system.' })
  codeSystem: string | null;

  @Field(() => String, { nullable: true, description: 'Code in that system.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'FHIR status; for a contact the relationship.' })
  status: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How sure the sender is; must be shown. "do-not-perform" is a medicine not to be given.',
  })
  verificationStatus: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 8601 with the precision that was received.' })
  startedOn: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 8601 with the precision that was received.' })
  endedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Dose, site, reason, conclusion: the further words of the sender.',
  })
  detail: string | null;

  @Field(() => String, { description: 'The resource of the bundle that says so.' })
  sourceReference: string;
}

@ObjectType({ description: 'What the referral brought, by section, the newest first.' })
export class PatientRecord {
  @Field(() => [RecordEntry], {
    description: 'The entries in force: a merged newer file replaces the ones before.',
  })
  entries: RecordEntry[];

  @Field(() => Int, { description: 'Observations of the bundle that are kept and not shown here.' })
  observationsNotShown: number;
}
