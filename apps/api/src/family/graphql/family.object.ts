import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  DATA_CLASSES,
  FAMILY_VIEWERS,
  HOME_FEELINGS,
  LOG_SOURCES,
  type DataClass,
  type FamilyViewer,
  type HomeFeeling,
  type LogSource,
} from '@consilium/domain';
import { OnHold } from '../../holds/index.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

export const DataClassEnum = enumOf(DATA_CLASSES);
registerEnumType(DataClassEnum, { name: 'DataClass', description: 'How far a fact may go.' });
export const FamilyViewerEnum = enumOf(FAMILY_VIEWERS);
registerEnumType(FamilyViewerEnum, {
  name: 'FamilyViewer',
  description: 'The young person, or somebody who acts for them.',
});
export const HomeFeelingEnum = enumOf(HOME_FEELINGS);
registerEnumType(HomeFeelingEnum, { name: 'HomeFeeling', description: 'How practice at home went.' });
const HomeSourceEnum = enumOf(LOG_SOURCES);
registerEnumType(HomeSourceEnum, { name: 'HomeSource', description: 'Who wrote it down.' });

@ObjectType({ description: 'Between two ages this viewer sees this class of data.' })
export class ReleaseRule {
  @Field(() => FamilyViewerEnum, { description: 'Who looks.' })
  viewer: FamilyViewer;

  @Field(() => DataClassEnum, { description: 'At what.' })
  dataClass: DataClass;

  @Field(() => Int, { description: 'From this age, in years.' })
  fromAge: number;

  @Field(() => Int, { nullable: true, description: 'Until this birthday; null for ever.' })
  untilAge: number | null;
}

@ObjectType({ description: 'What families may see.' })
export class ReleaseRules {
  @Field(() => Boolean, { description: 'True while the clinic has set nothing of its own.' })
  isDefault: boolean;

  @Field(() => [ReleaseRule], { description: 'Everything else is not seen.' })
  rules: ReleaseRule[];
}

@InputType({ description: 'Between two ages this viewer sees this class of data.' })
export class ReleaseRuleInput {
  @Field(() => FamilyViewerEnum, { description: 'Who looks.' })
  viewer: FamilyViewer;

  @Field(() => DataClassEnum, { description: 'At what; some classes are never shown.' })
  dataClass: DataClass;

  @Field(() => Int, { description: 'From this age, in years.' })
  fromAge: number;

  @Field(() => Int, { nullable: true, description: 'Until this birthday; null for ever.' })
  untilAge?: number | null;
}

@ObjectType({ description: 'Practice at home, as the family recorded it.' })
export class HomePractice {
  storedNote: string;

  @Field(() => ID, { description: 'Id, made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { nullable: true, description: 'What of the plan was practised.' })
  interventionId: string | null;

  @Field(() => String, { description: 'What was practised, in words.' })
  title: string;

  @Field(() => Int, { description: 'Minutes.' })
  minutes: number;

  @Field(() => HomeFeelingEnum, { description: 'How it went.' })
  feeling: HomeFeeling;

  @Field(() => Boolean, { description: 'Whether the young person keeps the note private.' })
  noteKeptPrivate: boolean;

  @Field(() => HomeSourceEnum, { description: 'Who wrote it down.' })
  source: LogSource;

  @Field(() => String, { description: 'Their name.' })
  byName: string;

  @Field(() => Date, { description: 'When it was practised.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => Boolean, { description: 'Entered more than a day later.' })
  lateEntry: boolean;
}

@InputType({ description: 'Practice at home.' })
export class RecordHomePracticeInput {
  @Field(() => ID, { description: 'A UUID that the device made; the same one again records nothing twice.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { nullable: true, description: 'What of the plan was practised.' })
  interventionId?: string | null;

  @Field(() => String, { description: 'What was practised, in words.' })
  title: string;

  @Field(() => Int, { description: 'Minutes.' })
  minutes: number;

  @Field(() => HomeFeelingEnum, { description: 'How it went.' })
  feeling: HomeFeeling;

  @Field(() => String, { defaultValue: '', description: 'A word about it.' })
  note: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the young person keeps the note private.',
  })
  noteKeptPrivate: boolean;

  @Field(() => Date, { description: 'When it was practised, by the clock of the device.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When it was entered, by the clock of the device.' })
  enteredAt: Date;

  @Field(() => Date, { description: 'What the clock of the device shows on sending.' })
  deviceNow: Date;
}

@InputType({ description: 'An account for the young person, or for one guardian.' })
export class OpenFamilyAccountInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { nullable: true, description: 'The guardian; without one it is the young person’s.' })
  guardianId?: string | null;

  @Field(() => String, { description: 'An address that only this person reads.' })
  email: string;

  @Field(() => String, { description: 'The first password; it must be changed at the first sign-in.' })
  initialPassword: string;
}

@ObjectType({ description: 'An account of a family.' })
export class FamilyAccount {
  @Field(() => ID, { description: 'Id of the account.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'The guardian; null: the young person.' })
  guardianId: string | null;

  @Field(() => String, { description: 'Name of the person.' })
  displayName: string;

  @Field(() => String, { description: 'Address to sign in with.' })
  email: string;
}

const or =
  <T>(type: T) =>
  (value: object) =>
    value instanceof Refusal ? Refusal : type;

export const HomePracticeResult = createUnionType({
  name: 'HomePracticeResult',
  description: 'What was recorded; ON_HOLD, ID_TAKEN or a problem of a field when refused.',
  types: () => [HomePractice, OnHold, Refusal] as const,
  resolveType: (value: object) => (value instanceof OnHold ? OnHold : or(HomePractice)(value)),
});
export const ReleaseRulesResult = createUnionType({
  name: 'ReleaseRulesResult',
  description: 'The rules, or why not.',
  types: () => [ReleaseRules, Refusal] as const,
  resolveType: or(ReleaseRules),
});
export const FamilyAccountResult = createUnionType({
  name: 'FamilyAccountResult',
  description: 'EMAIL_COLLISION, EMAIL_TAKEN or a problem of the password when refused.',
  types: () => [FamilyAccount, Refusal] as const,
  resolveType: or(FamilyAccount),
});
