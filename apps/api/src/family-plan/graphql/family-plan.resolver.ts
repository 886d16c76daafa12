import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { FamilyViewer } from '@consilium/domain';
import { on, Requires } from '../../platform/access/requires.ts';
import { ReadFamilyPlan } from '../read-family-plan.ts';
import { FamilyPlan, PlanReaderEnum } from './family-plan.object.ts';

@Resolver(() => FamilyPlan)
export class FamilyPlanResolver {
  constructor(private readonly read: ReadFamilyPlan) {}

  @Requires('familyPlan.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => FamilyPlan, {
    nullable: true,
    description:
      'The plan as the family reads it. Null: there is none, or nothing of it is for this reader at this age.',
  })
  familyPlan(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
    @Args('as', {
      type: () => PlanReaderEnum,
      defaultValue: 'PATIENT',
      description: 'Whose eyes somebody of the team borrows. Of no effect to the family itself.',
    })
    as: FamilyViewer,
  ): Promise<FamilyPlan | null> {
    return this.read.of(patientId, as);
  }
}
