import { createUnionType, Field, Float, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  LocalDate as DateText,
  MedicationClass,
  MedicationRoute,
  MedicationStatus,
  WithdrawalSign,
} from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import {
  MedicationClassEnum,
  MedicationRouteEnum,
  MedicationStatusEnum,
  WithdrawalSignEnum,
} from './medication-enums.ts';

@ObjectType({ description: 'One step of a weaning.' })
export class WeaningStep {
  @Field(() => LocalDate, { description: 'From which day.' })
  startsOn: DateText;

  @Field(() => Float, { description: 'Single dose in the unit of the medicine; 0 ends it.' })
  doseValue: number;

  @Field(() => Int, { nullable: true, description: 'Doses a day; null: when needed.' })
  timesPerDay: number | null;

  @Field(() => String, { description: 'What shows that it goes too fast.' })
  withdrawalWatch: string;

  @Field(() => String, { description: 'When the step is not taken, and what then.' })
  holdRule: string;
}

@ObjectType({ description: 'A weaning that stands still until a prescriber lets it go on.' })
export class WeaningHold {
  @HideField()
  medicationId: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => Date, { description: 'Since when.' })
  heldAt: Date;

  @Field(() => String, { description: 'By whom.' })
  heldByName: string;
}

@ObjectType({ description: 'A weaning as a prescriber ordered it, and where it is today.' })
export class Weaning {
  @Field(() => Int, { description: 'Pass it as baseNumber when ordering another; 1 is the first.' })
  number: number;

  @Field(() => String, { description: 'What the prescriber adds.' })
  note: string;

  @Field(() => Date, { description: 'When it was ordered.' })
  orderedAt: Date;

  @Field(() => String, { description: 'The prescriber.' })
  orderedByName: string;

  @Field(() => [WeaningStep], { description: 'In the order of their days.' })
  steps: WeaningStep[];

  @Field(() => WeaningStep, { nullable: true, description: 'What is taken today; null: not begun.' })
  currentStep: WeaningStep | null;

  @Field(() => WeaningStep, {
    nullable: true,
    description: 'What comes next; null: the last step is reached.',
  })
  nextStep: WeaningStep | null;

  @Field(() => WeaningHold, { nullable: true, description: 'Why it stands still; null: it goes on.' })
  hold: WeaningHold | null;
}

@ObjectType({ description: 'Signs of withdrawal that were looked for, and what was seen.' })
export class WithdrawalObservation {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @HideField()
  medicationId: string;

  @Field(() => [WithdrawalSignEnum], { description: 'What was seen; NONE: nothing.' })
  signs: WithdrawalSign[];

  @Field(() => String, { description: 'More about it.' })
  note: string;

  @Field(() => Date, { description: 'When.' })
  observedAt: Date;

  @Field(() => String, { description: 'By whom.' })
  observedByName: string;
}

@ObjectType({ description: 'What was known of a medicine from a day on.' })
export class MedicationRevision {
  @Field(() => Int, { description: 'From 1; the newest is what is taken. Pass it as baseNumber.' })
  number: number;

  @HideField()
  medicationId: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => MedicationClassEnum, { description: 'What it is.' })
  medicationClass: MedicationClass;

  @Field(() => Float, { description: 'Single dose.' })
  doseValue: number;

  @Field(() => String, { description: 'UCUM unit of the dose.' })
  doseUnit: string;

  @Field(() => Int, { nullable: true, description: 'Doses a day; null: when needed.' })
  timesPerDay: number | null;

  @Field(() => MedicationRouteEnum, { description: 'How it is taken.' })
  route: MedicationRoute;

  @Field(() => String, { description: 'What for.' })
  indication: string;

  @Field(() => String, { description: 'Who prescribed it; may be empty.' })
  prescriber: string;

  @Field(() => LocalDate, { nullable: true, description: 'Since when it is taken.' })
  startedOn: DateText | null;

  @Field(() => MedicationStatusEnum, { description: 'Whether it is taken.' })
  status: MedicationStatus;

  @Field(() => String, { description: 'Why it was changed.' })
  reason: string;

  @Field(() => Date, { description: 'When it was written.' })
  writtenAt: Date;

  @Field(() => String, { description: 'By whom.' })
  writtenByName: string;
}

@ObjectType({ description: 'A medicine on the list of a patient.' })
export class Medication {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => MedicationRevision, { description: 'What is known of it now.' })
  current: MedicationRevision;

  @Field(() => [MedicationRevision], { description: 'What was known before, the newest first.' })
  earlier: MedicationRevision[];
}

export const MedicationResult = createUnionType({
  name: 'MedicationResult',
  description: 'The medicine as it is now, or why not: PRESCRIBER_ONLY, VERSION_CONFLICT, WEANING_HELD …',
  types: () => [Medication, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Medication),
});
