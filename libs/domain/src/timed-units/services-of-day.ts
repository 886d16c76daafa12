import type { ServiceCode } from './payer-policy.ts';
import type { ServiceMinutes } from './timed-units.ts';

/** Minutes of one intervention kind on one day. */
export interface KindMinutes {
  readonly kind: string;
  readonly minutes: number;
  readonly oneToOne: boolean;
}

/**
 * The day's minutes by service: the clinic's code for the kind, or the kind itself where no code is loaded. Group
 * minutes are untimed (clinical.md 5.3) and kept apart from one-to-one minutes of the same code.
 */
export function servicesOfDay(
  minutes: readonly KindMinutes[],
  codes: readonly ServiceCode[],
): ServiceMinutes[] {
  const services = new Map<string, ServiceMinutes>();
  for (const row of minutes) {
    const own = codes.find((code) => code.interventionKind === row.kind);
    const service = { code: own?.code ?? row.kind, timed: row.oneToOne && (own?.timed ?? true) };
    const key = `${service.code} ${service.timed}`;
    const before = services.get(key)?.minutes ?? 0;
    services.set(key, { ...service, minutes: before + row.minutes });
  }
  return [...services.values()].filter((row) => row.minutes > 0);
}
