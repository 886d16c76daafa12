import { Injectable } from '@nestjs/common';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { DemandLine, PatientDemand, UnaskedDemand, WeekDemand } from './graphql/week-demand.object.ts';
import { bookedMinutesOf, demandOfFacts } from './instance/demand-of-facts.ts';
import { LoadWeek, mondayOf } from './load-week.ts';
import { PatientAudit } from './patient-audit.ts';
import { PlannedInterventionQueries } from './planned-interventions.queries.ts';

/** What the plans ask of a week, without building it. */
@Injectable()
export class AskWeekDemand {
  constructor(
    private readonly load: LoadWeek,
    private readonly plans: PlannedInterventionQueries,
    private readonly audit: PatientAudit,
  ) {}

  async run(date: string, patientIds: readonly string[] | null): Promise<WeekDemand> {
    const weekOf = mondayOf(date);
    if (patientIds && !(patientIds.every(isUuid) && (await this.plans.areKnown(patientIds))))
      throw notFound();
    const facts = await this.load.run(weekOf, patientIds);
    const { lines, unasked, interventions } = demandOfFacts(facts, patientIds);
    const ids = [...new Set(interventions.map(({ patientId }) => patientId))].sort();
    this.audit.note('weekDemand', ids);
    const asked = (patientId: string) =>
      lines
        .flatMap(({ minutes, sessions }) => sessions.map(({ participants }) => ({ minutes, participants })))
        .filter(({ participants }) => participants.some((one) => one.patientId === patientId))
        .reduce((sum, { minutes }) => sum + minutes, 0);
    return Object.assign(new WeekDemand(), {
      weekOf,
      lines: lines.map(({ participants, roles, sessions, roomKinds, ...line }) =>
        Object.assign(new DemandLine(), {
          ...line,
          disciplineCodes: roles.map(({ disciplineCode }) => disciplineCode),
          roomKinds: [...roomKinds],
          patientIds: participants.map(({ patientId }) => patientId),
          interventionIds: participants.map(({ interventionId }) => interventionId),
          sessions: sessions.length,
        }),
      ),
      unasked: unasked.map((one) => Object.assign(new UnaskedDemand(), one)),
      patients: ids.map((patientId) =>
        Object.assign(new PatientDemand(), {
          patientId,
          prescribedMinutes: interventions
            .filter((one) => one.patientId === patientId && one.status === 'ACTIVE' && one.mode !== 'HOME')
            .reduce((sum, one) => sum + one.minutes * one.timesPerDay * one.daysPerWeek, 0),
          bookedMinutes: Math.round(bookedMinutesOf(facts, patientId)),
          askedMinutes: asked(patientId),
        }),
      ),
    });
  }
}
