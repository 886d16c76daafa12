import type { Place } from '../model/model.ts';
import { hasSlot } from '../model/slot-mask.ts';
import { SessionStarts } from '../state/session-starts.ts';
import type { State } from '../state/state.ts';
import { StaffChoice } from './staff-choice.ts';
import { StartCosts } from './start-costs.ts';

/**
 * Places an unplaced session could take with nothing else moved: the cheapest people at each start, and other
 * people at the time of `home`. The cheapest places first, `home` itself left out.
 */
export function freePlaces(state: State, session: number, home: Place | null, most: number): Place[] {
  const { model } = state;
  const starts = new SessionStarts(state);
  const choice = new StaffChoice(state);
  const costs = new StartCosts(state);
  const mask = new Int32Array(model.words);
  const series = model.seriesOf[session]!;
  const roles = model.roleOffsets[series + 1]! - model.roleOffsets[series]!;
  const open = model.allowedDays[session]! & ~state.tally.closedDays(series);
  const found: { cost: number; place: Place }[] = [];
  choice.prepare(session, 0, 0);

  const note = (day: number, start: number, staff: readonly number[], cost: number) => {
    const room = starts.roomAt(session, day, start, home?.room ?? -1);
    if (room < 0 || cost === Infinity) return;
    const isHome =
      home?.day === day && home.start === start && staff.every((member) => home.staff.includes(member));
    if (!isHome) found.push({ cost, place: { day, start, staff, room, excused: 0 } });
  };
  for (let day = 0; day < model.days; day++) {
    if (((open >>> day) & 1) === 0 || !starts.on(session, day, mask, 0)) continue;
    choice.openDay(day);
    for (let start = 0; start < model.slots; start++) {
      if (!hasSlot(mask, 0, start)) continue;
      const own = costs.one(session, day, start);
      const cost = own + choice.at(start, Infinity);
      note(day, start, Array.from(choice.chosen.subarray(0, roles)), cost);
      if (roles !== 1 || home?.day !== day || home.start !== start) continue;
      for (const { member, cost: extra } of choice.freeAt(start)) {
        if (member !== choice.chosen[0]) note(day, start, [member], own + extra);
      }
    }
  }
  found.sort((a, b) => a.cost - b.cost);
  return found.slice(0, most).map(({ place }) => place);
}
