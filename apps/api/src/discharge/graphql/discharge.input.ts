import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  CRITERIA_LIMITS,
  DISCHARGE_TEXT_LIMITS,
  type CriterionEvidence,
  type CriterionFinding,
  type DischargeBarrierKind,
} from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { CriterionEvidenceEnum, CriterionFindingEnum, DischargeBarrierKindEnum } from './discharge.object.ts';

const { reason, barrier, resolution, note, override } = DISCHARGE_TEXT_LIMITS;

@InputType({ description: 'When somebody is expected to leave.' })
export class SetExpectedDischargeInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => LocalDate, { description: 'Today or within a year.' })
  expectedOn: string;

  @Field(() => String, { defaultValue: '', description: `Why it changes, at most ${reason} characters.` })
  reason: string;
}

@InputType({ description: 'Something that stands in the way of a discharge.' })
export class OpenDischargeBarrierInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice writes one.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => DischargeBarrierKindEnum, { description: 'What kind of.' })
  kind: DischargeBarrierKind;

  @Field(() => String, { description: `At most ${barrier} characters.` })
  text: string;
}

@InputType({ description: 'A barrier that is out of the way.' })
export class ResolveDischargeBarrierInput {
  @Field(() => ID, { description: 'The barrier.' })
  id: string;

  @Field(() => String, { description: `How, at most ${resolution} characters.` })
  resolution: string;
}

@InputType({ description: 'What a clinician found of a criterion.' })
export class RecordDischargeFindingInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'Code of a criterion that counts.' })
  criterionCode: string;

  @Field(() => CriterionFindingEnum, { description: 'What was found.' })
  finding: CriterionFinding;

  @Field(() => String, { defaultValue: '', description: `At most ${note} characters.` })
  note: string;
}

@InputType({ description: 'Letting somebody leave although criteria are missing.' })
export class OverrideDischargeInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => [String], { description: 'Codes of what is missing, as they were read.' })
  missingCodes: string[];

  @Field(() => String, { description: `Why; it stays visible. At most ${override} characters.` })
  reason: string;
}

@InputType({ description: 'A criterion of the list.' })
export class DischargeCriterionInput {
  @Field(() => String, { description: 'Stable; capital letters, digits and underscores.' })
  code: string;

  @Field(() => String, {
    description: `At most ${CRITERIA_LIMITS.text} characters; empty: those of the code.`,
  })
  text: string;

  @Field(() => CriterionEvidenceEnum, {
    description: 'What it is ticked from; CLINICIAN for one of your own.',
  })
  evidence: CriterionEvidence;

  @Field(() => Boolean, { description: 'Whether it counts.' })
  active: boolean;
}

@InputType({ description: 'The criteria of discharge as the programme wants them.' })
export class SaveDischargeCriteriaInput {
  @Field(() => Int, { description: 'Number of the list that was read.' })
  baseNumber: number;

  @Field(() => [DischargeCriterionInput], {
    description: `At most ${CRITERIA_LIMITS.count}, in their order.`,
  })
  criteria: DischargeCriterionInput[];
}
