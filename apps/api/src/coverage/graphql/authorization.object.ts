import {
  createUnionType,
  Field,
  Float,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import {
  AUTHORIZATION_NOTE_LIMIT,
  AUTHORIZATION_REFERENCE_LIMIT,
  AUTHORIZATION_STATES,
  AUTHORIZATION_UNITS,
  MOST_AUTHORIZED,
  PAYER_LIMIT,
  type AuthorizationState,
  type AuthorizationUnit,
  type LocalDate as DateText,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const AuthorizationUnitEnum = enumOf(AUTHORIZATION_UNITS);
registerEnumType(AuthorizationUnitEnum, {
  name: 'AuthorizationUnit',
  description: 'Hours of therapy, sessions, or days of attendance.',
});
const AuthorizationStateEnum = enumOf(AUTHORIZATION_STATES);
registerEnumType(AuthorizationStateEnum, {
  name: 'AuthorizationState',
  description: 'RUNS_OUT: within 14 days, by date or by units at the present pace.',
});

@ObjectType({ description: 'An authorization as it once stood.' })
export class CoverageAuthorizationVersion {
  @Field(() => Int, { description: '1: as it was added.' })
  version: number;

  @Field(() => String, { description: 'Who pays.' })
  payer: string;

  @Field(() => String, { description: 'The number that the payer gave it.' })
  reference: string;

  @Field(() => String, { nullable: true, description: 'Only this discipline; null: the whole programme.' })
  disciplineCode: string | null;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn: DateText;

  @Field(() => LocalDate, { description: 'Last day.' })
  endsOn: DateText;

  @Field(() => AuthorizationUnitEnum, { nullable: true, description: 'Null: by date alone.' })
  unit: AuthorizationUnit | null;

  @Field(() => Int, { nullable: true, description: 'How many units; null: by date alone.' })
  amount: number | null;

  @Field(() => String, { description: 'Remarks; may be empty.' })
  note: string;

  @Field(() => Date, { description: 'Since when it stood so.' })
  changedAt: Date;

  @Field(() => String, { description: 'Who said so.' })
  byName: string;
}

@ObjectType({
  description: 'What a payer agreed to pay for (FHIR R4 ClaimResponse with use = preauthorization).',
})
export class CoverageAuthorization {
  @Field(() => ID, { description: 'Id of the authorization.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'Who pays.' })
  payer: string;

  @Field(() => String, { description: 'The number that the payer gave it.' })
  reference: string;

  @Field(() => String, { nullable: true, description: 'Only this discipline; null: the whole programme.' })
  disciplineCode: string | null;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn: DateText;

  @Field(() => LocalDate, { description: 'Last day.' })
  endsOn: DateText;

  @Field(() => AuthorizationUnitEnum, { nullable: true, description: 'Null: by date alone.' })
  unit: AuthorizationUnit | null;

  @Field(() => Int, { nullable: true, description: 'How many units; null: by date alone.' })
  amount: number | null;

  @Field(() => String, { description: 'Remarks; may be empty.' })
  note: string;

  @Field(() => Float, { nullable: true, description: 'Delivered of it, in its units; null: by date alone.' })
  used: number | null;

  @Field(() => Float, { nullable: true, description: 'Not below 0; null: by date alone.' })
  left: number | null;

  @Field(() => LocalDate, {
    description: 'The last day it covers: its own last day, or sooner at the present pace.',
  })
  lastsUntil: DateText;

  @Field(() => Int, { description: 'Whole days from today to that day; negative: it is over.' })
  daysLeft: number;

  @Field(() => AuthorizationStateEnum, { description: 'How it stands today.' })
  state: AuthorizationState;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who withdrew it.' })
  withdrawnByName: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawnReason: string | null;

  @Field(() => Int, { description: 'For changes.' })
  version: number;
}

const upTo = (length: number) => `1 to ${length} characters.`;

@InputType({ description: 'What a payer agreed to.' })
export class AuthorizationTermsInput {
  @Field(() => String, { description: `Who pays. ${upTo(PAYER_LIMIT)}` })
  payer: string;

  @Field(() => String, { description: `The payer’s number. ${upTo(AUTHORIZATION_REFERENCE_LIMIT)}` })
  reference: string;

  @Field(() => String, { nullable: true, description: 'Only this discipline; null: the whole programme.' })
  disciplineCode?: string | null;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  endsOn: string;

  @Field(() => AuthorizationUnitEnum, { nullable: true, description: 'Null: by date alone.' })
  unit?: AuthorizationUnit | null;

  @Field(() => Int, { nullable: true, description: `How many, 1 to ${MOST_AUTHORIZED}.` })
  amount?: number | null;

  @Field(() => String, {
    defaultValue: '',
    description: `At most ${AUTHORIZATION_NOTE_LIMIT} characters.`,
  })
  note: string;
}

@InputType({ description: 'A new authorization.' })
export class AddAuthorizationInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice adds one.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => AuthorizationTermsInput, { description: 'What the payer agreed to.' })
  terms: AuthorizationTermsInput;
}

@InputType({ description: 'An authorization as it is to stand from now on.' })
export class ChangeAuthorizationInput {
  @Field(() => ID, { description: 'The authorization.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => AuthorizationTermsInput, { description: 'What the payer agreed to.' })
  terms: AuthorizationTermsInput;
}

@InputType({ description: 'Withdraws an authorization; it stays on record.' })
export class WithdrawAuthorizationInput {
  @Field(() => ID, { description: 'The authorization.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { description: `Why. ${upTo(AUTHORIZATION_NOTE_LIMIT)}` })
  reason: string;
}

export const CoverageAuthorizationResult = createUnionType({
  name: 'CoverageAuthorizationResult',
  description: 'The authorization as it stands; VERSION_CONFLICT, ALREADY_OVER or a problem of a field.',
  types: () => [CoverageAuthorization, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : CoverageAuthorization),
});
