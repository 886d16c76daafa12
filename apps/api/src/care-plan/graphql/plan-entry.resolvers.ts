import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AddGoal } from '../add-goal.ts';
import { AddIntervention } from '../add-intervention.ts';
import { SectionOwnership } from '../section-ownership.ts';
import { UpdateGoal } from '../update-goal.ts';
import { UpdateIntervention } from '../update-intervention.ts';
import { UpdateSection } from '../update-section.ts';
import { EditConflict } from './edit-conflict.object.ts';
import { AddGoalInput, SaveGoalResult, UpdateGoalInput } from './goal.input.ts';
import { Goal } from './goal.object.ts';
import {
  AddInterventionInput,
  SaveInterventionResult,
  UpdateInterventionInput,
} from './intervention.input.ts';
import { Intervention } from './intervention.object.ts';
import { SaveSectionResult, UpdateSectionInput } from './section.input.ts';
import { CarePlanSection } from './section.object.ts';

const EDITABLE = 'Whether the viewer may edit it now: own discipline, on the care team, episode not ended.';
const onPlan = on('carePlan', (args: { input: { carePlanId: string } }) => args.input.carePlanId);
const onEntry = (kind: 'carePlanSection' | 'goal' | 'intervention') =>
  on(kind, (args: { input: { id: string } }) => args.input.id);

@Resolver(() => CarePlanSection)
export class SectionResolver {
  constructor(
    private readonly ownership: SectionOwnership,
    private readonly update: UpdateSection,
  ) {}

  @ResolveField(() => Boolean, { description: EDITABLE })
  editable(@Parent() section: CarePlanSection): Promise<boolean> {
    return this.ownership.editable(section.carePlanId, section.disciplineCode);
  }

  @Requires('carePlan.draft', onEntry('carePlanSection'))
  @Mutation(() => SaveSectionResult, { description: "Edits the texts of one's own section." })
  updateCarePlanSection(
    @Args('input', { type: () => UpdateSectionInput, description: 'What changes.' })
    input: UpdateSectionInput,
  ): Promise<CarePlanSection | EditConflict | Refusal> {
    return this.update.run(input);
  }
}

@Resolver(() => Goal)
export class GoalResolver {
  constructor(
    private readonly ownership: SectionOwnership,
    private readonly add: AddGoal,
    private readonly update: UpdateGoal,
  ) {}

  @ResolveField(() => Boolean, { description: EDITABLE })
  editable(@Parent() goal: Goal): Promise<boolean> {
    return this.ownership.editable(goal.carePlanId, goal.ownerDisciplineCode);
  }

  @Requires('carePlan.draft', onPlan)
  @Mutation(() => SaveGoalResult, { description: "Adds a goal to one's own section." })
  addGoal(
    @Args('input', { type: () => AddGoalInput, description: 'The goal.' }) input: AddGoalInput,
  ): Promise<Goal | Refusal> {
    return this.add.run(input);
  }

  @Requires('carePlan.draft', onEntry('goal'))
  @Mutation(() => SaveGoalResult, { description: "Edits a goal of one's own section." })
  updateGoal(
    @Args('input', { type: () => UpdateGoalInput, description: 'What changes.' }) input: UpdateGoalInput,
  ): Promise<Goal | EditConflict | Refusal> {
    return this.update.run(input);
  }
}

@Resolver(() => Intervention)
export class InterventionResolver {
  constructor(
    private readonly ownership: SectionOwnership,
    private readonly add: AddIntervention,
    private readonly update: UpdateIntervention,
  ) {}

  @ResolveField(() => Boolean, { description: EDITABLE })
  editable(@Parent() intervention: Intervention): Promise<boolean> {
    return this.ownership.editable(intervention.carePlanId, intervention.disciplineCode);
  }

  @Requires('carePlan.draft', onPlan)
  @Mutation(() => SaveInterventionResult, { description: "Prescribes something in one's own section." })
  addIntervention(
    @Args('input', { type: () => AddInterventionInput, description: 'The intervention.' })
    input: AddInterventionInput,
  ): Promise<Intervention | Refusal> {
    return this.add.run(input);
  }

  @Requires('carePlan.draft', onEntry('intervention'))
  @Mutation(() => SaveInterventionResult, { description: "Edits an intervention of one's own section." })
  updateIntervention(
    @Args('input', { type: () => UpdateInterventionInput, description: 'What changes.' })
    input: UpdateInterventionInput,
  ): Promise<Intervention | EditConflict | Refusal> {
    return this.update.run(input);
  }
}
