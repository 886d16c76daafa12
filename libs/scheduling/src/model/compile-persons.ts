import type { Instance, Interval, PersonRules } from '../format/instance.ts';
import type { Model, PersonRule, Shape } from './model.ts';
import { Registry } from './registry.ts';
import { addStarts } from './slot-mask.ts';

type Persons = Pick<
  Model,
  | 'patientRule'
  | 'staffRule'
  | 'maxLoad'
  | 'compact'
  | 'availableStarts'
  | 'disciplineOf'
  | 'capacity'
  | 'disciplines'
>;

const rule = ({ maxRun, minBreak, lunch }: PersonRules): PersonRule => ({
  maxRun,
  minBreak,
  lunchFrom: lunch?.from ?? 0,
  lunchTo: lunch?.to ?? 0,
  lunchLength: lunch?.len ?? 0,
});

export function compilePersons(instance: Instance, shapes: readonly Shape[], words: number): Persons {
  const { patients, staff, horizon, rules } = instance;
  const avail = [...patients, ...staff].map((person) => person.avail);
  const disciplines = new Registry<number[]>();
  const disciplineOf = Int32Array.from(staff, (member) => disciplines.indexOf(member.discipline, []));
  disciplineOf.forEach((discipline, member) => disciplines.items[discipline]!.push(member));
  return {
    patientRule: rule(rules.patient),
    staffRule: rule(rules.staff),
    maxLoad: Int32Array.from([
      ...patients.map(() => rules.patient.maxSlotsPerDay),
      ...staff.map((member) => member.maxSlotsPerDay),
    ]),
    compact: Uint8Array.from(patients, (patient) => Number(patient.compact)),
    availableStarts: startTable(avail, shapes, horizon.days, horizon.slotsPerDay, words),
    disciplineOf,
    capacity: Float64Array.from(staff, (member) =>
      member.avail.reduce((sum, day) => sum + Math.min(member.maxSlotsPerDay, lengthOf(day)), 0),
    ),
    disciplines: disciplines.items.map((members) => Int32Array.from(members)),
  };
}

const lengthOf = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0);

/** Per owner, day and asked duration: the starts that lie inside one of the owner's intervals. */
export function startTable(
  owners: readonly (readonly (readonly Interval[])[])[],
  asked: readonly { readonly duration: number }[],
  days: number,
  slots: number,
  words: number,
): Int32Array {
  const table = new Int32Array(owners.length * days * asked.length * words);
  owners.forEach((intervals, owner) => {
    for (let day = 0; day < days; day++) {
      asked.forEach(({ duration }, shape) =>
        addStarts(
          table,
          ((owner * days + day) * asked.length + shape) * words,
          intervals[day] ?? [],
          duration,
          slots,
        ),
      );
    }
  });
  return table;
}
