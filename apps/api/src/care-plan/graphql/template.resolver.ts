import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { ApplyCarePlanTemplate } from '../apply-care-plan-template.ts';
import { CarePlanQueries } from '../care-plan.queries.ts';
import { SaveCarePlanTemplate } from '../save-care-plan-template.ts';
import { TemplateQueries } from '../template.queries.ts';
import { CarePlan } from './care-plan.object.ts';
import {
  ApplyTemplateInput,
  ApplyTemplateResult,
  CarePlanTemplate,
  SaveCarePlanTemplateInput,
  SaveCarePlanTemplateResult,
  TemplateApplied,
} from './template.object.ts';

@Resolver(() => CarePlanTemplate)
export class TemplateResolver {
  constructor(
    private readonly queries: TemplateQueries,
    private readonly save: SaveCarePlanTemplate,
    private readonly apply: ApplyCarePlanTemplate,
  ) {}

  @Requires('carePlanTemplate.read')
  @Query(() => [CarePlanTemplate], { description: "The clinic's templates by name." })
  carePlanTemplates(
    @Args('includeInactive', {
      type: () => Boolean,
      nullable: true,
      defaultValue: false,
      description: 'Also those no longer in use.',
    })
    includeInactive: boolean | null,
  ): Promise<CarePlanTemplate[]> {
    return this.queries.all(includeInactive ?? false);
  }

  @Requires('carePlanTemplate.manage')
  @Mutation(() => SaveCarePlanTemplateResult, { description: 'Adds a template, or replaces what one says.' })
  saveCarePlanTemplate(
    @Args('input', { type: () => SaveCarePlanTemplateInput, description: 'The template.' })
    input: SaveCarePlanTemplateInput,
  ): Promise<CarePlanTemplate | Refusal> {
    return this.save.run(input);
  }

  @Requires(
    'carePlan.applyTemplate',
    on('carePlan', (args: { input: ApplyTemplateInput }) => args.input.carePlanId),
  )
  @Mutation(() => ApplyTemplateResult, { description: 'Adds what a template prescribes to a plan, once.' })
  applyCarePlanTemplate(
    @Args('input', { type: () => ApplyTemplateInput, description: 'Which template, to which plan.' })
    input: ApplyTemplateInput,
  ): Promise<TemplateApplied | Refusal> {
    return this.apply.run(input);
  }
}

@Resolver(() => TemplateApplied)
export class TemplateAppliedResolver {
  constructor(private readonly plans: CarePlanQueries) {}

  @ResolveField(() => CarePlan, { description: 'The plan with what was added.' })
  async carePlan(@Parent() applied: TemplateApplied): Promise<CarePlan> {
    const plan = await this.plans.byId(applied.carePlanId);
    if (!plan) throw notFound();
    return plan;
  }
}
