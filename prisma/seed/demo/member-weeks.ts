import {
  addDays,
  addWeeks,
  checkWorkingHours,
  instantAt,
  isoWeekday,
  type LocalDate,
  type Role,
} from '@consilium/domain';
import { clock, type ClinicClock } from '../clinic-clock.ts';
import { dateColumn, type SeededMember } from './add-members.ts';
import type { DemoScene } from './add-patient.ts';
import {
  CONFERENCE,
  DEMO_EXCEPTIONS,
  FULL_TIME,
  OFFICE,
  PART_TIME,
  SKILLS,
  type DemoHours,
} from './demo-week.ts';
import { weekly } from './weekly-rows.ts';

/** Weeks before and after the present one that have the conference in them. */
const CONFERENCE_WEEKS = { before: 2, after: 12 } as const;
/** Somebody whose hours changed not long ago, to show that past weeks stay as they were. */
const CHANGED = { key: 'castellano', weeksAgo: 8, maxDailyMinutes: 330 } as const;
const IN_OFFICE: readonly Role[] = ['SCHEDULER', 'ADMINISTRATOR', 'PRIVACY_OFFICER', 'ANALYST'];

/** Monday of the week so many weeks from the present one. */
export const mondayOf = ({ today }: ClinicClock, weeks: number): LocalDate =>
  addWeeks(addDays(today, 1 - isoWeekday(today)), weeks);

/** Skills, working hours, the weekly conference and absences of everybody who works in the clinic. */
export function addMemberWeeks(scene: DemoScene): void {
  const { rows, members, clinicId } = scene;
  rows.add('skill', ...SKILLS.map(({ code, name }) => ({ clinicId, code, name, disciplineCode: null })));
  for (const { code, members: keys } of SKILLS) {
    const able = keys.flatMap((key) => members.get(key) ?? []);
    rows.add('memberSkill', ...able.map(({ id }) => ({ clinicId, memberId: id, skillCode: code })));
  }
  for (const member of members.values()) {
    const hours = hoursOf(member);
    addTemplates(scene, member, hours);
    if (hours.maxDailyMinutes > 0 && member.activeUntil === null) addConference(scene, member, hours);
  }
  addExceptions(scene);
}

function hoursOf({ key, roles }: SeededMember): DemoHours {
  const inOffice = roles.every((role) => IN_OFFICE.includes(role));
  return PART_TIME[key] ?? (inOffice ? OFFICE : FULL_TIME);
}

function addTemplates(scene: DemoScene, member: SeededMember, hours: DemoHours): void {
  const { activeFrom, activeUntil, key } = member;
  if (key !== CHANGED.key) return addTemplate(scene, member, hours, activeFrom, activeUntil);
  const changedOn = mondayOf(scene.timeline, -CHANGED.weeksAgo);
  const before = { ...hours, maxDailyMinutes: CHANGED.maxDailyMinutes };
  addTemplate(scene, member, before, activeFrom, addDays(changedOn, -1));
  addTemplate(scene, member, hours, changedOn, activeUntil);
}

function addTemplate(
  { rows, ids, timeline, clinicId }: DemoScene,
  { id: memberId, key }: SeededMember,
  { hours, maxDailyMinutes }: DemoHours,
  validFrom: LocalDate,
  validUntil: LocalDate | null,
): void {
  const blocks = weekly(hours);
  const [problem] = checkWorkingHours({ validFrom, validUntil, maxDailyMinutes, blocks });
  if (problem) throw new Error(`The hours of ${key} break a rule: ${problem.field} ${problem.code}.`);
  const id = ids.at(timeline.now);
  rows.add('workingHours', {
    ...{ clinicId, id, memberId, maxDailyMinutes },
    validFrom: dateColumn(validFrom),
    validUntil: validUntil && dateColumn(validUntil),
  });
  rows.add('workingHoursBlock', ...blocks.map((block) => ({ clinicId, workingHoursId: id, ...block })));
}

/** The team meets on Wednesdays at noon: nobody who is there can be booked. */
function addConference(
  { rows, ids, timeline, clinicId }: DemoScene,
  member: SeededMember,
  { hours }: DemoHours,
) {
  const { weekday, from, until } = CONFERENCE;
  const isThere = hours.some(
    (part) => part.days.includes(weekday) && part.from <= from && until <= part.until,
  );
  if (!isThere) return;
  for (let week = -CONFERENCE_WEEKS.before; week <= CONFERENCE_WEEKS.after; week += 1) {
    const day = addDays(mondayOf(timeline, week), weekday - 1);
    if (day < member.activeFrom) continue;
    rows.add('memberException', {
      ...{ clinicId, id: ids.at(timeline.now), memberId: member.id, kind: 'MEETING', status: 'ACCEPTED' },
      startsAt: instantAt(timeline.zone, day, from),
      endsAt: instantAt(timeline.zone, day, until),
      note: 'Team conference',
      requestedAt: timeline.at(timeline.daysAgo(60), clock(9)),
    });
  }
}

function addExceptions({ rows, ids, timeline, clinicId, members }: DemoScene): void {
  const scheduler = members.get('doyle');
  for (const { member: key, kind, status, week, days, from = 0, until = 1440, note } of DEMO_EXCEPTIONS) {
    const member = members.get(key);
    if (!member) continue;
    const monday = mondayOf(timeline, week);
    const decided = status === 'REQUESTED' ? null : timeline.at(timeline.daysAgo(5), clock(10, 15));
    rows.add('memberException', {
      ...{ clinicId, id: ids.at(timeline.now), memberId: member.id, kind, status, note },
      startsAt: instantAt(timeline.zone, addDays(monday, days[0] - 1), from),
      endsAt: instantAt(timeline.zone, addDays(monday, days[1] - 1), until),
      requestedById: member.id,
      requestedAt: timeline.at(timeline.daysAgo(8), clock(16, 40)),
      decidedAt: decided,
      decidedByName: decided && (scheduler?.displayName ?? null),
      decisionNote: status === 'REFUSED' ? 'Two others of the discipline are away that day.' : '',
    });
  }
}
