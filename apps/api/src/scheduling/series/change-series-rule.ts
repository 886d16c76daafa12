import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { addDays, daysBetween } from '@consilium/domain';
import { Availability } from '../../availability/index.ts';
import { currentContext } from '../../platform/context/request-context.ts';
import { newId } from '../../platform/db/new-id.ts';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { BookSessions, type BookingRefused } from '../book-sessions.ts';
import { CancelSessions } from '../cancel-sessions.ts';
import { changesOf } from '../change-session.ts';
import { BookingClash } from '../graphql/session-check.object.ts';
import type { ChangeSessionInput } from '../graphql/session.input.ts';
import { SessionNotices } from '../notices/session-notices.ts';
import type { SessionMove, SessionRequest } from '../session-request.ts';
import { matchOccurrences } from './match-occurrences.ts';
import { occurrenceDates } from './occurrences.ts';
import { horizonOf, planSeries, type PlannedSeries } from './plan-series.ts';
import { readRule, ruleText } from './recurrence-rule.ts';
import { SeriesAlternatives } from './series-alternatives.ts';
import { isToCome, type SeriesCut } from './series-cut.ts';
import { SeriesGapRepository } from './series-gap.repository.ts';
import { SeriesQueries, type SeriesOccurrence } from './series.queries.ts';
import { SeriesRepository } from './series.repository.ts';
import { occurrenceRequest, type SeriesPattern } from './series.ts';
import { ruleUntil } from './split-series.ts';
import { StoreCut } from './store-cut.ts';

/**
 * Gives a series another rule from a cut on. A session whose week the new rule names moves there, dates that the rule
 * no longer gives are called off, new ones are booked; all of it or nothing. What was moved by hand, locked, called
 * off or delivered stays what it is and stands for its week.
 */
@Injectable()
export class ChangeSeriesRule {
  constructor(
    private readonly availability: Availability,
    private readonly bookSessions: BookSessions,
    private readonly cancelSessions: CancelSessions,
    private readonly alternatives: SeriesAlternatives,
    private readonly storeCut: StoreCut,
    private readonly repository: SeriesRepository,
    private readonly queries: SeriesQueries,
    private readonly gaps: SeriesGapRepository,
    private readonly notices: SessionNotices,
  ) {}

  async run(
    db: DatabaseTransaction,
    input: ChangeSessionInput & { readonly rule: string },
    cut: SeriesCut,
  ): Promise<readonly string[] | BookingRefused> {
    const { series, at, occurrences } = cut;
    const { startsOn: _startsOn, ...changes } = changesOf(input);
    const pattern: SeriesPattern = { ...series.pattern, ...changes };
    const plan = await this.plan(input, cut, pattern.startMinute);
    if (plan instanceof Refusal) return plan;

    const keepOn = new Set(input.keepOn ?? []);
    const stays = (each: SeriesOccurrence) =>
      !isToCome(each) || each.detached || each.locked || keepOn.has(each.occurrenceOn);
    const movable = occurrences.filter((each) => !stays(each));
    const gapDates = await this.queries.gapDates(db, series.id, at);
    const { placed, open } = matchOccurrences(
      [...occurrences.filter(stays).map(({ occurrenceOn }) => occurrenceOn), ...gapDates],
      movable.map(({ occurrenceOn }) => occurrenceOn),
      plan.dates,
    );
    const surplus = movable.filter(({ occurrenceOn }) => !placed.has(occurrenceOn));
    const asBefore = (date: string) => placed.get(date) === date && Object.keys(changes).length === 0;
    const moving = movable.filter(({ occurrenceOn: on }) => placed.has(on) && !asBefore(on));

    return this.notices.around(
      db,
      movable.map(({ id }) => id),
      async () => {
        const off = await this.callOff(db, surplus);
        if (off instanceof Refusal) return off;
        const before = earlierDates(cut) > 0 ? ruleUntil(cut.rule, at) : null;
        const seriesId = await this.storeCut.series(db, cut, before, { ...plan, pattern });
        for (const date of gapDates) if (!placed.has(date)) await this.gaps.resolve(db, series.id, date);
        await this.storeCut.leave(
          db,
          { series, at, occurrences: occurrences.filter((each) => !surplus.includes(each)) },
          {
            seriesId,
            moved: (date) => placed.get(date) ?? date,
            moving: new Set(moving.map(({ id }) => id)),
            detaches: (each) => isToCome(each) && stays(each) && !asBefore(each.occurrenceOn),
          },
        );
        await this.gaps.insert(
          db,
          seriesId,
          plan.skipped
            .filter((date) => !gapDates.includes(date))
            .map((occurrenceOn) => ({ occurrenceOn, clashes: [], decided: true })),
        );
        const moves = moving.map(({ id, version, occurrenceOn }): SessionMove => {
          const date = placed.get(occurrenceOn) ?? occurrenceOn;
          return {
            sessionId: id,
            version,
            changes: { ...changes, startsOn: date, seriesId, occurrenceOn: date },
          };
        });
        const joining = await this.stillHere(db, pattern);
        const requests = open.map((date) => occurrenceRequest(seriesId, joining, date));
        const written = await this.write(db, moves, requests, input.overrideReason ?? null);
        if (!(written instanceof BookingClash)) return written;
        const asked = [
          ...moves.map(({ sessionId, changes: to }) => ({
            sessionId,
            request: occurrenceRequest(seriesId, pattern, to.startsOn ?? at),
          })),
          ...requests.map((request) => ({ sessionId: newId(), request })),
        ];
        return this.alternatives.of(db, written, asked);
      },
    );
  }

  /** The new rule from the cut on. COUNT counts the sessions of the series from its first one, as its own rule does. */
  private async plan(
    { rule: text, skipOn, startsOn }: ChangeSessionInput & { readonly rule: string },
    cut: SeriesCut,
    startMinute: number,
  ): Promise<PlannedSeries | Refusal> {
    const { series, at, occurrenceOn } = cut;
    const read = readRule(text);
    if (!read.ok) return Refusal.of({ ...read, field: 'rule' });
    const { end } = read.rule;
    const left = end?.kind === 'COUNT' ? end.count - earlierDates(cut) : null;
    if (left !== null && left < 1) {
      return new Refusal('RULE_NO_OCCURRENCE', 'This rule ends before the session that is changed.', 'rule');
    }
    const { horizonWeeks } = await this.availability.settings();
    const horizon = horizonOf(series.timeZone, currentContext().now(), horizonWeeks);
    const plan = planSeries(
      { rule: ruleText(read.rule, left === null ? end : { kind: 'COUNT', count: left }), skipOn },
      {
        startsOn: addDays(at, daysBetween(occurrenceOn, startsOn ?? occurrenceOn)),
        startMinute,
        timeZone: series.timeZone,
      },
      horizon > series.materialisedUntil ? horizon : series.materialisedUntil,
    );
    return plan instanceof Refusal ? new Refusal(plan.code, plan.message, 'rule') : plan;
  }

  /** Nobody is booked into a group anew who has left the programme, as when the horizon moves on. */
  private async stillHere(db: DatabaseTransaction, pattern: SeriesPattern): Promise<SeriesPattern> {
    if (pattern.kind !== 'GROUP') return pattern;
    const ids = pattern.patients.map(({ patientId }) => patientId);
    const here = await this.queries.inProgramme(db, ids);
    return { ...pattern, patients: pattern.patients.filter(({ patientId }) => here.has(patientId)) };
  }

  /** Their dates are free for a later rule: only what somebody called off stays called off. */
  private async callOff(
    db: DatabaseTransaction,
    surplus: readonly SeriesOccurrence[],
  ): Promise<readonly string[] | Refusal> {
    if (surplus.length === 0) return [];
    const off = await this.cancelSessions.cancel(
      db,
      surplus.map(({ id, version }) => ({ sessionId: id, version })),
      { reason: 'PLAN_CHANGED', by: 'CLINIC', note: '' },
    );
    if (off instanceof Refusal) return off;
    await this.repository.unname(db, off);
    return off;
  }

  /** Looks at all of it first, so that every clash is named at once. */
  private async write(
    db: DatabaseTransaction,
    moves: readonly SessionMove[],
    requests: readonly SessionRequest[],
    overrideReason: string | null,
  ): Promise<readonly string[] | BookingRefused> {
    const obstacle = await this.bookSessions.obstacles(db, moves, requests, { overrideReason });
    if (obstacle) return obstacle;
    const moved = await this.bookSessions.move(db, moves, { overrideReason });
    if (moved instanceof UserErrorResult) return moved;
    const booked = await this.bookSessions.book(db, requests, { overrideReason });
    if (booked instanceof UserErrorResult) return booked;
    await this.notices.booked(db, booked);
    return [...moved, ...booked];
  }
}

/** Occurrences of the rule before the cut. */
const earlierDates = ({ rule, series, at }: SeriesCut): number =>
  occurrenceDates(rule, series, series.startsOn, addDays(at, -1)).length;
