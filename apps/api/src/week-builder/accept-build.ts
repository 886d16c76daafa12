import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { addDays } from '@consilium/domain';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { BookSessions, type BookingRefused, type SessionRequest } from '../scheduling/index.ts';
import { BookedWeekQueries } from './booked-week.queries.ts';
import type { ProposedSession } from './graphql/proposed-session.object.ts';
import { PlannedInterventionQueries } from './planned-interventions.queries.ts';

/** Books the sessions of a built week, all of those that were chosen or none. */
@Injectable()
export class AcceptBuild {
  constructor(
    private readonly bookSessions: BookSessions,
    private readonly booked: BookedWeekQueries,
    private readonly plans: PlannedInterventionQueries,
  ) {}

  /** The booked session of each proposed one, by its id within the proposal. */
  async run(
    db: DatabaseTransaction,
    proposal: { readonly id: string; readonly weekOf: string },
    chosen: readonly ProposedSession[],
  ): Promise<ReadonlyMap<string, string> | BookingRefused> {
    if (await this.asksTooMuch(proposal.weekOf, chosen)) {
      return new Refusal(
        'PLAN_CHANGED',
        'Some of it was booked meanwhile, or the plans no longer ask for it. Build the week again.',
        'sessionIds',
      );
    }
    // Preferences and loads were weighed when the week was built: what is soft does not stop it now.
    const ids = await this.bookSessions.book(
      db,
      chosen.map((one) => requestOf(proposal.id, one)),
      {
        ignoreWarnings: true,
      },
    );
    if ('code' in ids) return ids;
    return new Map(chosen.map(({ id }, index) => [id, ids[index] ?? '']));
  }

  /** Whether some intervention would have more sessions in the week than its plan prescribes now. */
  private async asksTooMuch(weekOf: string, chosen: readonly ProposedSession[]): Promise<boolean> {
    const sessions = await this.booked.between(weekOf, addDays(weekOf, 6));
    const patientIds = [...new Set(chosen.flatMap((one) => one.patientIds))];
    const prescribed = new Map(
      (await this.plans.of(patientIds))
        .filter(({ status }) => status === 'ACTIVE')
        .map((one) => [one.interventionId, one.timesPerDay * one.daysPerWeek]),
    );
    const taken = countOf([
      ...sessions.flatMap(({ patients, status }) =>
        status === 'NO_SHOW' ? [] : patients.filter(({ attendance }) => !MISSED.includes(attendance)),
      ),
      ...chosen.flatMap(({ participants }) => participants.filter(({ excused }) => !excused)),
    ]);
    const asked = chosen.flatMap(({ participants }) =>
      participants.flatMap((one) => one.interventionId ?? []),
    );
    return asked.some((id) => (taken.get(id) ?? 0) > (prescribed.get(id) ?? 0));
  }
}

/** As the demand of a week is counted: who did not come was not treated. */
const MISSED: readonly string[] = ['EXCUSED', 'ABSENT'];

function countOf(participants: readonly { readonly interventionId: string | null }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { interventionId } of participants) {
    if (interventionId) counts.set(interventionId, (counts.get(interventionId) ?? 0) + 1);
  }
  return counts;
}

const requestOf = (proposalId: string, session: ProposedSession): SessionRequest => ({
  kind: session.kind,
  title: session.title,
  disciplineCode: session.disciplineCode,
  startsOn: session.localOn,
  startMinute: session.startMinute,
  minutes: session.minutes,
  roomId: session.roomId,
  memberIds: session.memberIds,
  patients: session.participants
    .filter(({ excused }) => !excused)
    .map(({ patientId, interventionId }) => ({ patientId, interventionId })),
  equipment: [],
  capacity: null,
  note: '',
  proposalId,
});
