import { Injectable } from '@nestjs/common';
import { checkIntervention, mayMoveIntervention, type InterventionFields } from '@consilium/domain';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import { EditPlanEntry } from './edit-plan-entry.ts';
import { GoalRepository } from './goal.repository.ts';
import type { EditConflict } from './graphql/edit-conflict.object.ts';
import type { UpdateInterventionInput } from './graphql/intervention.input.ts';
import type { Intervention } from './graphql/intervention.object.ts';
import { InterventionGates } from './intervention-gates.ts';
import { InterventionRepository } from './intervention.repository.ts';
import { interventionFields } from './plan-rows.ts';
import { storedTextOrAbsent } from './stored-text.ts';

@Injectable()
export class UpdateIntervention {
  constructor(
    private readonly edits: EditPlanEntry,
    private readonly interventions: InterventionRepository,
    private readonly goals: GoalRepository,
    private readonly queries: CarePlanQueries,
    private readonly gates: InterventionGates,
  ) {}

  run({
    id,
    baseVersion,
    ...input
  }: UpdateInterventionInput): Promise<Intervention | EditConflict | Refusal> {
    return this.edits.run<InterventionFields, Intervention>({
      operation: 'updateIntervention',
      entity: 'INTERVENTION',
      id,
      baseVersion,
      changes: {
        title: storedTextOrAbsent(input.title),
        minutes: input.minutes ?? undefined,
        timesPerDay: input.timesPerDay ?? undefined,
        daysPerWeek: input.daysPerWeek ?? undefined,
        mode: input.mode ?? undefined,
        precautions: storedTextOrAbsent(input.precautions),
        coTreatingDisciplineCodes: input.coTreatingDisciplineCodes ?? undefined,
        goalIds: input.goalIds?.map((goalId) => goalId.toLowerCase()),
        status: input.status ?? undefined,
      },
      lock: (db) => this.interventions.lock(db, id),
      ownerOf: (intervention) => intervention.disciplineCode,
      fieldsOf: interventionFields,
      check: async ({ db, plan, current, merged }) => {
        const [problem] = checkIntervention(merged, await this.queries.clinicalDisciplines(db));
        if (problem) return Refusal.of(problem);
        if (!mayMoveIntervention(current.status, merged.status)) {
          const message = `An intervention cannot go from ${current.status} to ${merged.status}.`;
          return new Refusal('INVALID_INPUT', message, 'status');
        }
        if (merged.status === 'ACTIVE' && current.status !== 'ACTIVE') {
          const held = await this.gates.refusal(plan.patientId, [merged.kind]);
          if (held) return held;
        }
        return this.goals.refuseForeign(db, plan.id, merged.goalIds);
      },
      update: (db, intervention, fields, stamp) => this.interventions.update(db, intervention, fields, stamp),
    });
  }
}
