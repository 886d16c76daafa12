import { Injectable, Optional } from '@nestjs/common';
import {
  criteriaOfWorkup,
  diagnosisObstacles,
  isOpen,
  localDateIn,
  originOf,
  type CriterionResult,
  type TestStanding,
} from '@consilium/domain';
import { EpisodeQueries } from '../patients/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { ExaminationFindings } from './examination-findings.ts';
import { Criterion, DiagnosisObstacle, DiagnosticCriteria } from './graphql/diagnosis.object.ts';
import { Workup } from './graphql/workup.object.ts';
import { WorkupQueries } from './workup.queries.ts';

/** What was recorded, put together: for the page, for the criteria, and for whoever signs. */
@Injectable()
export class WorkupFacts {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly episodes: EpisodeQueries,
    private readonly queries: WorkupQueries,
    @Optional() private readonly examinations?: ExaminationFindings,
  ) {}

  /** Of the open episode, else of the last one; null: there is none. */
  async ofPatient(patientId: string): Promise<Workup | null> {
    const episode = await this.episodeOf(patientId);
    if (!episode) return null;
    const [history] = await this.queries.versions(episode.id, 1);
    const tests = await this.queries.tests(episode.id);
    return Object.assign(new Workup(), {
      ...{ episodeId: episode.id, patientId, open: episode.open, history: history ?? null, tests },
      obstacles: await this.obstacles(episode.id),
      diagnoses: await this.queries.diagnoses(episode.id),
    });
  }

  /** What stands in the way of a diagnosis now. */
  async obstacles(episodeId: string): Promise<DiagnosisObstacle[]> {
    const latest = await this.queries.latest(episodeId);
    const tests = (await this.queries.tests(episodeId)).map(standing);
    return diagnosisObstacles(latest?.history ?? null, tests).map((obstacle) =>
      Object.assign(new DiagnosisObstacle(), obstacle),
    );
  }

  async criteriaOf(patientId: string): Promise<DiagnosticCriteria> {
    const episode = await this.episodeOf(patientId);
    const latest = episode && (await this.queries.latest(episode.id));
    const tests = episode ? (await this.queries.tests(episode.id)).map(standing) : [];
    const db = await this.transaction.client();
    const examination = (await this.examinations?.criteriaFindingsOf(db, patientId)) ?? null;
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const criteria = criteriaOfWorkup({ history: latest?.history ?? null, tests, examination, today });
    return Object.assign(new DiagnosticCriteria(), {
      historyVersion: latest?.version ?? 0,
      examinedOn: examination?.examinedOn ?? null,
      criteria: criteria.map(criterionOf),
    });
  }

  private async episodeOf(patientId: string): Promise<{ id: string; open: boolean } | null> {
    const [episode] = await this.episodes.ofPatient(patientId);
    return episode ? { id: episode.id, open: isOpen(episode.state) } : null;
  }
}

const standing = ({
  id,
  kind,
  resultClass,
  cancelledAt,
}: {
  readonly id: string;
  readonly kind: TestStanding['kind'];
  readonly resultClass: TestStanding['resultClass'];
  readonly cancelledAt: Date | null;
}): TestStanding => ({ id, kind, resultClass, cancelled: cancelledAt !== null });

const criterionOf = ({ inputs, ...result }: CriterionResult): Criterion =>
  Object.assign(new Criterion(), result, {
    inputs: inputs.map(({ name, value }) => ({
      ...{ name, value: value === null ? null : String(value), origin: originOf(name) },
    })),
  });
