import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import {
  isOpen,
  localDateIn,
  PLAN_MAX_GOALS,
  PLAN_MAX_INTERVENTIONS,
  planFromTemplate,
} from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import { GoalRepository } from './goal.repository.ts';
import {
  TemplateApplied,
  type ApplyTemplateInput,
  type CarePlanTemplate,
} from './graphql/template.object.ts';
import { InterventionGates } from './intervention-gates.ts';
import { InterventionRepository } from './intervention.repository.ts';
import { OpenSections } from './open-sections.ts';
import { PlanEvents } from './plan-events.ts';
import { PlanWritingQueries } from './plan-writing.queries.ts';
import { episodeClosed } from './section-ownership.ts';
import { TemplateQueries } from './template.queries.ts';
import { TemplateRepository } from './template.repository.ts';

const alreadyApplied = () =>
  new Refusal('ALREADY_APPLIED', 'This template is in the plan already. Edit what it brought.');

/** Adds the goals and interventions of a template to a plan, in every discipline's part at once; only once. */
@Injectable()
export class ApplyCarePlanTemplate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: CarePlanQueries,
    private readonly writing: PlanWritingQueries,
    private readonly queries: TemplateQueries,
    private readonly templates: TemplateRepository,
    private readonly openSections: OpenSections,
    private readonly goals: GoalRepository,
    private readonly interventions: InterventionRepository,
    private readonly events: PlanEvents,
    private readonly gates: InterventionGates,
  ) {}

  async run({ carePlanId, templateId }: ApplyTemplateInput): Promise<TemplateApplied | Refusal> {
    const [known, template] = [await this.plans.byId(carePlanId), await this.queries.byId(templateId)];
    if (!known || !template) throw notFound();
    const intent = {
      operation: 'applyCarePlanTemplate',
      patientId: known.patientId,
      detail: `${carePlanId} ${template.id} version ${template.version}`,
    };
    try {
      return await this.unitOfWork.run<TemplateApplied | Refusal>(intent, async (db) => {
        const refusal = await this.refusal(db, carePlanId, template);
        return refusal ?? (await this.apply(db, carePlanId, template));
      });
    } catch (error) {
      if (isUniqueViolation(error)) return alreadyApplied();
      throw error;
    }
  }

  private async refusal(
    db: DatabaseTransaction,
    carePlanId: string,
    template: CarePlanTemplate,
  ): Promise<Refusal | null> {
    const plan = await this.writing.forEdit(db, carePlanId);
    if (!isOpen(plan.episodeState)) return episodeClosed();
    if (!template.active) {
      return new Refusal(
        'TEMPLATE_INACTIVE',
        'This template is no longer in use. Choose another one.',
        'templateId',
      );
    }
    if (await this.templates.wasApplied(db, carePlanId, template.id)) return alreadyApplied();
    const goals = (await this.goals.count(db, carePlanId)) + template.goals.length;
    const interventions = (await this.interventions.count(db, carePlanId)) + template.interventions.length;
    if (goals > PLAN_MAX_GOALS || interventions > PLAN_MAX_INTERVENTIONS) {
      const most = `${PLAN_MAX_GOALS} goals and ${PLAN_MAX_INTERVENTIONS} interventions`;
      return new Refusal('TOO_MANY', `A plan holds at most ${most}.`);
    }
    return this.gates.refusal(
      plan.patientId,
      template.interventions.map(({ kind }) => kind),
    );
  }

  private async apply(
    db: DatabaseTransaction,
    carePlanId: string,
    template: CarePlanTemplate,
  ): Promise<TemplateApplied> {
    await this.templates.applied(db, carePlanId, template);
    const { timeZone, displayName } = currentActor();
    const now = currentContext().now();
    const { goals, interventions } = planFromTemplate(template, localDateIn(timeZone, now));
    await this.openSections.run(db, carePlanId, [
      ...goals.map((goal) => goal.ownerDisciplineCode),
      ...interventions.map((intervention) => intervention.disciplineCode),
    ]);
    const stamp = { updatedAt: now, updatedByName: displayName };
    await this.goals.add(db, carePlanId, stamp, goals);
    await this.interventions.add(db, carePlanId, stamp, interventions);
    await this.events.add('CHANGED', carePlanId);
    return Object.assign(new TemplateApplied(), {
      carePlanId,
      goalsAdded: goals.length,
      interventionsAdded: interventions.length,
    });
  }
}
