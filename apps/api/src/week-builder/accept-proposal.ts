import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { isDecidable } from '@consilium/domain';
import { currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { orClash, type BookingClash, type BookingRefused } from '../scheduling/index.ts';
import { AcceptBuild } from './accept-build.ts';
import { AcceptRepair } from './accept-repair.ts';
import { AcceptedSessionRepository } from './accepted-sessions.repository.ts';
import { BookedWeekQueries } from './booked-week.queries.ts';
import type { ProposedSession } from './graphql/proposed-session.object.ts';
import type { AcceptProposalInput } from './graphql/week-builder.input.ts';
import { CalendarChanged } from './graphql/week-builder.result.ts';
import type { WeekProposal } from './graphql/week-proposal.object.ts';
import { PatientAudit } from './patient-audit.ts';
import { proposedSessions } from './proposed-week.ts';
import type { AcceptedChanges, StoredProposal } from './stored-proposal.ts';
import { WeekProposalQueries } from './week-proposal.queries.ts';
import { WeekProposalRepository } from './week-proposal.repository.ts';

type Accepted = WeekProposal | BookingRefused | CalendarChanged;

const NOTHING_ACCEPTED: AcceptedChanges = {
  accepted: {},
  booked: [],
  changed: [],
  cancelled: [],
  exceptionId: null,
  roomClosureId: null,
  timeBlockId: null,
};

/** Books a proposal, in whole or in part, in one transaction: what the calendar refuses keeps all of it out. */
@Injectable()
export class AcceptProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: WeekProposalQueries,
    private readonly proposals: WeekProposalRepository,
    private readonly booked: BookedWeekQueries,
    private readonly sessions: AcceptedSessionRepository,
    private readonly build: AcceptBuild,
    private readonly repair: AcceptRepair,
    private readonly audit: PatientAudit,
  ) {}

  async run({ proposalId, version, sessionIds }: AcceptProposalInput): Promise<Accepted | BookingClash> {
    const proposal = await this.queries.byId(proposalId);
    const stored = proposal && (await this.queries.stored(proposalId));
    if (!proposal || !stored) throw notFound();
    const intent = { operation: 'acceptProposal', patientId: null, detail: proposalId };
    const where = { on: proposal.weekOf, at: currentContext().now() };
    return orClash(
      () =>
        this.unitOfWork.run<Accepted>(intent, async (db) => {
          if (!isDecidable(proposal.status))
            return new Refusal(
              'PROPOSAL_NOT_DECIDABLE',
              'Only a finished proposal that is open is accepted.',
            );
          if (proposal.version !== version) return versionConflict();
          const open = openParts(stored);
          const chosen = sessionIds ? open.filter(({ id }) => sessionIds.includes(id)) : open;
          if (chosen.length === 0 || chosen.length < new Set(sessionIds ?? []).size)
            return new Refusal(
              'INVALID_INPUT',
              'Choose sessions of this proposal that are open.',
              'sessionIds',
            );
          await this.sessions.lockWeek(db, proposal.weekOf);
          const changes = await this.apply(db, proposal, stored, chosen);
          if ('code' in changes) return changes;
          const status = chosen.length === open.length ? 'ACCEPTED' : 'PARTLY_ACCEPTED';
          if (!(await this.proposals.decide(db, proposalId, version, { status, undoable: changes })))
            return versionConflict();
          const after = await this.queries.byId(proposalId);
          if (!after) throw notFound();
          const concerned = chosen.flatMap(({ participants }) => participants.map((one) => one.patientId));
          this.audit.note('acceptProposal', concerned, proposalId);
          return after;
        }),
      where,
    );
  }

  /** All that acceptance changed so far, for undoing it. */
  private async apply(
    db: DatabaseTransaction,
    proposal: WeekProposal,
    stored: StoredProposal,
    chosen: readonly ProposedSession[],
  ): Promise<AcceptedChanges | BookingRefused | CalendarChanged> {
    const before = (await this.queries.acceptedChanges(proposal.id)) ?? NOTHING_ACCEPTED;
    if (proposal.kind === 'BUILD') {
      const ids = await this.build.run(db, proposal, chosen);
      if ('code' in ids) return ids;
      const booked = await this.booked.byIds([...ids.values()]);
      return {
        ...before,
        accepted: { ...before.accepted, ...Object.fromEntries(ids) },
        booked: [
          ...before.booked,
          ...[...booked.values()].map((one) => ({ sessionId: one.id, version: one.version })),
        ],
      };
    }
    const { disruption } = stored;
    if (!disruption) throw notFound();
    const changes = await this.repair.run(db, {
      proposalId: proposal.id,
      stored,
      chosen,
      disruption,
      written: proposal.status === 'PARTLY_ACCEPTED' ? before : null,
    });
    if ('code' in changes) return changes;
    return {
      ...before,
      ...changes,
      accepted: {
        ...before.accepted,
        ...Object.fromEntries(chosen.map(({ id, sessionId }) => [id, sessionId ?? ''])),
      },
      changed: [...before.changed, ...changes.changed],
      cancelled: [...before.cancelled, ...changes.cancelled],
    };
  }
}

/** Parts of a proposal that change something and were not accepted yet. */
const openParts = (stored: StoredProposal): ProposedSession[] =>
  proposedSessions(stored, false).filter(({ accepted, change }) => !accepted && change !== 'KEPT');
