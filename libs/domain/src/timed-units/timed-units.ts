import { STANDARD_UNIT, type PayerPolicyFields, type UnitRule } from './payer-policy.ts';

/** One-to-one minutes of one service on one day. */
export interface ServiceMinutes {
  readonly code: string;
  readonly timed: boolean;
  readonly minutes: number;
}

export interface UnitLine {
  readonly code: string;
  readonly timed: boolean;
  readonly minutes: number;
  readonly wholeUnits: number;
  readonly remainderMinutes: number;
  /** What this service is reported with. */
  readonly units: number;
}

/** Units of a day with every number that led to them, so that a person can follow the sum. */
export interface UnitArithmetic {
  readonly rule: UnitRule;
  readonly unitMinutes: number;
  readonly thresholdMinutes: number;
  /** Timed one-to-one minutes of all services. */
  readonly totalMinutes: number;
  readonly untimedMinutes: number;
  readonly wholeUnits: number;
  readonly remainderMinutes: number;
  /** Whether the remainder of the total made one more unit; false where each service counts for itself. */
  readonly remainderCounts: boolean;
  readonly perService: boolean;
  /** Null with a day rate. */
  readonly units: number | null;
  readonly lines: readonly UnitLine[];
}

export type UnitPolicy = Pick<PayerPolicyFields, 'rule' | 'unitMinutes' | 'thresholdMinutes' | 'perService'>;

const unitOf = ({ rule, unitMinutes, thresholdMinutes }: UnitPolicy) =>
  rule === 'PER_CONTRACT' ? { unitMinutes, thresholdMinutes } : STANDARD_UNIT;

/**
 * Timed units of one patient, one discipline and one day. CMS: 8-22 minutes are one unit, 23-37 two, 38-52 three, of
 * the total over all timed services; the units go to the services with whole units first and then to the largest
 * remainders (clinical.md 5.3). AMA: at least 8 minutes of the service itself. Untimed services have no units here.
 */
export function timedUnits(policy: UnitPolicy, services: readonly ServiceMinutes[]): UnitArithmetic {
  const { unitMinutes, thresholdMinutes } = unitOf(policy);
  const perService = policy.rule === 'AMA_MIDPOINT' || (policy.rule === 'PER_CONTRACT' && policy.perService);
  const perDiem = policy.rule === 'PER_DIEM';
  const rounded = (minutes: number) =>
    Math.floor(minutes / unitMinutes) + (minutes % unitMinutes >= thresholdMinutes ? 1 : 0);
  const timed = services.filter((row) => row.timed);
  const sum = (rows: readonly ServiceMinutes[]) => rows.reduce((total, row) => total + row.minutes, 0);
  const totalMinutes = sum(timed);
  const shared = perService || perDiem ? null : shareOf(rounded(totalMinutes), timed, unitMinutes);
  const lines = services.map((row): UnitLine => {
    const counts = row.timed && !perDiem;
    const own = shared ? (shared.get(row) ?? 0) : rounded(row.minutes);
    return {
      code: row.code,
      timed: row.timed,
      minutes: row.minutes,
      wholeUnits: Math.floor(row.minutes / unitMinutes),
      remainderMinutes: row.minutes % unitMinutes,
      units: counts ? own : 0,
    };
  });
  const remainderMinutes = totalMinutes % unitMinutes;
  return {
    rule: policy.rule,
    unitMinutes,
    thresholdMinutes,
    totalMinutes,
    untimedMinutes: sum(services.filter((row) => !row.timed)),
    wholeUnits: Math.floor(totalMinutes / unitMinutes),
    remainderMinutes,
    remainderCounts: !perService && !perDiem && remainderMinutes >= thresholdMinutes,
    perService,
    units: perDiem ? null : lines.reduce((total, line) => total + line.units, 0),
    lines,
  };
}

/** The day's units over its services: whole units first, the rest by largest remainder, of equal ones the longer. */
function shareOf(
  units: number,
  services: readonly ServiceMinutes[],
  unitMinutes: number,
): Map<ServiceMinutes, number> {
  const share = new Map(services.map((row) => [row, Math.floor(row.minutes / unitMinutes)]));
  const byRemainder = [...services].sort(
    (a, b) => (b.minutes % unitMinutes) - (a.minutes % unitMinutes) || b.minutes - a.minutes,
  );
  let left = units - [...share.values()].reduce((total, own) => total + own, 0);
  for (const row of byRemainder) {
    if (left <= 0) break;
    share.set(row, (share.get(row) ?? 0) + 1);
    left -= 1;
  }
  return share;
}
