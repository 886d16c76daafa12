import { Module } from '@nestjs/common';
import { SafetyModule } from '../safety/index.ts';
import { AdministrationQueries } from './administration.queries.ts';
import { AdministrationRepository } from './administration.repository.ts';
import { AnswerRate } from './answering/answer-rate.repository.ts';
import { AnswerForm } from './answering/answer-form.ts';
import { AnswerOperation } from './answering/answer-operation.ts';
import { AskMeasures } from './ask-measures.ts';
import { BatteryQueries } from './battery.queries.ts';
import { BatteryRepository } from './battery.repository.ts';
import { CorrectMeasures } from './correct-measures.ts';
import { EnterScores } from './enter-scores.ts';
import { EnteredAdministrationQueries } from './entered-administration.queries.ts';
import { EpisodeToMeasureQueries } from './episode-to-measure.queries.ts';
import { InstrumentResolver } from './graphql/instrument.resolver.ts';
import { MeasureRequestResolver } from './graphql/measure-request.resolver.ts';
import { ScoreResolver } from './graphql/score.resolver.ts';
import { InstrumentQueries } from './instrument.queries.ts';
import { InstrumentRepository } from './instrument.repository.ts';
import { KeepInstrumentRegister } from './keep-instrument-register.ts';
import { MeasureCalendar } from './measure-calendar.ts';
import { MeasureReminderQueries } from './measure-reminder.queries.ts';
import { MeasureRequestQueries } from './measure-request.queries.ts';
import { MeasureRequestRepository } from './measure-request.repository.ts';
import { MeasureScopes } from './measure-scopes.queries.ts';
import { PatientMeasuresQueries } from './patient-measures.queries.ts';
import { PreviewRescoring } from './preview-rescoring.ts';
import { RescoringQueries } from './rescoring.queries.ts';
import { SaveBattery } from './save-battery.ts';
import { ScoreAdministration } from './score-administration.ts';

/** Instruments and their licences, batteries, who is asked when, answers and scores. */
@Module({
  imports: [SafetyModule],
  providers: [
    InstrumentQueries,
    InstrumentRepository,
    KeepInstrumentRegister,
    BatteryQueries,
    BatteryRepository,
    SaveBattery,
    EpisodeToMeasureQueries,
    MeasureRequestQueries,
    MeasureRequestRepository,
    MeasureReminderQueries,
    MeasureScopes,
    AskMeasures,
    MeasureCalendar,
    AdministrationQueries,
    AdministrationRepository,
    ScoreAdministration,
    AnswerRate,
    AnswerOperation,
    AnswerForm,
    EnteredAdministrationQueries,
    EnterScores,
    CorrectMeasures,
    RescoringQueries,
    PreviewRescoring,
    PatientMeasuresQueries,
    InstrumentResolver,
    MeasureRequestResolver,
    ScoreResolver,
  ],
  exports: [PatientMeasuresQueries, MeasureRequestQueries, InstrumentQueries],
})
export class MeasuresModule {}
