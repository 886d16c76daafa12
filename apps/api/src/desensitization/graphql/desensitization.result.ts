import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { FieldProblem } from '@consilium/domain';
import { OnHold } from '../../holds/index.ts';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { Refusal, UserError } from '../../platform/graphql/refusal.object.ts';
import { AllodyniaMap } from './allodynia-map.object.ts';
import { DesensitizationLog } from './log.object.ts';
import { DesensitizationProtocol, ProtocolTemplate } from './protocol.object.ts';
import { DesensitizationStimulus } from './stimulus.object.ts';

@ObjectType({
  implements: () => [UserError],
  description: 'Refused: the step is above the ceiling for home; it is done in the clinic first.',
})
export class AboveHomeCeiling extends UserErrorResult implements UserError {
  readonly code: string = 'ABOVE_HOME_CEILING';
  readonly message: string =
    'This step is above the ceiling for home. Stay at or below it until it was done in the clinic.';
  readonly field: string | null = 'stepKey';

  @Field(() => String, { description: 'The highest step for home.' })
  readonly homeCeilingKey: string;

  constructor(homeCeilingKey: string) {
    super();
    this.homeCeilingKey = homeCeilingKey;
  }
}

@ObjectType({
  implements: () => [UserError],
  description: 'Refused: the protocol had ended, or another version of it held when the block was done.',
})
export class RetiredProtocol extends UserErrorResult implements UserError {
  readonly code: string = 'RETIRED_PROTOCOL';
  readonly message: string =
    'This protocol, or this version of it, is no longer in use. Load it again and choose the step.';
  readonly field: string | null = 'versionNumber';
}

@ObjectType({ description: 'What is wrong with one field.' })
export class LogProblem implements FieldProblem {
  @Field(() => String, { description: 'The field.' })
  readonly field: string;

  @Field(() => String, { description: 'Stable code; the page translates it.' })
  readonly code: FieldProblem['code'];

  @Field(() => String, { description: 'How to mend it.' })
  readonly message: string;

  constructor({ field, code, message }: FieldProblem) {
    this.field = field;
    this.code = code;
    this.message = message;
  }
}

@ObjectType({ implements: () => [UserError], description: 'Refused: fields of the block are not usable.' })
export class InvalidLog extends UserErrorResult implements UserError {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;

  @Field(() => [LogProblem], { description: 'Every problem; the first one is the refusal itself.' })
  readonly problems: LogProblem[];

  constructor(first: FieldProblem, more: readonly FieldProblem[] = []) {
    super();
    this.code = first.code;
    this.message = first.message;
    this.field = first.field;
    this.problems = [first, ...more].map((problem) => new LogProblem(problem));
  }
}

const REFUSALS = [OnHold, AboveHomeCeiling, RetiredProtocol, InvalidLog, Refusal] as const;

/** A refusal is itself, everything else is what the operation is about. */
const or =
  <T>(type: T) =>
  (value: object) =>
    REFUSALS.find((refusal) => value instanceof refusal) ?? type;

export const RecordDesensitizationLogResult = createUnionType({
  name: 'RecordDesensitizationLogResult',
  description: 'The block; Refusal with ID_TAKEN, IN_THE_FUTURE, DATE_INVALID or VERSION_CONFLICT.',
  types: () => [DesensitizationLog, OnHold, AboveHomeCeiling, RetiredProtocol, InvalidLog, Refusal] as const,
  resolveType: or(DesensitizationLog),
});

export const DesensitizationLogResult = createUnionType({
  name: 'DesensitizationLogResult',
  description: 'The block, or a problem of a field.',
  types: () => [DesensitizationLog, Refusal] as const,
  resolveType: or(DesensitizationLog),
});

export const DesensitizationProtocolResult = createUnionType({
  name: 'DesensitizationProtocolResult',
  description:
    'The protocol; VERSION_CONFLICT, ID_TAKEN, PROTOCOL_NOT_ACTIVE, STEP_UNKNOWN, REASON_REQUIRED, ON_HOLD or a problem of a field.',
  types: () => [DesensitizationProtocol, OnHold, Refusal] as const,
  resolveType: or(DesensitizationProtocol),
});

export const DesensitizationStimulusResult = createUnionType({
  name: 'DesensitizationStimulusResult',
  description: 'The row; VERSION_CONFLICT or a problem of a field.',
  types: () => [DesensitizationStimulus, Refusal] as const,
  resolveType: or(DesensitizationStimulus),
});

export const ProtocolTemplateResult = createUnionType({
  name: 'ProtocolTemplateResult',
  description: 'The template; VERSION_CONFLICT, TEMPLATE_NAME_TAKEN or a problem of a field.',
  types: () => [ProtocolTemplate, Refusal] as const,
  resolveType: or(ProtocolTemplate),
});

export const AllodyniaMapResult = createUnionType({
  name: 'AllodyniaMapResult',
  description: 'The map; ID_TAKEN, IN_THE_FUTURE or a problem of a field.',
  types: () => [AllodyniaMap, Refusal] as const,
  resolveType: or(AllodyniaMap),
});
