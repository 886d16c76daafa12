import { Injectable } from '@nestjs/common';
import { isDecidable, LARGEST_SEED } from '@consilium/domain';
import type { Assignment } from '@consilium/scheduling';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { WeekProposal } from './graphql/week-proposal.object.ts';
import { demandOfFacts } from './instance/demand-of-facts.ts';
import { placementOf } from './instance/instance-parts.ts';
import { mapBuild } from './instance/map-build.ts';
import { mapRepair, type RepairQuestion } from './instance/map-repair.ts';
import type { WeekFacts } from './instance/week-facts.ts';
import { LoadWeek } from './load-week.ts';
import { conflictsOfLocked } from './report-of.ts';
import { StartRun } from './start-run.ts';
import type { StoredDisruption, StoredProposal, StoredQuestion } from './stored-proposal.ts';
import { WeekProposalQueries } from './week-proposal.queries.ts';

/** Builds or repairs a week anew from the plans and the calendar of now; pinned sessions stay where they were. */
@Injectable()
export class RebuildWeek {
  constructor(
    private readonly start: StartRun,
    private readonly load: LoadWeek,
    private readonly queries: WeekProposalQueries,
  ) {}

  async run(proposalId: string, seconds: number | null): Promise<WeekProposal | Refusal> {
    const [proposal, stored] = [await this.queries.byId(proposalId), await this.queries.stored(proposalId)];
    if (!proposal || !stored) throw notFound();
    const refusal = this.start.problemOf({ seconds });
    if (refusal) return refusal;
    if (!isDecidable(proposal.status))
      return new Refusal('PROPOSAL_NOT_DECIDABLE', 'Only a finished proposal that is still open is rebuilt.');
    const patientIds = proposal.patientIds.length > 0 ? proposal.patientIds : null;
    const facts = await this.load.run(proposal.weekOf, patientIds);
    const pins = pinsOf(stored);
    const { question, baseline } = stored.disruption
      ? repairAgain(facts, stored.disruption, pins)
      : { question: mapBuild(facts, demandOfFacts(facts, patientIds).lines, pins), baseline: null };
    const pinned = [...pins.keys()].filter((id) => id in question.sessions);
    if (question.instance.sessions.every(({ locked }) => locked))
      return new Refusal('NOTHING_TO_BUILD', 'Nothing is left that could be placed otherwise.');
    if (haveConflict(question, new Set(pinned)))
      return new Refusal(
        'PIN_IMPOSSIBLE',
        'The calendar has changed: a pinned session cannot stay where it is. Unpin it or free its place.',
      );
    const [made] = await this.start.run('rebuildWeek', [
      {
        kind: proposal.kind,
        weekOf: proposal.weekOf,
        basedOnId: proposalId,
        patientIds: proposal.patientIds,
        question,
        baseline,
        disruption: stored.disruption,
        pinned,
        // The same seed would find the same week again.
        seed: (proposal.seed + 1) % LARGEST_SEED,
        seconds: seconds ?? proposal.seconds,
      },
    ]);
    if (!made) throw notFound();
    return made;
  }
}

/** The repair of the calendar as it is now, with some of its changes fixed. */
function repairAgain(
  facts: WeekFacts,
  disruption: StoredDisruption,
  pins: ReadonlyMap<string, Assignment>,
): Pick<RepairQuestion, 'question' | 'baseline'> {
  const { question, baseline } = mapRepair(facts, disruption);
  const of = { ...question.sessions };
  const sessions = question.instance.sessions.map((session) => {
    const [pin, mine] = [pins.get(session.id), of[session.id]];
    if (session.locked || !pin || !mine) return session;
    const excused = [...new Set([...(mine.excused ?? []), ...(pin.excused ?? [])])];
    of[session.id] = { ...mine, excused };
    const patients = session.patients?.filter((id) => !excused.includes(id));
    return { ...session, locked: placementOf(pin), ...(patients ? { patients } : {}) };
  });
  const instance = { ...question.instance, sessions };
  return { question: { ...question, sessions: of, instance }, baseline };
}

/** Where the pinned sessions are. */
function pinsOf({ pinned, solution }: StoredProposal): Map<string, Assignment> {
  const ids = new Set(pinned);
  return new Map(
    (solution?.assignments ?? []).filter(({ session }) => ids.has(session)).map((one) => [one.session, one]),
  );
}

function haveConflict({ instance }: StoredQuestion, pinned: ReadonlySet<string>): boolean {
  return conflictsOfLocked(instance).some(({ sessions }) => sessions.some((id) => pinned.has(id)));
}
