import {
  addDays,
  CRISIS_LINE_PROPOSALS,
  daysBetween,
  instantAt,
  isRestricted,
  type SafetyFlagKind,
} from '@consilium/domain';
import { clock } from '../clinic-clock.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';

/** Who is on duty week by week from last week on, first and second: last week, this one, the next and the one after. */
const DUTY: readonly (readonly [first: string, second: string])[] = [
  ['okafor', 'brandt'],
  ['whitfield', 'okafor'],
  ['brandt', 'whitfield'],
  ['okafor', 'brandt'],
];
const CHANGE_AT = clock(8);
const A_MONDAY = '2024-01-01';

/** The on-call roster: a turn lasts a week and changes on Monday morning. */
export function addOnCall({ rows, ids, timeline, clinicId, members }: DemoScene): void {
  const sinceMonday = daysBetween(A_MONDAY, timeline.today) % 7;
  const monday = addDays(timeline.today, -sinceMonday);
  DUTY.forEach((keys, week) => {
    const from = addDays(monday, (week - 1) * 7);
    const startsAt = instantAt(timeline.zone, from, CHANGE_AT);
    const endsAt = instantAt(timeline.zone, addDays(from, 7), CHANGE_AT);
    keys.forEach((key, index) => {
      const member = members.get(key);
      if (!member) return;
      rows.add('onCallDuty', {
        ...{ clinicId, id: ids.at(startsAt), memberId: member.id, level: index + 1 },
        ...{ startsAt, endsAt, setByName: members.get('whitfield')?.displayName ?? member.displayName },
      });
    });
  });
}

/** Where help is at once: the demo clinic is in the United States. */
export function addCrisisLine({ rows, timeline, clinicId }: DemoScene): void {
  const proposal = CRISIS_LINE_PROPOSALS.find(({ country }) => country === 'US');
  if (!proposal) return;
  const { source: _source, ...line } = proposal;
  rows.add('crisisLine', { clinicId, ...line, updatedAt: timeline.now, updatedByName: 'Demo' });
}

interface FlagStory {
  readonly family: string;
  readonly kind: SafetyFlagKind;
  readonly findings: readonly string[];
  readonly sourceKind: string;
  /** Key of a member; null: the young person. */
  readonly by: string | null;
  readonly daysAgo: number;
  readonly minute: number;
  readonly note: string;
  /** Minutes until it was answered, and what was found; without it the page waits. */
  readonly closed?: { readonly by: string; readonly afterMinutes: number; readonly assessment: string };
}

/** One that waits for the lead of a team, one that was looked at within minutes. */
const STORIES: readonly FlagStory[] = [
  {
    ...{ family: 'Carter', kind: 'TOO_MUCH', findings: [], sourceKind: 'HOME', by: null },
    ...{ daysAgo: 1, minute: clock(19, 20), note: 'Too many new things this week. Can we talk tomorrow?' },
  },
  {
    ...{ family: 'Stavros', kind: 'HARD_STOP', findings: ['BURN_OR_BLISTER'], sourceKind: 'SESSION' },
    ...{ by: 'castellano', daysAgo: 30, minute: clock(11, 28), note: 'Blister at the heel after the walk.' },
    closed: {
      ...{ by: 'brandt', afterMinutes: 6 },
      assessment: 'Closed blister, clean, no spreading redness. Dressing; other shoes; textures wait.',
    },
  },
];

/** Safety flags of the demo clinic with the pages they sent. */
export function addDemoSafety(
  { rows, ids, timeline, clinicId, members }: DemoScene,
  patients: readonly AddedPatient[],
): void {
  for (const { family, kind, findings, sourceKind, by, daysAgo, minute, note, closed } of STORIES) {
    const patient = patients.find(({ spec }) => spec.family === family);
    const raiser = by === null ? undefined : members.get(by);
    const paged = closed
      ? members.get(closed.by)
      : patient?.team.memberships.find(({ lead, endsOn }) => lead && endsOn === null)?.member;
    if (!patient || !paged) continue;
    const raisedAt = timeline.at(timeline.daysAgo(daysAgo), minute);
    const answeredAt = closed && new Date(raisedAt.getTime() + closed.afterMinutes * 60_000);
    const closedAt = answeredAt && new Date(answeredAt.getTime() + 20 * 60_000);
    const flagId = ids.at(raisedAt);
    rows.add('safetyFlag', {
      ...{ clinicId, id: flagId, patientId: patient.patientId, kind, restricted: isRestricted(kind) },
      ...{ findings: [...findings], sourceKind, note, occurredAt: raisedAt, raisedAt },
      raisedByName: raiser?.displayName ?? `${patient.spec.given[0]} ${patient.spec.family}`,
      raisedByUserId: raiser?.userId ?? null,
      ...(closed &&
        answeredAt &&
        closedAt && {
          ...{ status: 'CLOSED', acknowledgedAt: answeredAt, acknowledgedByName: paged.displayName },
          ...{ acknowledgedByUserId: paged.userId, closedAt, closedByName: paged.displayName },
          ...{ assessment: closed.assessment, version: 3 },
        }),
    });
    rows.add('safetyPage', {
      ...{ clinicId, id: ids.at(raisedAt), flagId, userId: paged.userId, step: 0, pagedAt: raisedAt },
      answeredAt: answeredAt ?? null,
    });
  }
}
