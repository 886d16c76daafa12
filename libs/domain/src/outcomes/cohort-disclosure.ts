import { suppress, type CountTable } from '../disclosure/index.ts';
import type { Cohort, CohortAtom } from './cohort.ts';

/** An episode reduced to what a table of counts knows of it. */
export interface CountedEpisode {
  readonly atom: CohortAtom;
  readonly category: string;
}

/** What of one cohort may be shown: whether its size may, and which of its categories. */
export interface CohortDisclosure {
  readonly sizeShown: boolean;
  shows(category: string): boolean;
}

const ALL = '*';

/** Every cohort that an episode is in. A quarter is not cut by programme or subtype: hardly anything would be left to show. */
function cohortsHolding(atom: CohortAtom): [period: string, programme: string, subtype: string][] {
  const year = String(atom.year);
  const cut = [ALL, year].flatMap((period) =>
    [ALL, atom.programme ?? 'NONE'].flatMap((programme) =>
      [ALL, atom.subtype ?? 'NONE'].map((subtype): [string, string, string] => [period, programme, subtype]),
    ),
  );
  return [...cut, [`${year}Q${String(atom.quarter)}`, ALL, ALL]];
}

function periodKey(period: Cohort['period']): string {
  if (period.kind === 'ALL') return ALL;
  const year = String(period.year);
  return period.kind === 'YEAR' ? year : `${year}Q${String(period.quarter)}`;
}

function parentPeriod(period: string): string | undefined {
  if (period === ALL) return undefined;
  return period.includes('Q') ? period.slice(0, period.indexOf('Q')) : ALL;
}

function keyOf(period: string, programme: string, subtype: string): string {
  return `${period}|${programme}|${subtype}`;
}

function cohortKey(cohort: Cohort): string {
  return keyOf(periodKey(cohort.period), cohort.programme ?? ALL, cohort.subtype ?? ALL);
}

/** The smallest group that an episode is in: nobody may ask for it, and it may not follow from what they ask for. */
function smallestHolding(atom: CohortAtom): string {
  return keyOf(
    `${String(atom.year)}Q${String(atom.quarter)}`,
    atom.programme ?? 'NONE',
    atom.subtype ?? 'NONE',
  );
}

/** Every cohort that can be asked for, with how many episodes of each category it has, and its parts in each dimension. */
class Cohorts {
  readonly keys: string[] = [];
  readonly #at = new Map<string, number>();
  readonly #counts: Map<string, number>[] = [];
  readonly #parts = new Map<string, Set<number>>();
  readonly #latent = new Set<number>();

  constructor(episodes: readonly CountedEpisode[]) {
    for (const { atom, category } of episodes) {
      for (const [period, programme, subtype] of cohortsHolding(atom)) {
        this.#count(period, programme, subtype, category);
      }
    }
    for (const { atom, category } of episodes) this.#countSmallest(atom, category);
  }

  /** Whether it is one of the smallest groups, which are no cohort. */
  isLatent(cohort: number): boolean {
    return this.#latent.has(cohort);
  }

  find(key: string): number | undefined {
    return this.#at.get(key);
  }

  size(cohort: number): number {
    return [...(this.#counts[cohort]?.values() ?? [])].reduce((sum, value) => sum + value, 0);
  }

  countOf(cohort: number, category: string): number {
    return this.#counts[cohort]?.get(category) ?? 0;
  }

  /** A cohort as the sum of its parts, once for each dimension in which it can be cut. */
  lines(): CountTable['lines'] {
    return [...this.#parts].map(([line, parts]) => ({
      total: this.#at.get(line.slice(line.indexOf('>') + 1)) ?? 0,
      parts: [...parts],
    }));
  }

  #count(period: string, programme: string, subtype: string, category: string): void {
    const key = keyOf(period, programme, subtype);
    let cohort = this.#at.get(key);
    if (cohort === undefined) {
      cohort = this.keys.push(key) - 1;
      this.#at.set(key, cohort);
      this.#counts.push(new Map());
      const above = parentPeriod(period);
      if (above !== undefined) this.#addPart('period', keyOf(above, programme, subtype), cohort);
      if (programme !== ALL) this.#addPart('programme', keyOf(period, ALL, subtype), cohort);
      if (subtype !== ALL) this.#addPart('subtype', keyOf(period, programme, ALL), cohort);
    }
    const counts = this.#counts[cohort];
    counts?.set(category, (counts.get(category) ?? 0) + 1);
  }

  /** A part of its quarter, and of its programme and subtype in its year. */
  #countSmallest(atom: CohortAtom, category: string): void {
    const key = smallestHolding(atom);
    let group = this.#at.get(key);
    if (group === undefined) {
      group = this.keys.push(key) - 1;
      this.#at.set(key, group);
      this.#counts.push(new Map());
      this.#latent.add(group);
      const [quarter = '', programme = '', subtype = ''] = key.split('|');
      this.#addPart('group', keyOf(quarter, ALL, ALL), group);
      this.#addPart('quarter', keyOf(String(atom.year), programme, subtype), group);
    }
    const counts = this.#counts[group];
    counts?.set(category, (counts.get(category) ?? 0) + 1);
  }

  #addPart(dimension: string, whole: string, part: number): void {
    const line = `${dimension}>${whole}`;
    const parts = this.#parts.get(line);
    if (parts) parts.add(part);
    else this.#parts.set(line, new Set([part]));
  }
}

/**
 * Decides for every cohort of a clinic at once, so that two reports can be subtracted without giving a small count:
 * first which cohorts may show their size, then which categories within them. The answer does not depend on what was
 * asked before. `open` categories tell nothing of a person's health (not measured, not due yet): they are hidden only with
 * their whole cohort.
 */
export function discloseCohorts(
  episodes: readonly CountedEpisode[],
  categories: readonly string[],
  minimum: number,
  open: readonly string[] = [],
): (cohort: Cohort) => CohortDisclosure {
  const cohorts = new Cohorts(episodes);
  const n = cohorts.keys.length;
  const lines = cohorts.lines();
  const sizes = cohorts.keys.map((_, cohort) => cohorts.size(cohort));
  const latent = cohorts.keys.map((_, cohort) => cohorts.isLatent(cohort));
  const sizeHidden = suppress({ values: sizes, lines, latent }, minimum);

  const cell = (cohort: number, category: number): number => n + cohort * categories.length + category;
  const each = categories.map((_, category) => category);
  const values = [
    ...sizes,
    ...cohorts.keys.flatMap((_, cohort) => categories.map((category) => cohorts.countOf(cohort, category))),
  ];
  const isLatent = (at: number): boolean =>
    latent[at < n ? at : Math.floor((at - n) / categories.length)] === true;
  const fixed: (boolean | undefined)[] = values.map((_, at) => {
    if (at < n) return sizeHidden[at];
    if (isLatent(at)) return undefined;
    // Within a cohort whose size is hidden nothing is shown.
    if (sizeHidden[Math.floor((at - n) / categories.length)] === true) return true;
    return open.includes(categories[(at - n) % categories.length] ?? '') ? false : undefined;
  });
  const hidden = suppress(
    {
      values,
      fixed,
      latent: values.map((_, at) => isLatent(at)),
      lines: [
        ...cohorts.keys.map((_, cohort) => ({
          total: cohort,
          parts: each.map((category) => cell(cohort, category)),
        })),
        ...each.flatMap((category) =>
          lines.map((line) => ({
            total: cell(line.total, category),
            parts: line.parts.map((part) => cell(part, category)),
          })),
        ),
        ...lines,
      ],
    },
    minimum,
  );
  return (asked) => {
    const cohort = cohorts.find(cohortKey(asked));
    // Of nobody everything is known: zeros.
    if (cohort === undefined) return { sizeShown: true, shows: () => true };
    return {
      sizeShown: sizeHidden[cohort] !== true,
      shows: (category) => {
        const at = categories.indexOf(category);
        return at >= 0 && hidden[cell(cohort, at)] !== true;
      },
    };
  };
}
