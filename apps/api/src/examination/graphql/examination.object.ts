import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  EXAMINATION_SIDES,
  FINDING_KIND_CODES,
  type ExaminationFinding as Finding,
  type ExaminationSide,
  type FindingKind,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

export const FindingKindEnum = enumOf(FINDING_KIND_CODES);
registerEnumType(FindingKindEnum, {
  name: 'ExaminationFindingKind',
  description:
    'What was examined, and in which unit: degrees, kg, s, cm, °C, or one of the codes of the kind.',
});
export const ExaminationSideEnum = enumOf(EXAMINATION_SIDES);
registerEnumType(ExaminationSideEnum, {
  name: 'ExaminationSide',
  description: 'The side of the body; MIDLINE where there is none.',
});

@ObjectType({ description: 'What was found in one place. What was not examined is absent.' })
export class ExaminationFinding implements Finding {
  @Field(() => FindingKindEnum, { description: 'What was examined.' })
  kind: FindingKind;

  @Field(() => String, { description: 'Movement, muscle group, joint, point or site: a code of the kind.' })
  code: string;

  @Field(() => ExaminationSideEnum, { description: 'Which side.' })
  side: ExaminationSide;

  @Field(() => Float, { nullable: true, description: 'Of a measurement, in the unit of the kind.' })
  number: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a judgement: PRESENT, ABSENT, or a code of the kind.',
  })
  choice: string | null;
}

@ObjectType({ description: 'What was added after the signature.' })
export class ExaminationAddendum {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => String, { description: 'What is to be known.' })
  text: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => String, { description: 'By whom.' })
  recordedByName: string;
}

@ObjectType({ description: 'How many places were found present, of those examined and of all.' })
export class PresenceCount {
  @Field(() => Int, { description: 'Found present.' })
  present: number;

  @Field(() => Int, { description: 'Places that were examined.' })
  examined: number;

  @Field(() => Int, { description: 'Places that there are.' })
  of: number;
}

@ObjectType({ description: 'A physical examination: a draft until its examiner signs it, then for good.' })
export class Examination {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Date, { description: 'When it was done.' })
  examinedAt: Date;

  @Field(() => Date, { description: 'When it was first recorded.' })
  recordedAt: Date;

  @Field(() => Date, { description: 'When it was saved last; of a signed one: when it was signed.' })
  savedAt: Date;

  @Field(() => String, { description: 'Who examined.' })
  examinerName: string;

  @Field(() => Boolean, { description: 'The reader is the examiner: may change the draft and sign it.' })
  mine: boolean;

  @Field(() => [ExaminationFinding], { description: 'What was found.' })
  findings: ExaminationFinding[];

  @Field(() => PresenceCount, { description: 'Beighton score: of nine.' })
  beighton: PresenceCount;

  @Field(() => PresenceCount, { description: 'Tender points: of 18.' })
  tenderPoints: PresenceCount;

  @Field(() => PresenceCount, { description: 'Control points that are tender: of three.' })
  controlPoints: PresenceCount;

  @Field(() => String, { description: 'More about it; may be empty.' })
  note: string;

  @Field(() => Date, { nullable: true, description: 'When it was signed; null: a draft.' })
  signedAt: Date | null;

  @Field(() => [ExaminationAddendum], { description: 'What was added, in the order in which it was.' })
  addenda: ExaminationAddendum[];

  @Field(() => Int, { description: 'Pass it along with the next change.' })
  version: number;
}

export const ExaminationResult = createUnionType({
  name: 'ExaminationResult',
  description:
    'The examination, or why not: EXAMINATION_SIGNED, NOT_YOUR_EXAMINATION, VERSION_CONFLICT, a field.',
  types: () => [Examination, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Examination),
});
