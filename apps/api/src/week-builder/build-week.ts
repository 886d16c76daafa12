import { Injectable } from '@nestjs/common';
import { addDays, localDateIn } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { BuildWeekInput } from './graphql/week-builder.input.ts';
import type { WeekProposal } from './graphql/week-proposal.object.ts';
import { demandOfFacts } from './instance/demand-of-facts.ts';
import { mapBuild } from './instance/map-build.ts';
import { LoadWeek, mondayOf } from './load-week.ts';
import { PlannedInterventionQueries } from './planned-interventions.queries.ts';
import { StartRun } from './start-run.ts';

/** Most patients that one run may name; the format takes no more. */
const MOST_PATIENTS = 500;

/** Starts to build a week from the plans. Nothing is booked: the answer is a proposal. */
@Injectable()
export class BuildWeek {
  constructor(
    private readonly start: StartRun,
    private readonly load: LoadWeek,
    private readonly plans: PlannedInterventionQueries,
  ) {}

  async run(input: BuildWeekInput): Promise<WeekProposal | Refusal> {
    const weekOf = mondayOf(input.weekOf);
    const refusal = this.start.problemOf(input) ?? pastProblem(weekOf);
    if (refusal) return refusal;
    const patientIds = input.patientIds ? [...new Set(input.patientIds)] : null;
    if (patientIds?.length === 0)
      return new Refusal('INVALID_INPUT', 'Name at least one patient, or leave the list out.', 'patientIds');
    if (patientIds && patientIds.length > MOST_PATIENTS)
      return new Refusal('INVALID_INPUT', `Name at most ${MOST_PATIENTS} patients.`, 'patientIds');
    if (patientIds && !(patientIds.every(isUuid) && (await this.plans.areKnown(patientIds))))
      throw notFound();
    const facts = await this.load.run(weekOf, patientIds);
    const { lines } = demandOfFacts(facts, patientIds);
    if (lines.length === 0)
      return new Refusal('NOTHING_TO_BUILD', 'The plans ask for nothing that is not booked already.');
    const question = mapBuild(facts, lines, new Map());
    const [proposal] = await this.start.run('buildWeek', [
      {
        kind: 'BUILD',
        weekOf,
        basedOnId: null,
        patientIds: patientIds ?? [],
        question,
        baseline: null,
        disruption: null,
        pinned: [],
        seed: input.seed,
        seconds: input.seconds,
      },
    ]);
    if (!proposal) throw notFound();
    return proposal;
  }
}

function pastProblem(weekOf: string): Refusal | null {
  const today = localDateIn(currentActor().timeZone, currentContext().now());
  return addDays(weekOf, 6) < today
    ? new Refusal('INVALID_INPUT', 'This week is over. Choose this week or a later one.', 'weekOf')
    : null;
}
