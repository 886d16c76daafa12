import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import {
  EXAMINATION_ADDENDUM_LIMIT,
  EXAMINATION_NOTE_LIMIT,
  type ExaminationSide,
  type FindingKind,
} from '@consilium/domain';
import { ExaminationSideEnum, FindingKindEnum } from './examination.object.ts';

@InputType({ description: 'What was found in one place: a number or a choice, whichever its kind has.' })
export class ExaminationFindingInput {
  @Field(() => FindingKindEnum, { description: 'What was examined.' })
  kind: FindingKind;

  @Field(() => String, { description: 'A code of the kind.' })
  code: string;

  @Field(() => ExaminationSideEnum, { description: 'Which side.' })
  side: ExaminationSide;

  @Field(() => Float, { nullable: true, description: 'Of a measurement, within the bounds of its kind.' })
  number: number | null;

  @Field(() => String, { nullable: true, description: 'Of a judgement: a code of the kind.' })
  choice: string | null;
}

@InputType({ description: 'A draft of an examination, whole: what is left out was not examined.' })
export class SaveExaminationInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice begins one.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Int, { description: 'The version that was read; 0: it is new.' })
  version: number;

  @Field(() => Date, { description: 'When it was done; not in the future.' })
  examinedAt: Date;

  @Field(() => [ExaminationFindingInput], { description: 'What was found.' })
  findings: ExaminationFindingInput[];

  @Field(() => String, { description: `More about it, at most ${EXAMINATION_NOTE_LIMIT} characters.` })
  note: string;
}

@InputType({ description: 'Signs a draft as it is saved.' })
export class SignExaminationInput {
  @Field(() => ID, { description: 'The examination.' })
  examinationId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;
}

@InputType({ description: 'Adds to a signed examination; what was signed stays.' })
export class AddExaminationAddendumInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice adds once.' })
  id: string;

  @Field(() => ID, { description: 'The examination.' })
  examinationId: string;

  @Field(() => String, {
    description: `What is to be known, at most ${EXAMINATION_ADDENDUM_LIMIT} characters.`,
  })
  text: string;
}
