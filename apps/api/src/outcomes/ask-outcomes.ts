import { Injectable } from '@nestjs/common';
import {
  cohortRows,
  INDICATORS,
  localDateIn,
  type CohortReport,
  type EpisodeOutcome,
  type IndicatorCode,
  type LocalDate,
} from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { reportOf } from './compute-report.ts';
import { OutcomeReport, OutcomeRow, OutcomeRows, type ReportInput } from './graphql/report.object.ts';
import { OutcomeInputQueries } from './outcome-input.queries.ts';
import { PatientNamesQueries } from './patient-names.queries.ts';
import { definitionOf } from './report-definition.ts';

const MOST_ROWS = 500;

/** The report of a cohort as of today, and the rows behind its figures. */
@Injectable()
export class AskOutcomes {
  constructor(
    private readonly access: Access,
    private readonly inputs: OutcomeInputQueries,
    private readonly names: PatientNamesQueries,
  ) {}

  async report(input: ReportInput): Promise<OutcomeReport | Refusal> {
    const definition = definitionOf(input);
    if (definition instanceof Refusal) return definition;
    const episodes = await this.inputs.text();
    return shownReport(await reportOf({ episodes, definition, asOf: clinicToday() }));
  }

  /** One figure's episodes; only of patients whose chart the viewer may open. */
  async rows(input: ReportInput, code: IndicatorCode, category: string): Promise<OutcomeRows | Refusal> {
    const definition = definitionOf(input);
    if (definition instanceof Refusal) return definition;
    const indicator = INDICATORS.find((one) => one.code === code);
    if (indicator?.categories.includes(category) !== true) {
      return new Refusal('CODE_UNKNOWN', 'There is no such figure.', 'category');
    }
    const outcomes = cohortRows(await this.inputs.all(), definition, clinicToday()).filter(
      (outcome) => indicator.answer(outcome) === category,
    );
    const allowed = await this.access.allowedAmong(
      'outcome.rows',
      outcomes.map((outcome) => outcome.patientId),
    );
    const shown = outcomes.filter((outcome) => allowed.has(outcome.patientId)).slice(0, MOST_ROWS);
    const names = await this.names.of(shown.map((outcome) => outcome.patientId));
    return Object.assign(new OutcomeRows(), {
      rows: shown.map((outcome) => rowOf(outcome, category, names.get(outcome.patientId) ?? '')),
      partial: shown.length < outcomes.length,
    });
  }
}

export const clinicToday = (): LocalDate => localDateIn(currentActor().timeZone, currentContext().now());

/** The report as the API shows it. */
export function shownReport(report: CohortReport): OutcomeReport {
  const { relapse, flow } = report;
  return Object.assign(new OutcomeReport(), {
    ...report,
    minimumCell: report.definition.minimumCell,
    relapse: relapse && {
      n: relapse.n,
      medianDays: relapse.median,
      steps: relapse.steps.map((step) => ({ ...step, days: step.time, free: step.survival })),
    },
    flow: {
      referred: flow.referred,
      stages: flow.stages.map(({ stage, count }) => ({ code: stage, count })),
      followUps: flow.followUps.map(({ followUp, states }) => ({
        followUp,
        states: states.map(({ state, count }) => ({ code: state, count })),
      })),
    },
  });
}

function rowOf(outcome: EpisodeOutcome, category: string, patientName: string): OutcomeRow {
  return Object.assign(new OutcomeRow(), {
    patientId: outcome.patientId,
    patientName,
    anchorOn: outcome.anchorOn,
    assessedOn: outcome.assessment?.on ?? null,
    fdi: outcome.assessment?.fdi ?? null,
    painUsual: outcome.assessment?.painUsual ?? null,
    category,
  });
}
