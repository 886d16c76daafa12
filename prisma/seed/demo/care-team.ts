import { addDays, isOpen, type LocalDate } from '@consilium/domain';
import type { SeededChance } from '@consilium/testing/bundles';
import { clock, type ClinicClock } from '../clinic-clock.ts';
import type { PatientSpec } from '../scenarios/index.ts';
import type { SeedIds } from '../seed-ids.ts';
import type { SeedRows } from '../seed-rows.ts';
import { dateColumn, type SeededMember } from './add-members.ts';
import { firstDayOf, type EpisodeHistory } from './episode-history.ts';

export interface Membership {
  readonly member: SeededMember;
  readonly lead: boolean;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** Disciplines that go on after discharge; the others say goodbye a week later. */
const STAY_ON = ['MEDICINE', 'PHYSIOTHERAPY', 'PSYCHOLOGY', 'SOCIAL_WORK'];

const DAY_PROGRAMME = [
  ...['MEDICINE', 'NURSING', 'PHYSIOTHERAPY', 'OCCUPATIONAL_THERAPY', 'PSYCHOLOGY'],
  ...['MUSIC_THERAPY', 'ART_THERAPY', 'WELLNESS', 'SOCIAL_WORK', 'SCHOOL_LIAISON'],
];
const OUTPATIENT = [
  'MEDICINE',
  'PHYSIOTHERAPY',
  'OCCUPATIONAL_THERAPY',
  'PSYCHOLOGY',
  'WELLNESS',
  'SOCIAL_WORK',
];

const ROLE_WORDS: Readonly<Record<string, string>> = {
  PHYSICIAN: 'Physician',
  NURSE_PRACTITIONER: 'Nurse practitioner',
  NURSE: 'Nurse',
  PHYSIOTHERAPIST: 'Physiotherapist',
  OCCUPATIONAL_THERAPIST: 'Occupational therapist',
  THERAPY_ASSISTANT: 'Therapy assistant',
  STUDENT: 'Student',
  PSYCHOLOGIST: 'Psychologist',
  SOCIAL_WORKER: 'Social worker',
  SCHOOL_LIAISON: 'School liaison',
};

/** Those who write and sign for a discipline on their own licence; a nurse practitioner does not certify a plan. */
const SIGNING = [
  'PHYSICIAN',
  'NURSE',
  'PHYSIOTHERAPIST',
  'OCCUPATIONAL_THERAPIST',
  'PSYCHOLOGIST',
  'CREATIVE_THERAPIST',
  'SOCIAL_WORKER',
  'SCHOOL_LIAISON',
];
export const mayCertify = ({ roles }: SeededMember): boolean => roles.some((role) => SIGNING.includes(role));

/** The care team of one patient over time. */
export class CareTeam {
  constructor(readonly memberships: readonly Membership[]) {}

  on = (date: LocalDate): readonly SeededMember[] =>
    this.memberships
      .filter(({ startsOn, endsOn }) => startsOn <= date && (endsOn === null || date <= endsOn))
      .map(({ member }) => member);

  /** Who writes and signs for a discipline on a day. */
  of = (disciplineCode: string, date: LocalDate): SeededMember | undefined =>
    this.on(date).find((member) => member.disciplineCode === disciplineCode && mayCertify(member));
}

/** Forms the team of a patient: those the scenario names, and whoever the level of care needs besides. */
export function addCareTeam(
  rows: SeedRows,
  ids: SeedIds,
  timeline: ClinicClock,
  chance: SeededChance,
  members: ReadonlyMap<string, SeededMember>,
  place: { readonly clinicId: string; readonly patientId: string },
  spec: PatientSpec,
  episode: EpisodeHistory,
): CareTeam {
  const startsOn = firstDayOf(episode, 'WAITLISTED') ?? firstDayOf(episode, 'LEVEL_RECOMMENDED');
  if (!spec.team || startsOn === null) return new CareTeam([]);
  const named = spec.team.flatMap((key) => members.get(key) ?? []);
  const isTreated = episode.admittedOn !== null;
  const team = isTreated ? [...named, ...missing(named, members, chance, episode)] : named;
  const memberships = team.flatMap((member, index) =>
    periodOf(timeline, spec, episode, startsOn, member, index === 0),
  );
  const heir = members.get('solberg');
  if (spec.leadLeft && heir) {
    memberships.push({ member: heir, lead: false, startsOn: timeline.daysAgo(16), endsOn: null });
  }
  rows.add(
    'careTeamMembership',
    ...memberships.map(({ member, lead, startsOn: from, endsOn }) => ({
      ...place,
      id: ids.at(timeline.at(from, clock(8))),
      memberId: member.id,
      teamRole: ROLE_WORDS[member.roles[0] ?? ''] ?? wordsOf(member.disciplineCode),
      lead,
      startsOn: dateColumn(from),
      endsOn: endsOn && dateColumn(endsOn),
    })),
  );
  return new CareTeam(memberships);
}

/** One more of every discipline that the programme needs and nobody covers, and a physician to certify the plan. */
function missing(
  named: readonly SeededMember[],
  members: ReadonlyMap<string, SeededMember>,
  chance: SeededChance,
  { levelOfCare }: EpisodeHistory,
): SeededMember[] {
  const needed = levelOfCare === 'OUTPATIENT' ? OUTPATIENT : DAY_PROGRAMME;
  const covered = new Set(named.filter(mayCertify).map(({ disciplineCode }) => disciplineCode));
  return needed
    .filter((code) => !covered.has(code as SeededMember['disciplineCode']))
    .flatMap((code) => {
      const able = [...members.values()].filter(
        (member) => member.disciplineCode === code && member.activeUntil === null && mayCertify(member),
      );
      return able.length > 0 ? [chance.pick(able)] : [];
    });
}

function periodOf(
  timeline: ClinicClock,
  { leadLeft = false }: PatientSpec,
  episode: EpisodeHistory,
  teamStartsOn: LocalDate,
  member: SeededMember,
  isFirst: boolean,
): Membership[] {
  const startsOn = teamStartsOn < member.activeFrom ? member.activeFrom : teamStartsOn;
  const endsOn = earliest(endOf(timeline, episode, member), member.activeUntil);
  if (endsOn !== null && endsOn < startsOn) return [];
  // A lead who left leaves the place empty until somebody takes it.
  return [{ member, lead: isFirst && (!leadLeft || endsOn !== null), startsOn, endsOn }];
}

function endOf(
  timeline: ClinicClock,
  episode: EpisodeHistory,
  { disciplineCode }: SeededMember,
): LocalDate | null {
  const last = episode.steps.at(-1);
  if (last && !isOpen(episode.state)) return last.on;
  if (episode.dischargedOn === null || STAY_ON.includes(disciplineCode)) return null;
  const goodbye = addDays(episode.dischargedOn, 7);
  return goodbye < timeline.today ? goodbye : null;
}

const earliest = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a !== null && b !== null ? (a < b ? a : b) : (a ?? b);

const wordsOf = (code: string): string => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');
