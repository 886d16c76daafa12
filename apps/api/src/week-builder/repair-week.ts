import { Injectable } from '@nestjs/common';
import { AVAILABILITY_LIMITS, REPAIR_POLICIES } from '@consilium/domain';
import { currentContext } from '../platform/context/request-context.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { DisruptionInput, RepairWeekInput } from './graphql/week-builder.input.ts';
import { RepairProposals } from './graphql/week-builder.result.ts';
import { DisruptedQueries } from './disrupted.queries.ts';
import { byPolicy, repairBase } from './instance/map-repair.ts';
import { LoadWeek, mondayOf } from './load-week.ts';
import { StartRun, type RunRequest } from './start-run.ts';

/** Starts two repairs of a booked week: one that keeps everyone's times, one that cancels least. */
@Injectable()
export class RepairWeek {
  constructor(
    private readonly start: StartRun,
    private readonly load: LoadWeek,
    private readonly disrupted: DisruptedQueries,
  ) {}

  async run({ disruption, seconds, seed }: RepairWeekInput): Promise<RepairProposals | Refusal> {
    const refusal = this.start.problemOf({ seconds, seed }) ?? disruptionProblem(disruption);
    if (refusal) return refusal;
    const ids = idsOf(disruption);
    if (![ids.memberId, ids.roomId, ids.patientId].every((id) => id === null || isUuid(id))) throw notFound();
    if (!(await this.disrupted.exists(ids))) throw notFound();
    const now = currentContext().now();
    const startsAt = disruption.startsAt < now ? now : disruption.startsAt;
    const touched = await this.disrupted.firstTouched(ids, { startsAt, endsAt: disruption.endsAt });
    if (!touched) return new Refusal('NOTHING_TO_REPAIR', 'Nothing is booked that this would touch.');
    const weekOf = mondayOf(touched);
    const facts = await this.load.run(weekOf, null);
    const happened = {
      ...ids,
      startsAt: disruption.startsAt.toISOString(),
      endsAt: disruption.endsAt.toISOString(),
    };
    const base = repairBase(facts, happened);
    const requests = REPAIR_POLICIES.map((policy): RunRequest => {
      const { question, baseline } = byPolicy(base, { ...happened, policy });
      return {
        kind: 'REPAIR',
        weekOf,
        basedOnId: null,
        patientIds: [],
        question,
        baseline,
        disruption: { ...happened, policy },
        pinned: [],
        seed,
        seconds,
      };
    });
    const proposals = await this.start.run('repairWeek', requests);
    return Object.assign(new RepairProposals(), { proposals });
  }
}

const idsOf = ({ memberId, roomId, patientId }: DisruptionInput) => ({
  memberId: memberId ?? null,
  roomId: roomId ?? null,
  patientId: patientId ?? null,
});

function disruptionProblem(disruption: DisruptionInput): Refusal | null {
  const { memberId, roomId, patientId } = idsOf(disruption);
  if ([memberId, roomId, patientId].filter((id) => id !== null).length !== 1)
    return new Refusal('INVALID_INPUT', 'Name one member, or one room, or one patient.', 'disruption');
  if (disruption.startsAt >= disruption.endsAt)
    return new Refusal('INVALID_INPUT', 'The end must come after the start.', 'endsAt');
  const days = (disruption.endsAt.getTime() - disruption.startsAt.getTime()) / 86_400_000;
  if (days > AVAILABILITY_LIMITS.absenceDays)
    return new Refusal('INVALID_INPUT', `Give at most ${AVAILABILITY_LIMITS.absenceDays} days.`, 'endsAt');
  if (disruption.endsAt <= currentContext().now())
    return new Refusal('INVALID_INPUT', 'This is over: nothing is left to repair.', 'endsAt');
  return null;
}
