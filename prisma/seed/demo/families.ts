import type { SeededChance } from '@consilium/testing/bundles';
import type { GuardianSpec, PatientSpec } from '../scenarios/index.ts';

/** Given names of parents, by the language of the family. */
const PARENTS: Readonly<Record<string, readonly [mothers: readonly string[], fathers: readonly string[]]>> = {
  en: [
    ['Karen', 'Michelle', 'Angela', 'Rebecca', 'Dana', 'Colleen', 'Tamika', 'Sarah'],
    ['David', 'Mark', 'Anthony', 'Greg', 'Kevin', 'Darnell', 'Peter', 'Scott'],
  ],
  es: [
    ['Rosa', 'Patricia', 'Beatriz', 'Silvia'],
    ['Jorge', 'Manuel', 'Ricardo', 'Javier'],
  ],
  de: [['Ulrike'], ['Friedrich']],
  uk: [['Олена'], ['Андрій']],
  'zh-Hans': [['丽华'], ['志强']],
  ar: [['منى'], ['حسن']],
  vi: [['Thị Lan'], ['Văn Hùng']],
  hi: [['सुनीता'], ['राजेश']],
  ko: [['은정'], ['성호']],
  pl: [['Agnieszka'], ['Paweł']],
  he: [['מיכל'], ['איתן']],
  th: [['สมศรี'], ['สมชาย']],
  el: [['Ελένη'], ['Γιώργος']],
};

const SCHOOLS = [
  'Riverside Middle School',
  'Lincoln High School',
  'St. Brigid School',
  'Harbor Charter School',
  'Jefferson Elementary School',
  'Maple Grove High School',
  'Northside Academy',
];

/** The parents of a patient where the scenario does not name them. */
export function guardiansOf(
  spec: PatientSpec,
  chance: SeededChance,
  isTreated: boolean,
): readonly GuardianSpec[] {
  if (spec.guardians) return spec.guardians;
  const [mothers, fathers] = PARENTS[spec.language] ?? PARENTS.en ?? [[], []];
  // Before admission nobody has set what a parent may see.
  const scope = isTreated ? 'FULL' : 'NONE';
  const mother = { given: chance.pick(mothers), family: spec.family, relationship: 'mother', scope } as const;
  const father = { given: chance.pick(fathers), family: spec.family, relationship: 'father', scope } as const;
  return chance.happens(0.6) ? [mother, father] : [mother];
}

export const schoolOf = (spec: PatientSpec, chance: SeededChance): string =>
  spec.school ?? chance.pick(SCHOOLS);
