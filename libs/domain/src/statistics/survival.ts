import { Z_95 } from './distributions.ts';
import type { Interval } from './proportion.ts';

/** One person: the time until the event, or until last seen without it. */
export interface SurvivalObservation {
  readonly time: number;
  readonly event: boolean;
}

/** State just after `time`. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** Part still free of the event. */
  readonly survival: number;
  /** Log-log interval with Greenwood's variance; null where the curve is at 1 or 0. */
  readonly interval: Interval | null;
}

export interface SurvivalCurve {
  readonly n: number;
  readonly events: number;
  readonly steps: readonly SurvivalStep[];
  /** First time at which half or fewer are free of the event; null when the curve stays above. */
  readonly median: number | null;
}

/** Product-limit estimate (Kaplan and Meier 1958). Whoever leaves at the time of an event was still at risk then. */
export function kaplanMeier(observations: readonly SurvivalObservation[]): SurvivalCurve {
  const times = [...new Set(observations.map((one) => one.time))].sort((a, b) => a - b);
  const at = new Map<number, { events: number; censored: number }>();
  for (const one of observations) {
    const entry = at.get(one.time) ?? { events: 0, censored: 0 };
    if (one.event) entry.events += 1;
    else entry.censored += 1;
    at.set(one.time, entry);
  }
  let atRisk = observations.length;
  let survival = 1;
  let greenwood = 0;
  let events = 0;
  let median: number | null = null;
  const steps: SurvivalStep[] = [];
  for (const time of times) {
    const entry = at.get(time) ?? { events: 0, censored: 0 };
    survival *= 1 - entry.events / atRisk;
    if (entry.events < atRisk) greenwood += entry.events / (atRisk * (atRisk - entry.events));
    if (median === null && survival <= 0.5 + 1e-12) median = time;
    events += entry.events;
    steps.push({ time, atRisk, ...entry, survival, interval: logLog(survival, greenwood) });
    atRisk -= entry.events + entry.censored;
  }
  return { n: observations.length, events, steps, median };
}

/** Kalbfleisch and Prentice: on the scale of log(-log S), so that it stays between 0 and 1. */
function logLog(survival: number, greenwood: number): Interval | null {
  if (survival <= 0 || survival >= 1) return null;
  const spread = Math.exp((Z_95 * Math.sqrt(greenwood)) / Math.log(survival));
  return { low: survival ** (1 / spread), high: survival ** spread };
}
