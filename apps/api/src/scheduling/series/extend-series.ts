import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { addDays, localDateIn, type LocalDate } from '@consilium/domain';
import { Availability } from '../../availability/index.ts';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { newId } from '../../platform/db/new-id.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { isExclusionViolation } from '../../platform/errors/database-errors.ts';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { BookSessions } from '../book-sessions.ts';
import { onlyOne } from '../change-session.ts';
import { BookingClash } from '../graphql/session-check.object.ts';
import { datesToTheEnd, occurrenceDates, wallClock } from './occurrences.ts';
import { horizonOf, isComplete } from './plan-series.ts';
import { SeriesGapRepository } from './series-gap.repository.ts';
import { SeriesQueries } from './series.queries.ts';
import { SeriesRepository } from './series.repository.ts';
import { occurrenceRequest, storedRule, type Series, type SeriesPattern } from './series.ts';
import { storedClash } from './stored-clash.ts';

const ATTEMPTS = 3;

export interface Extension {
  readonly booked: number;
  /** Dates that could not be booked, left for somebody to decide. */
  readonly gaps: number;
}

/** Somebody booked the same time between looking and writing: look again. */
class Overtaken extends Error {}

/** Books one open series up to the horizon; what clashes becomes a gap. All of it or nothing is written. */
@Injectable()
export class ExtendSeries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly availability: Availability,
    private readonly bookSessions: BookSessions,
    private readonly repository: SeriesRepository,
    private readonly queries: SeriesQueries,
    private readonly gaps: SeriesGapRepository,
  ) {}

  async run(seriesId: string): Promise<Extension> {
    const series = await this.queries.byId(seriesId);
    const patientId = series && onlyOne(series.pattern.patients);
    const intent = { operation: 'extendSeries', patientId, detail: seriesId };
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.unitOfWork.run(intent, (db) => this.extend(db, seriesId));
      } catch (error) {
        const again = error instanceof Overtaken || isExclusionViolation(error);
        if (!again || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async extend(db: DatabaseTransaction, seriesId: string): Promise<Extension> {
    const series = await this.repository.lock(db, seriesId);
    if (!series || series.endedAt) return { booked: 0, gaps: 0 };
    const { timeZone } = currentActor();
    const { horizonWeeks } = await this.availability.settings();
    const horizon = horizonOf(timeZone, currentContext().now(), horizonWeeks);
    const pattern = await this.patternNow(db, series);
    if (!pattern) {
      await this.repository.end(db, series.id, series.rule);
      return { booked: 0, gaps: 0 };
    }
    const dates = await this.datesToBook(db, series, horizon);
    const requests = dates.map((date) => ({
      sessionId: newId(),
      request: occurrenceRequest(series.id, pattern, date),
    }));
    const findings = requests.length > 0 ? await this.bookSessions.findings(db, requests) : [];
    if (findings instanceof UserErrorResult) throw new Error(`A series cannot be extended: ${findings.code}`);
    const free = findings.filter(({ clashes }) => clashes.length === 0).map(({ asked }) => asked.request);
    // The soft rules were weighed when the series was booked; there is nobody here to be asked.
    const booked = free.length > 0 ? await this.bookSessions.book(db, free, { ignoreWarnings: true }) : [];
    if (booked instanceof BookingClash) throw new Overtaken();
    if (booked instanceof UserErrorResult) throw new Error(`A series cannot be extended: ${booked.code}`);
    const gaps = findings.flatMap(({ asked, clashes }) =>
      clashes.length > 0
        ? [{ occurrenceOn: asked.request.startsOn, clashes: clashes.map(storedClash), decided: false }]
        : [],
    );
    await this.gaps.insert(db, series.id, gaps);
    const rule = storedRule(series);
    const lastOn = rule.end ? (datesToTheEnd(rule, series).at(-1) ?? '') : null;
    const until = horizon > series.materialisedUntil ? horizon : series.materialisedUntil;
    await this.repository.extended(db, series.id, until, isComplete(lastOn, until));
    return { booked: booked.length, gaps: gaps.length };
  }

  /** With those who are still in the programme; null when the series was for somebody who has left it. */
  private async patternNow(db: DatabaseTransaction, { pattern }: Series): Promise<SeriesPattern | null> {
    const here = await this.queries.inProgramme(
      db,
      pattern.patients.map(({ patientId }) => patientId),
    );
    const patients = pattern.patients.filter(({ patientId }) => here.has(patientId));
    return pattern.kind === 'GROUP' || patients.length > 0 ? { ...pattern, patients } : null;
  }

  /** Dates of the rule that are still to come and have neither a session nor a gap. */
  private async datesToBook(
    db: DatabaseTransaction,
    series: Series,
    horizon: LocalDate,
  ): Promise<LocalDate[]> {
    const now = currentContext().now();
    const today = localDateIn(series.timeZone, now);
    const next = addDays(series.materialisedUntil, 1);
    const from = next > today ? next : today;
    const taken = await this.queries.takenDates(db, series.id, from);
    return occurrenceDates(storedRule(series), series, from, horizon).filter(
      (date) => !taken.has(date) && wallClock(date, series.startMinute, series.timeZone).startsAt > now,
    );
  }
}
