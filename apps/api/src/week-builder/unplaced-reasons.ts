import type { ReasonLevel } from '@consilium/domain';
import type { Block, Explanation, Hours, Relaxation, Shortage, Tally } from '@consilium/scheduling';
import { DayHours, UnplacedReason, UnplacedSession } from './graphql/unplaced-session.object.ts';
import { NO_ROOM } from './instance/instance-parts.ts';
import { WeekGrid } from './instance/week-grid.ts';
import { plannedPlaces } from './proposed-week.ts';
import { BLOCK_WORDS, EXCUSED_WORDS, RELAXATION_WORDS, SHORTAGE_WORDS } from './reason-words.ts';
import type { StoredProposal } from './stored-proposal.ts';

const MOST_HOURS = 10;

/**
 * Sessions without a place, each with its reasons: what is certain, what stands against it, what would help. A group
 * that meets without one of its patients is such a session for that patient.
 */
export function unplacedSessions(stored: StoredProposal): UnplacedSession[] {
  const words = new Reasons(new WeekGrid(stored.grid));
  const left = (stored.report?.unplaced ?? []).flatMap((explanation) =>
    unplacedOf(stored, explanation.session, null, words.of(explanation)),
  );
  const excused = [...plannedPlaces(stored)]
    .filter(([id, place]) => place.excused.length > 0 && stored.sessions[id]?.booked === null)
    .flatMap(([id, place]) =>
      unplacedOf(stored, id, place.excused, [reason('TALLY', 'EXCUSED', EXCUSED_WORDS, {})]),
    );
  return [...left, ...excused];
}

/** @param patientIds whom it is missing for; null is everybody */
function unplacedOf(
  { sessions }: StoredProposal,
  id: string,
  patientIds: readonly string[] | null,
  reasons: UnplacedReason[],
): UnplacedSession[] {
  const facts = sessions[id];
  if (!facts) return [];
  const { title, disciplineCode, minutes, participants } = facts;
  const everybody = participants.map(({ patientId }) => patientId);
  return [
    Object.assign(new UnplacedSession(), {
      id,
      title,
      disciplineCode,
      minutes,
      patientIds: [...(patientIds ?? everybody)],
      reasons,
    }),
  ];
}

/** What stands against each start, the most frequent first. */
export const tallyReasons = (grid: WeekGrid, tally: Tally): UnplacedReason[] =>
  new Reasons(grid).tally(tally);

class Reasons {
  constructor(private readonly grid: WeekGrid) {}

  of({ shortages, tally, relaxations }: Explanation): UnplacedReason[] {
    return [
      ...shortages.map((shortage) => this.shortage(shortage)),
      ...this.tally(tally),
      ...relaxations.map((relaxation) => this.relaxation(relaxation)),
    ];
  }

  private shortage(shortage: Shortage): UnplacedReason {
    const make = (code: string, more: Partial<UnplacedReason>) =>
      reason('CERTIFIED', code, SHORTAGE_WORDS[shortage.kind], more);
    if (shortage.kind === 'NO_START') {
      const [first] = shortage.tally.blocks;
      return make('NO_START', {
        ...(first ? this.about(first) : {}),
        starts: 0,
        ofStarts: shortage.tally.starts,
      });
    }
    if (shortage.kind === 'DAYS') {
      return make('DAYS_SHORT', { needed: shortage.needed, available: shortage.available });
    }
    const { slotMinutes } = this.grid.shape;
    return make(`${shortage.kind}_SHORT`, {
      needed: shortage.needed * slotMinutes,
      available: shortage.available * slotMinutes,
      hours: shortage.days
        .slice(0, MOST_HOURS)
        .map((day) => this.hours({ day, from: shortage.window[0], to: shortage.window[1] })),
      ...(shortage.kind === 'STAFF' ? skillParts(shortage.skills[0]) : {}),
      ...(shortage.kind === 'ROOM' ? { roomKinds: roomKindsOf(shortage.roomKinds) } : {}),
      ...(shortage.kind === 'PATIENT' ? { patientId: shortage.patient } : {}),
    });
  }

  tally({ starts, blocks }: Tally): UnplacedReason[] {
    return blocks.map((block) =>
      reason('TALLY', block.rule, BLOCK_WORDS[block.rule], {
        ...this.about(block),
        starts: block.starts,
        ofStarts: starts,
        hours: block.hours.slice(0, MOST_HOURS).map((hours) => this.hours(hours)),
      }),
    );
  }

  private about({ patient, skill, roomKinds, onDuty }: Block): Partial<UnplacedReason> {
    return {
      patientId: patient ?? null,
      ...skillParts(skill),
      roomKinds: roomKindsOf(roomKinds ?? []),
      available: onDuty ?? null,
    };
  }

  private relaxation(change: Relaxation): UnplacedReason {
    return reason('RELAXATION', change.kind, RELAXATION_WORDS[change.kind], {
      startsAt: this.grid.instantOf(change.day, change.start),
      givesWayId: change.kind === 'GIVE_WAY' ? change.gives : null,
      patientId: change.kind === 'EXCUSE' ? change.patient : null,
      ...(change.kind === 'MORE_STAFF' ? skillParts(change.skill) : {}),
      ...(change.kind === 'MORE_ROOM' ? { roomKinds: roomKindsOf(change.roomKinds) } : {}),
      ...('staff' in change
        ? { memberIds: [...change.staff], roomId: change.room === NO_ROOM ? null : change.room }
        : {}),
    });
  }

  private hours({ day, from, to }: Hours): DayHours {
    return Object.assign(new DayHours(), {
      localOn: this.grid.dateOf(day),
      startMinute: this.grid.minuteOf(from),
      endMinute: this.grid.minuteOf(to),
    });
  }
}

const roomKindsOf = (kinds: readonly string[]): string[] => kinds.filter((kind) => kind !== NO_ROOM);

/** A role's skill is a discipline, or a discipline with a skill of its own. */
function skillParts(skill: string | undefined): Pick<UnplacedReason, 'disciplineCode' | 'skillCode'> {
  const [disciplineCode = null, skillCode = null] = skill?.split('+') ?? [];
  return { disciplineCode, skillCode };
}

const reason = (
  level: ReasonLevel,
  code: string,
  message: string,
  more: Partial<UnplacedReason>,
): UnplacedReason =>
  Object.assign(
    new UnplacedReason(),
    {
      level,
      code,
      message,
      patientId: null,
      disciplineCode: null,
      skillCode: null,
      roomKinds: [],
      needed: null,
      available: null,
      starts: null,
      ofStarts: null,
      hours: [],
      givesWayId: null,
      startsAt: null,
      memberIds: [],
      roomId: null,
    },
    more,
  );
