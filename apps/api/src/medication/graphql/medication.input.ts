import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import {
  DOSE_UNITS,
  MEDICATION_TEXT_LIMITS,
  type MedicationClass,
  type MedicationRoute,
  type MedicationStatus,
  type WithdrawalSign,
} from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import {
  MedicationClassEnum,
  MedicationRouteEnum,
  MedicationStatusEnum,
  WithdrawalSignEnum,
} from './medication-enums.ts';

const { name, indication, prescriber, reason, watch, note } = MEDICATION_TEXT_LIMITS;

@InputType({ description: 'A medicine as it is taken.' })
export class SaveMedicationInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice writes one.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Int, { description: 'Number of the revision that was read; 0 puts it on the list.' })
  baseNumber: number;

  @Field(() => String, { description: `At most ${name} characters.` })
  name: string;

  @Field(() => MedicationClassEnum, { description: 'What it is.' })
  medicationClass: MedicationClass;

  @Field(() => Float, { description: 'Single dose, more than 0.' })
  doseValue: number;

  @Field(() => String, { description: `UCUM unit: ${DOSE_UNITS.join(', ')}.` })
  doseUnit: string;

  @Field(() => Int, { nullable: true, description: 'Doses a day, 1 to 12; null: when needed.' })
  timesPerDay?: number | null;

  @Field(() => MedicationRouteEnum, { description: 'How it is taken.' })
  route: MedicationRoute;

  @Field(() => String, { description: `What for, at most ${indication} characters.` })
  indication: string;

  @Field(() => String, {
    defaultValue: '',
    description: `Who prescribed it, at most ${prescriber} characters.`,
  })
  prescriber: string;

  @Field(() => LocalDate, { nullable: true, description: 'Since when.' })
  startedOn?: string | null;

  @Field(() => MedicationStatusEnum, { description: 'Whether it is taken.' })
  status: MedicationStatus;

  @Field(() => String, { defaultValue: '', description: `Why it changes, at most ${reason} characters.` })
  reason: string;
}

@InputType({ description: 'One step of a weaning.' })
export class WeaningStepInput {
  @Field(() => LocalDate, { description: 'From which day; each step later than the one before.' })
  startsOn: string;

  @Field(() => Float, { description: 'Single dose in the unit of the medicine; 0 only at the end.' })
  doseValue: number;

  @Field(() => Int, { nullable: true, description: 'Doses a day, 1 to 12; null: when needed.' })
  timesPerDay?: number | null;

  @Field(() => String, { description: `What shows that it goes too fast, at most ${watch} characters.` })
  withdrawalWatch: string;

  @Field(() => String, { description: `When it is not taken, and what then, at most ${watch} characters.` })
  holdRule: string;
}

@InputType({ description: 'A weaning as the prescriber orders it.' })
export class OrderWeaningInput {
  @Field(() => ID, { description: 'The medicine.' })
  medicationId: string;

  @Field(() => Int, { description: 'Number of the schedule that was read; 0: there is none.' })
  baseNumber: number;

  @Field(() => [WeaningStepInput], { description: '1 to 40 steps.' })
  steps: WeaningStepInput[];

  @Field(() => String, { defaultValue: '', description: `At most ${note} characters.` })
  note: string;
}

@InputType({ description: 'Why a weaning stands still, or may go on.' })
export class WeaningReasonInput {
  @Field(() => ID, { description: 'The medicine.' })
  medicationId: string;

  @Field(() => String, { description: `At most ${reason} characters.` })
  reason: string;
}

@InputType({ description: 'What was seen of withdrawal.' })
export class ObserveWithdrawalInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice records one.' })
  id: string;

  @Field(() => ID, { description: 'The medicine.' })
  medicationId: string;

  @Field(() => [WithdrawalSignEnum], { description: 'What was seen; NONE alone: nothing.' })
  signs: WithdrawalSign[];

  @Field(() => String, { defaultValue: '', description: `At most ${note} characters.` })
  note: string;
}
