import { Field, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { accessMatrix, PATIENT_RELATIONS, type PatientRelation, type Role } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Requires } from '../../platform/access/requires.ts';
import { RoleEnum } from './viewer.object.ts';

export const PatientRelationEnum = enumOf(PATIENT_RELATIONS);
registerEnumType(PatientRelationEnum, {
  name: 'PatientRelation',
  description: 'How a user stands to a patient.',
});

@ObjectType({ description: 'When a role may do something.' })
export class AccessMatrixCell {
  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role;

  @Field(() => [PatientRelationEnum], {
    description: 'Towards which patients; empty when never or when anyone.',
  })
  relations: PatientRelation[];

  @Field(() => Boolean, { description: 'True when it needs no relation to a patient.' })
  anyone: boolean;

  @Field(() => Boolean, { description: "True when limited to the section of one's own discipline." })
  ownSectionOnly: boolean;
}

@ObjectType({ description: 'One permission and who has it.' })
export class AccessMatrixRow {
  @Field(() => String, { description: 'The permission, "module.verb".' })
  operation: string;

  @Field(() => String, { description: 'The module it belongs to.' })
  module: string;

  @Field(() => [AccessMatrixCell], { description: 'One cell per role.' })
  cells: AccessMatrixCell[];
}

@Resolver(() => AccessMatrixRow)
export class AccessMatrixResolver {
  @Requires('accessMatrix.read')
  @Query(() => [AccessMatrixRow], {
    name: 'accessMatrix',
    description: 'The access policy, as people read it.',
  })
  matrix(): AccessMatrixRow[] {
    return accessMatrix().map(({ operation, module, cells }) => ({
      operation,
      module,
      cells: cells.map((cell) => ({ ...cell, relations: [...cell.relations] })),
    }));
  }
}
