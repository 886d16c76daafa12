import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  TEST_CANCEL_REASON_LIMIT,
  TEST_NAME_LIMIT,
  TEST_NOTE_LIMIT,
  TEST_PURPOSE_LIMIT,
  TEST_RESULT_CLASSES,
  WORKUP_TEST_KINDS,
  type LocalDate as DateText,
  type TestResultClass,
  type WorkupTestKind,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const WorkupTestKindEnum = enumOf(WORKUP_TEST_KINDS);
registerEnumType(WorkupTestKindEnum, { name: 'WorkupTestKind', description: 'Kinds of tests and images.' });
export const TestResultClassEnum = enumOf(TEST_RESULT_CLASSES);
registerEnumType(TestResultClassEnum, {
  name: 'TestResultClass',
  description:
    'What a result means for the pain. EXPLAINS_PAIN and PENDING keep a diagnosis from being signed.',
});

@ObjectType({ description: 'What a test said, as it was recorded once.' })
export class WorkupTestResult {
  @Field(() => ID, { description: 'Id of the result.' })
  id: string;

  @Field(() => TestResultClassEnum, { description: 'What it means for the pain.' })
  resultClass: TestResultClass;

  @Field(() => LocalDate, { nullable: true, description: 'When the test was done; null: not yet.' })
  doneOn: DateText | null;

  @Field(() => String, { description: 'What was found; may be empty.' })
  note: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => String, { description: 'By whom.' })
  recordedByName: string;
}

@ObjectType({ description: 'A test or an image that was ordered to exclude a disease.' })
export class WorkupTest {
  @Field(() => ID, { description: 'Id of the order.' })
  id: string;

  @Field(() => WorkupTestKindEnum, { description: 'What kind.' })
  kind: WorkupTestKind;

  @Field(() => String, { description: 'Its name when it is another; else more about it (which joint).' })
  otherName: string;

  @Field(() => String, { description: 'The question it is to answer.' })
  purpose: string;

  @Field(() => LocalDate, { description: 'When it was ordered.' })
  orderedOn: DateText;

  @Field(() => String, { description: 'By whom.' })
  orderedByName: string;

  @Field(() => TestResultClassEnum, { description: 'Of the result recorded last; PENDING before the first.' })
  resultClass: TestResultClass;

  @Field(() => LocalDate, { nullable: true, description: 'When it was done, by the result recorded last.' })
  doneOn: DateText | null;

  @Field(() => Date, { nullable: true, description: 'When it was cancelled; it no longer counts.' })
  cancelledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'By whom.' })
  cancelledByName: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  cancelReason: string | null;

  @Field(() => Int, { description: 'Pass it along with the next change.' })
  version: number;

  @Field(() => [WorkupTestResult], { description: 'All results in the order in which they were recorded.' })
  results: WorkupTestResult[];
}

@InputType({ description: 'A test to be done.' })
export class OrderWorkupTestInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice orders once.' })
  id: string;

  @Field(() => ID, { description: 'The episode.' })
  episodeId: string;

  @Field(() => WorkupTestKindEnum, { description: 'What kind.' })
  kind: WorkupTestKind;

  @Field(() => String, {
    description: `Names another kind, or says more; at most ${TEST_NAME_LIMIT} characters.`,
  })
  otherName: string;

  @Field(() => String, {
    description: `The question it is to answer, at most ${TEST_PURPOSE_LIMIT} characters.`,
  })
  purpose: string;

  @Field(() => LocalDate, { description: 'When it was ordered; today at the latest.' })
  orderedOn: string;
}

@InputType({ description: 'What a test said.' })
export class RecordWorkupTestResultInput {
  @Field(() => ID, { description: 'The order.' })
  testId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => TestResultClassEnum, { description: 'What it means for the pain.' })
  resultClass: TestResultClass;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'When it was done; may be absent while it is pending.',
  })
  doneOn: string | null;

  @Field(() => String, {
    description: `What was found, at most ${TEST_NOTE_LIMIT} characters; needed when it explains the pain.`,
  })
  note: string;
}

@InputType({ description: 'Cancels a test that is not done.' })
export class CancelWorkupTestInput {
  @Field(() => ID, { description: 'The order.' })
  testId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { description: `Why, at most ${TEST_CANCEL_REASON_LIMIT} characters.` })
  reason: string;
}

export const WorkupTestUnion = createUnionType({
  name: 'WorkupTestOrderResult',
  description: 'The test with its results, or why not: TEST_CANCELLED, TEST_DONE, VERSION_CONFLICT, a field.',
  types: () => [WorkupTest, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : WorkupTest),
});
