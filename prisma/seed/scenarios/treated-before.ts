import { seededChance } from '@consilium/testing/bundles';
import { roadTo } from '../demo/roads.ts';
import type { PatientSpec } from './patient-spec.ts';

/** The same cohort every time. */
const SEED = 50_265;

/** Invented, one family name each; every eighth is a boy (clinical.md 2.5: 80 to 90 % girls). */
const FAMILIES = [
  ...['Abernathy', 'Alderton', 'Barraclough', 'Bellamy', 'Birchall', 'Bosworth', 'Calloway', 'Carmody'],
  ...['Chadwick', 'Corrigan', 'Dalrymple', 'Dempsey', 'Dunmore', 'Eastwood', 'Ellison', 'Fairbanks'],
  ...['Farnham', 'Garrick', 'Gilchrist', 'Goodwin', 'Hadley', 'Hargrove', 'Hathaway', 'Holloway'],
  ...['Ingram', 'Jessop', 'Kavanagh', 'Kingsley', 'Lambert', 'Langford', 'Larkin', 'Lindqvist'],
  ...['Maddox', 'Mercer', 'Middleton', 'Mulligan', 'Newcombe', 'Norwood', 'Oakley', 'Osborne'],
  ...['Pemberton', 'Pritchard', 'Quigley', 'Radcliffe', 'Redfern', 'Rowland', 'Sandoval', 'Sheffield'],
  ...['Stanhope', 'Tennant', 'Thornbury', 'Trevino', 'Underhill', 'Vasquez', 'Wakefield', 'Wetherby'],
  ...['Winfield', 'Woodruff', 'Yardley', 'Zamora'],
] as const;
const GIRLS = [
  ...['Abigail', 'Bella', 'Clara', 'Delia', 'Elise', 'Fiona', 'Gemma', 'Hazel', 'Isla', 'June'],
  ...['Keira', 'Leah', 'Maeve', 'Nina', 'Opal', 'Piper', 'Ruby', 'Sadie', 'Thea', 'Una', 'Vera', 'Wren'],
] as const;
const BOYS = ['Adam', 'Caleb', 'Eli', 'Gabriel', 'Isaac', 'Jonah', 'Miles', 'Theo'] as const;
const TEAMS = [
  ['whitfield', 'castellano', 'bennett', 'weiss'],
  ['okafor', 'solberg', 'feldman', 'park'],
] as const;

/** Days between two discharges, and since the last of them. */
const EVERY_DAYS = 14;
const LAST_DAYS_AGO = 95;
/** About what the road takes from discharge to maintenance and from there to closing; see roads.ts. */
const TO_MAINTENANCE = 100;
const TO_CLOSED = 255;

/** Sixty who were treated in the past two and a half years; one in eight left before the end (clinical.md 2.5). */
export const TREATED_BEFORE: readonly PatientSpec[] = FAMILIES.map((family, index): PatientSpec => {
  const chance = seededChance(SEED + index);
  const boy = index % 8 === 5;
  const dischargedDaysAgo = LAST_DAYS_AGO + index * EVERY_DAYS;
  const ageThen = 9.5 + (chance.next() + chance.next()) * 4.6;
  return {
    given: [chance.pick(boy ? BOYS : GIRLS)],
    family,
    sex: boy ? 'MALE' : 'FEMALE',
    language: ['Sandoval', 'Trevino', 'Vasquez', 'Zamora'].includes(family) ? 'es' : 'en',
    age: Math.round((ageThen + dischargedDaysAgo / 365) * 10) / 10,
    level: chance.happens(0.7) ? 'DAY_HOSPITAL' : 'OUTPATIENT',
    team: TEAMS[index % 2] ?? [],
    ...endOf(index, dischargedDaysAgo),
  };
});

function endOf(
  index: number,
  dischargedDaysAgo: number,
): Pick<PatientSpec, 'state' | 'road' | 'days' | 'reasonCode'> {
  if (index % 8 === 3) {
    const reasonCode = index % 16 === 3 ? 'INSURANCE_NON_PAYMENT' : 'FAMILY_CHOICE';
    return { state: 'WITHDRAWN', road: roadTo('WITHDRAWN'), days: dischargedDaysAgo, reasonCode };
  }
  const state = dischargedDaysAgo < TO_MAINTENANCE + TO_CLOSED + 20 ? 'MAINTENANCE_PHASE3' : 'CLOSED';
  const since = dischargedDaysAgo - TO_MAINTENANCE - (state === 'CLOSED' ? TO_CLOSED : 0);
  return { state, road: roadTo(state), days: Math.max(5, since) };
}
