import { Module, type OnModuleInit } from '@nestjs/common';
import { AvailabilityModule } from '../../availability/index.ts';
import { PatientsModule } from '../../patients/index.ts';
import { PatientScopes } from '../../platform/access/patient-scopes.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { SeriesPort } from '../series-port.ts';
import { SessionsModule } from '../sessions.module.ts';
import { AcceptSeriesGap } from './accept-series-gap.ts';
import { BookSeriesGap } from './book-series-gap.ts';
import { BookSeries } from './book-series.ts';
import { CancelSeries } from './cancel-series.ts';
import { CheckSeries } from './check-series.ts';
import { ChangeSeriesRule } from './change-series-rule.ts';
import { ChangeSeries } from './change-series.ts';
import { ExtendSeries } from './extend-series.ts';
import {
  SeriesGapResolver,
  SessionOfSeriesResolver,
  SessionSeriesResolver,
} from './graphql/session-series.resolver.ts';
import { SeriesAlternatives } from './series-alternatives.ts';
import { SeriesCuts } from './series-cut.ts';
import { SeriesGapQueries } from './series-gap.queries.ts';
import { SeriesGapRepository } from './series-gap.repository.ts';
import { SeriesHorizonQueries } from './series-horizon.queries.ts';
import { SeriesHorizon } from './series-horizon.ts';
import { SeriesSuccession } from './series-succession.ts';
import { SeriesQueries } from './series.queries.ts';
import { SeriesRepository } from './series.repository.ts';
import { SessionSeriesQueries } from './session-series.queries.ts';
import { StoreCut } from './store-cut.ts';

const reads = [SeriesQueries, SessionSeriesQueries, SeriesGapQueries, SeriesHorizonQueries];
const writes = [SeriesRepository, SeriesGapRepository];
const useCases = [
  BookSeries,
  CheckSeries,
  ChangeSeries,
  ChangeSeriesRule,
  CancelSeries,
  ExtendSeries,
  AcceptSeriesGap,
  BookSeriesGap,
  SeriesHorizon,
];
const resolvers = [SessionSeriesResolver, SessionOfSeriesResolver, SeriesGapResolver];

/** Sessions that repeat: booked, changed and called off together, and extended as time goes on. */
@Module({
  imports: [PatientsModule, AvailabilityModule, SessionsModule],
  providers: [
    ...reads,
    ...writes,
    ...useCases,
    ...resolvers,
    SeriesAlternatives,
    SeriesCuts,
    StoreCut,
    SeriesSuccession,
  ],
  exports: [SeriesSuccession],
})
export class SeriesModule implements OnModuleInit {
  constructor(
    private readonly port: SeriesPort,
    private readonly scopes: PatientScopes,
    private readonly queries: SeriesQueries,
    private readonly book: BookSeries,
    private readonly check: CheckSeries,
    private readonly change: ChangeSeries,
    private readonly cancel: CancelSeries,
  ) {}

  onModuleInit(): void {
    this.scopes.registerShared('sessionSeries', (db, id) => this.queries.patientsOf(db, id));
    this.port.register({
      book: ({ repeat, ...input }) => (repeat ? this.book.run({ ...input, repeat }) : noRule()),
      check: ({ repeat, ...input }) => (repeat ? this.check.run({ ...input, repeat }) : noRule()),
      change: (input) => this.change.run(input),
      cancel: (input) => this.cancel.run(input),
    });
  }
}

const noRule = (): Promise<Refusal> =>
  Promise.resolve(new Refusal('RULE_MALFORMED', 'Say how it repeats.', 'repeat'));
