import { Injectable } from '@nestjs/common';
import { checkIntervention, PLAN_MAX_INTERVENTIONS, type InterventionFields } from '@consilium/domain';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AddPlanEntry } from './add-plan-entry.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import { GoalRepository } from './goal.repository.ts';
import type { AddInterventionInput } from './graphql/intervention.input.ts';
import type { Intervention } from './graphql/intervention.object.ts';
import { InterventionGates } from './intervention-gates.ts';
import { InterventionRepository } from './intervention.repository.ts';
import { storedText } from './stored-text.ts';

@Injectable()
export class AddIntervention {
  constructor(
    private readonly entries: AddPlanEntry,
    private readonly interventions: InterventionRepository,
    private readonly goals: GoalRepository,
    private readonly queries: CarePlanQueries,
    private readonly gates: InterventionGates,
  ) {}

  run({ carePlanId, ...input }: AddInterventionInput): Promise<Intervention | Refusal> {
    const fields: InterventionFields = {
      kind: input.kind,
      title: storedText(input.title),
      minutes: input.minutes,
      timesPerDay: input.timesPerDay,
      daysPerWeek: input.daysPerWeek,
      mode: input.mode,
      precautions: storedText(input.precautions),
      disciplineCode: input.disciplineCode,
      coTreatingDisciplineCodes: input.coTreatingDisciplineCodes,
      goalIds: input.goalIds.map((goalId) => goalId.toLowerCase()),
      status: 'ACTIVE',
    };
    return this.entries.run<Intervention>({
      operation: 'addIntervention',
      entity: 'INTERVENTION',
      carePlanId,
      disciplineCode: fields.disciplineCode,
      check: async (db, { patientId }) => {
        const [problem] = checkIntervention(fields, await this.queries.clinicalDisciplines(db));
        if (problem) return Refusal.of(problem);
        const held = await this.gates.refusal(patientId, [fields.kind]);
        if (held) return held;
        const foreign = await this.goals.refuseForeign(db, carePlanId, fields.goalIds);
        if (foreign) return foreign;
        if ((await this.interventions.count(db, carePlanId)) < PLAN_MAX_INTERVENTIONS) return null;
        return new Refusal('TOO_MANY', `A plan holds at most ${PLAN_MAX_INTERVENTIONS} interventions.`);
      },
      add: (db, stamp) => this.interventions.add(db, carePlanId, stamp, [fields]),
    });
  }
}
