import { Injectable } from '@nestjs/common';
import {
  textProblems,
  type CohortReport,
  type EpisodeOutcomeInput,
  type ReportDefinition,
} from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { canonicalJson } from '../platform/files/canonical-json.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { clinicToday, shownReport } from './ask-outcomes.ts';
import { reportOf } from './compute-report.ts';
import type { ReportInput } from './graphql/report.object.ts';
import { OpenedSnapshot, type OutcomeSnapshot } from './graphql/snapshot.object.ts';
import { OutcomeInputQueries } from './outcome-input.queries.ts';
import { definitionOf } from './report-definition.ts';
import { snapshotHash } from './snapshot-text.ts';
import { SnapshotQueries } from './snapshot.queries.ts';
import { SnapshotRepository } from './snapshot.repository.ts';

const TITLE_LIMIT = 120;

/** Freezes a report with what it was computed from, and opens it again to the digit. */
@Injectable()
export class FreezeReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inputs: OutcomeInputQueries,
    private readonly queries: SnapshotQueries,
    private readonly repository: SnapshotRepository,
  ) {}

  async freeze(title: string, input: ReportInput): Promise<OutcomeSnapshot | Refusal> {
    const [problem] = textProblems('title', title, { max: TITLE_LIMIT, required: true });
    if (problem) return Refusal.of(problem);
    const definition = definitionOf(input);
    if (definition instanceof Refusal) return definition;
    const episodes = await this.inputs.all();
    const asOf = clinicToday();
    const report = await reportOf({ episodes, definition, asOf });
    const texts = {
      asOf,
      definition: canonicalJson(definition),
      input: canonicalJson(episodes),
      report: canonicalJson(report),
    };
    const id = await this.unitOfWork.run({ operation: 'freezeOutcomeReport', patientId: null }, (db) =>
      this.repository.add(db, title.trim(), texts),
    );
    const stored = await this.queries.find(id);
    if (!stored) throw notFound();
    return stored.shown;
  }

  async open(id: string): Promise<OpenedSnapshot> {
    const stored = await this.queries.find(id);
    if (!stored) throw notFound();
    const again = await reportOf({
      episodes: JSON.parse(stored.input) as EpisodeOutcomeInput[],
      definition: JSON.parse(stored.definition) as ReportDefinition,
      asOf: stored.asOf,
    });
    return Object.assign(new OpenedSnapshot(), {
      snapshot: stored.shown,
      report: shownReport(JSON.parse(stored.report) as CohortReport),
      reproduced: canonicalJson(again) === stored.report && snapshotHash(stored) === stored.shown.hash,
    });
  }
}
