import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { COSIGN_JURISDICTIONS, cosignTable, type CosignRule } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

const SupervisedLevelEnum = enumOf(['STUDENT', 'ASSISTANT'] as const);
registerEnumType(SupervisedLevelEnum, {
  name: 'SupervisedLevel',
  description: 'Who writes under supervision.',
});

@ObjectType({ description: 'Whose notes need another signature.' })
export class CosignPolicyRule {
  @Field(() => SupervisedLevelEnum, { description: 'Whose notes.' })
  level: CosignRule['level'];

  @Field(() => String, { nullable: true, description: 'Of one discipline; null: of every other.' })
  disciplineCode: string | null;

  @Field(() => Boolean, { description: 'A licensed colleague must cosign.' })
  cosignature: boolean;

  @Field(() => Boolean, { description: 'The note must name who supervises.' })
  namesSupervisor: boolean;

  @Field(() => Boolean, { description: 'A row of the clinic’s own.' })
  own: boolean;
}

@ObjectType({ description: 'The clinic’s jurisdiction, and the table it makes with the clinic’s own rows.' })
export class CosignPolicy {
  @Field(() => String, { description: 'Code of the table that holds.' })
  jurisdiction: string;

  @Field(() => [String], { description: 'Codes to choose from.' })
  jurisdictions: string[];

  @Field(() => [CosignPolicyRule], { description: 'The rows that hold, the clinic’s own first.' })
  rules: CosignPolicyRule[];

  @Field(() => Int, { description: 'Rises with every change; 0 before the first.' })
  version: number;

  static of({ jurisdiction, version, own }: { jurisdiction: string; version: number; own: CosignRule[] }) {
    return Object.assign(new CosignPolicy(), {
      jurisdiction,
      version,
      jurisdictions: COSIGN_JURISDICTIONS.map(({ code }) => code),
      rules: cosignTable(jurisdiction, own).map((rule) =>
        Object.assign(new CosignPolicyRule(), rule, { own: own.includes(rule) }),
      ),
    });
  }
}

@InputType({ description: 'A row of the clinic’s own.' })
export class CosignRuleInput {
  @Field(() => SupervisedLevelEnum, { description: 'Whose notes.' })
  level: CosignRule['level'];

  @Field(() => String, { nullable: true, description: 'Of one discipline; left out: of every other.' })
  disciplineCode?: string | null;

  @Field(() => Boolean, { description: 'A licensed colleague must cosign; a student’s note always.' })
  cosignature: boolean;

  @Field(() => Boolean, { description: 'The note must name who supervises.' })
  namesSupervisor: boolean;
}

@InputType({ description: 'The clinic’s jurisdiction and the rows by which it departs from it.' })
export class SaveCosignPolicyInput {
  @Field(() => String, { description: 'One of the jurisdictions offered.' })
  jurisdiction: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => [CosignRuleInput], { description: 'All rows of the clinic’s own.' })
  own: CosignRuleInput[];
}

export const CosignPolicyResult = createUnionType({
  name: 'CosignPolicyResult',
  description: 'The policy; VERSION_CONFLICT, CODE_UNKNOWN, CHOSEN_TWICE or DISCIPLINE_UNKNOWN when refused.',
  types: () => [CosignPolicy, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : CosignPolicy),
});
