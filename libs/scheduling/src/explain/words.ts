import type { Horizon, Instance, Interval } from '../format/instance.ts';
import type { Block, Explanation, Hours, Relaxation, Shortage, SlotShortage } from './explanation.ts';

const MOST_BLOCKS = 5;
const MOST_HOURS = 3;

/**
 * An explanation as plain sentences, what is certain first. Days are numbered as in the file, times are the
 * clinic's clock.
 */
export function explanationInWords(instance: Instance, explanation: Explanation): string[] {
  const words = new Words(instance.horizon);
  return [
    ...explanation.shortages.map((shortage) => words.shortage(shortage)),
    words.tally(explanation.tally),
    ...explanation.relaxations.map((relaxation) => words.relaxation(relaxation)),
  ];
}

class Words {
  readonly #horizon: Horizon;

  constructor(horizon: Horizon) {
    this.#horizon = horizon;
  }

  shortage(shortage: Shortage): string {
    switch (shortage.kind) {
      case 'STAFF':
        return `${shortage.skills.join(' and ')} ${this.#span(shortage)}: ${this.#balance(shortage)}`;
      case 'ROOM': {
        const groups = shortage.groupSize > 1 ? ` for groups of ${shortage.groupSize} or more` : '';
        return `Rooms (${shortage.roomKinds.join(', ')})${groups} ${this.#span(shortage)}: ${this.#balance(shortage)}`;
      }
      case 'PATIENT':
        return `The day of patient ${shortage.patient} ${this.#span(shortage)}: ${this.#balance(shortage)}`;
      case 'DAYS':
        return (
          `Series ${shortage.series} needs ${shortage.needed} days far enough apart, ` +
          `only ${shortage.available} can be had: impossible in any plan`
        );
      case 'NO_START':
        return `Impossible in any plan, beside what is locked or past alone: ${this.#blocks(shortage.tally.blocks)}`;
    }
  }

  tally({ starts, fits, blocks }: Explanation['tally']): string {
    if (starts === 0) return 'Its days and window leave no possible start';
    if (fits > 0) return `It would fit at ${fits} of ${starts} possible starts with nothing moved`;
    return `Of ${starts} possible starts none is free: ${this.#blocks(blocks)}`;
  }

  relaxation(change: Relaxation): string {
    const at = `on day ${change.day} at ${this.#clock(change.start)}`;
    switch (change.kind) {
      case 'GIVE_WAY': {
        const rank = `priority ${change.priority}${change.moreImportant ? ', more important' : ''}`;
        return `Fits ${at} with ${change.staff.join(' and ')} in ${change.room} if ${change.gives} (${rank}) gives way`;
      }
      case 'EXCUSE':
        return `Fits ${at} with ${change.staff.join(' and ')} in ${change.room} if the group meets without ${change.patient}`;
      case 'OTHER_TIME':
        return `Fits ${at} with ${change.staff.join(' and ')} in ${change.room}, outside the days or hours it is allowed`;
      case 'MORE_STAFF':
        return `Fits ${at} if one more ${change.skill} is free then`;
      case 'MORE_ROOM':
        return `Fits ${at} if one more room (${change.roomKinds.join(', ')}) is free then`;
    }
  }

  #span({ days, window }: SlotShortage): string {
    const allDays = days.length === this.#horizon.days;
    const allDay = window[0] === 0 && window[1] === this.#horizon.slotsPerDay;
    const which = allDays ? 'over the week' : `on day ${days.join(', ')}`;
    return allDay ? which : `${which} ${this.#between(window)}`;
  }

  #balance({ needed, available, short }: SlotShortage): string {
    return `${needed} slots prescribed, ${available} available: at least ${short} cannot be placed by any plan`;
  }

  #blocks(blocks: readonly Block[]): string {
    const said = blocks.slice(0, MOST_BLOCKS).map((block) => `${block.starts}: ${this.#block(block)}`);
    const rest = blocks.slice(MOST_BLOCKS).reduce((sum, { starts }) => sum + starts, 0);
    return [...said, ...(rest > 0 ? [`${rest}: other reasons`] : [])].join('; ');
  }

  #block(block: Block): string {
    return `${this.#cause(block)} (${this.#hours(block.hours)})`;
  }

  #cause({ rule, patient = '', skill = '', onDuty = 0, roomKinds = [] }: Block): string {
    switch (rule) {
      case 'PAST':
        return 'it is past';
      case 'SERIES_GAP':
        return 'another session of the series is too near';
      case 'PATIENT_AVAIL':
        return `patient ${patient} is not there`;
      case 'PATIENT_OVERLAP':
        return `patient ${patient} has another session`;
      case 'PATIENT_RUN':
        return `patient ${patient} would have no break`;
      case 'PATIENT_LUNCH':
        return `patient ${patient} would have no lunch`;
      case 'PATIENT_LOAD':
        return `patient ${patient} would have too long a day`;
      case 'STAFF_AVAIL':
        return `no ${skill} is on duty`;
      case 'STAFF_OVERLAP':
        return `every ${skill} on duty is booked (${onDuty} on duty)`;
      case 'STAFF_LIMITS':
        return `every ${skill} on duty is booked, needs a break or lunch, or has a full day (${onDuty} on duty)`;
      case 'STAFF_ROLES':
        return 'one person would be needed twice';
      case 'ROOM_OPEN':
        return `no room is open (${roomKinds.join(', ')})`;
      case 'ROOM_FULL':
        return `every room is full (${roomKinds.join(', ')})`;
      case 'ROOM_CHANGEOVER':
        return 'there is no time to change';
      case 'PRECEDENCE':
        return 'it would break the order of the day';
    }
  }

  #hours(hours: readonly Hours[]): string {
    const said = hours
      .slice(0, MOST_HOURS)
      .map(({ day, from, to }) => `day ${day} ${this.#between([from, to])}`);
    return [...said, ...(hours.length > MOST_HOURS ? ['...'] : [])].join(', ');
  }

  #between([from, to]: Interval): string {
    return `${this.#clock(from)}-${this.#clock(to)}`;
  }

  #clock(slot: number): string {
    const [hours = 0, minutes = 0] = this.#horizon.dayStart.split(':').map(Number);
    const time = hours * 60 + minutes + slot * this.#horizon.slotMinutes;
    return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
  }
}
