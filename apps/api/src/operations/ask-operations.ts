import { Injectable } from '@nestjs/common';
import {
  addDays,
  disciplineHours,
  endings,
  runChart,
  timers,
  weeklyCounts,
  weeklyRates,
  wholeWeeks,
  type DayRange,
  type DeliveredMinutes,
  type EpisodeCourse,
  type LocalDate,
  type PlanInForce,
  type WeekValue,
} from '@consilium/domain';
import { checkedRange } from './checked-range.ts';
import { EpisodeDatesQueries } from './episode-dates.queries.ts';
import { OperationsReport } from './graphql/operations.object.ts';
import {
  adverseEventCounts,
  chartOf,
  noteAges,
  rateOf,
  responseRates,
  sessionRates,
  timerOf,
} from './operations-figures.ts';
import { SessionFactsQueries } from './session-facts.queries.ts';
import { WaitingQueries } from './waiting.queries.ts';

/** Everything of one period, up to yesterday: today is not over. */
@Injectable()
export class AskOperations {
  constructor(
    private readonly episodeDates: EpisodeDatesQueries,
    private readonly sessionFacts: SessionFactsQueries,
    private readonly waiting: WaitingQueries,
  ) {}

  async run(asked: DayRange): Promise<OperationsReport> {
    const range = checkedRange(asked);
    const episodes = await this.episodeDates.of(range);
    const plans = await this.episodeDates.plans(
      episodes.map((one) => one.episodeId),
      range,
    );
    const delivered = await this.sessionFacts.delivered(range);
    const outcomes = await this.sessionFacts.outcomes(range);
    const adverseEvents = await this.sessionFacts.adverseEvents(range);
    const responses = await this.waiting.responses(range);
    const ended = endings(episodes, range);
    const weeks = wholeWeeks(range);
    const noShows = outcomes
      .filter(({ outcome }) => outcome === 'ATTENDED' || outcome === 'NO_SHOW')
      .map(({ on, outcome, count }) => ({ on, part: outcome === 'NO_SHOW' ? count : 0, whole: count }));
    const referrals = episodes.map((one) => one.referredOn);
    const events = adverseEvents.flatMap(({ on, count }) => Array.from({ length: count }, () => on));
    return Object.assign(new OperationsReport(), {
      ...range,
      responses: responseRates(responses),
      timers: timers(episodes, range).map(timerOf),
      completion: rateOf('COMPLETED', ended.completed, ended.completed + ended.brokenOff),
      endReasons: ended.reasons.map(({ reason, count }) => ({ code: reason, count })),
      disciplines: disciplineHours(episodes, plans, delivered, range),
      sessions: sessionRates(outcomes),
      notes: noteAges(await this.waiting.unsignedNotes()),
      adverseEvents: adverseEventCounts(adverseEvents),
      runCharts: [
        runChart('DELIVERED_OF_PRESCRIBED', deliveredShare(episodes, plans, delivered, weeks)),
        runChart('NO_SHOW_RATE', weeklyRates(noShows, weeks)),
        runChart('RESPONSE_RATE', weeklyRates(responses, weeks)),
        runChart('ADVERSE_EVENTS', weeklyCounts(events, weeks)),
        runChart('REFERRALS', weeklyCounts(referrals, weeks)),
      ].map(chartOf),
    });
  }
}

function deliveredShare(
  episodes: readonly EpisodeCourse[],
  plans: readonly PlanInForce[],
  delivered: readonly DeliveredMinutes[],
  weeks: readonly LocalDate[],
): WeekValue[] {
  return weeks.map((monday) => {
    const hours = disciplineHours(episodes, plans, delivered, { from: monday, until: addDays(monday, 6) });
    const prescribed = hours.reduce((sum, one) => sum + one.prescribedMinutes, 0);
    const given = hours.reduce((sum, one) => sum + one.deliveredMinutes, 0);
    return { weekOf: monday, value: prescribed === 0 ? null : given / prescribed, of: prescribed };
  });
}
