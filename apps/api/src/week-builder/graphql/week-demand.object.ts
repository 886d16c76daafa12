import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { InterventionKind, SessionKind, UnaskedReason } from '@consilium/domain';
import { InterventionKindEnum } from '../../care-plan/index.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { SessionKindEnum } from '../../scheduling/index.ts';
import { UnaskedReasonEnum } from './week-builder-enums.ts';

@ObjectType({ description: 'Sessions that belong together: one intervention, or one group.' })
export class DemandLine {
  @Field(() => ID, { description: 'Its key; the same plans give the same key.' })
  key: string;

  @Field(() => InterventionKindEnum, { description: 'What is prescribed.' })
  kind: InterventionKind;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => SessionKindEnum, { description: 'One patient, several together, or several disciplines.' })
  mode: SessionKind;

  @Field(() => [String], { description: 'One member of each discipline is needed; the leading one first.' })
  disciplineCodes: string[];

  @Field(() => [String], { description: 'Kinds of room, the usual one first.' })
  roomKinds: string[];

  @Field(() => [ID], { description: 'The patients.' })
  patientIds: string[];

  @Field(() => [ID], { description: 'The interventions.' })
  interventionIds: string[];

  @Field(() => Int, { description: 'Sessions that the week still owes.' })
  sessions: number;

  @Field(() => Int, { description: 'Minutes of one session.' })
  minutes: number;

  @Field(() => Int, { description: '1 to 3; 3 is left out last.' })
  priority: number;
}

@ObjectType({ description: 'Something in a plan that is not asked of the week.' })
export class UnaskedDemand {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { description: 'The intervention.' })
  interventionId: string;

  @Field(() => UnaskedReasonEnum, { description: 'Why.' })
  reason: UnaskedReason;

  @Field(() => Int, { description: 'Sessions.' })
  sessions: number;

  @Field(() => Int, { description: 'Their minutes together.' })
  minutes: number;
}

@ObjectType({ description: 'Minutes of one patient in the week.' })
export class PatientDemand {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Int, { description: 'Minutes that the plan prescribes.' })
  prescribedMinutes: number;

  @Field(() => Int, { description: 'Minutes of prescribed sessions that are booked.' })
  bookedMinutes: number;

  @Field(() => Int, { description: 'Minutes that the builder would still place.' })
  askedMinutes: number;
}

@ObjectType({ description: 'What the plans ask of a week, less what is booked already.' })
export class WeekDemand {
  @Field(() => LocalDate, { description: 'The Monday of the week.' })
  weekOf: string;

  @Field(() => [DemandLine], { description: 'What the builder would place.' })
  lines: DemandLine[];

  @Field(() => [UnaskedDemand], { description: 'What it would not, and why.' })
  unasked: UnaskedDemand[];

  @Field(() => [PatientDemand], { description: 'Per patient.' })
  patients: PatientDemand[];
}
