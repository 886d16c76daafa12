import { Injectable } from '@nestjs/common';
import { beatsBest, localDateIn, performanceProgress } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { Performance, PerformanceActivity, PerformanceProgress } from './graphql/performance.object.ts';
import { PerformanceQueries } from './performance.queries.ts';

/** Attempts of one activity that a page shows at once. */
const HISTORY = 60;

@Injectable()
export class AskPerformance {
  constructor(private readonly queries: PerformanceQueries) {}

  /** Activities that the patient has tried, the most recent first. */
  async progress(patientId: string): Promise<PerformanceProgress[]> {
    const attempts = (await this.queries.ofPatient(patientId)).filter(counts);
    const codes = [...new Set([...attempts].reverse().map(({ activityCode }) => activityCode))];
    const known = new Map((await this.queries.activities()).map((activity) => [activity.code, activity]));
    return codes.flatMap((code) => {
      const own = attempts.filter(({ activityCode }) => activityCode === code);
      const newest = own.at(-1);
      return newest ? progressOf(known.get(code) ?? retired(newest), newest, own) : [];
    });
  }

  async ofSession(patientId: string, sessionId: string): Promise<Performance[]> {
    return (await this.queries.ofPatient(patientId)).filter((row) => row.sessionId === sessionId);
  }

  /** The best before this attempt; null when it was the first. */
  async bestBefore(attempt: Performance): Promise<number | null> {
    const values = await this.valuesBefore(attempt);
    if (values.length === 0) return null;
    return attempt.better === 'LOWER' ? Math.min(...values) : Math.max(...values);
  }

  async beatsBest(attempt: Performance): Promise<boolean> {
    if (!counts(attempt)) return false;
    return beatsBest(attempt.better, await this.valuesBefore(attempt), attempt.value);
  }

  private async valuesBefore(attempt: Performance): Promise<number[]> {
    const all = (await this.queries.ofPatient(attempt.patientId)).filter(counts);
    return all
      .filter((row) => row.activityCode === attempt.activityCode && row.id !== attempt.id)
      .filter((row) => row.occurredAt < attempt.occurredAt)
      .map(({ value }) => value);
  }
}

const counts = (attempt: Performance): boolean => attempt.enteredInErrorAt === null;

/** An activity that is not offered any more, as it was when it was last measured. */
const retired = ({ activityCode: code, activityName: name, unit, better }: Performance) =>
  Object.assign(new PerformanceActivity(), { code, name, unit, better, own: true, retired: true });

function progressOf(
  activity: PerformanceActivity,
  newest: Performance,
  own: readonly Performance[],
): PerformanceProgress {
  const zone = currentActor().timeZone;
  const progress = performanceProgress(
    activity.better,
    own.map(({ occurredAt, value }) => ({
      on: localDateIn(zone, occurredAt),
      at: occurredAt.getTime(),
      value,
    })),
  );
  return Object.assign(new PerformanceProgress(), {
    activity,
    ...progress,
    first: progress.first ?? newest.value,
    last: progress.last ?? newest.value,
    best: progress.best ?? newest.value,
    lastAt: newest.occurredAt,
    history: own.slice(-HISTORY),
  });
}
