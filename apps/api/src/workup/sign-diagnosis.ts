import { Injectable } from '@nestjs/common';
import { diagnosisProblems, normalText, OBSTACLE_MESSAGES, unansweredObstacle } from '@consilium/domain';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { Diagnosis, SignDiagnosisInput } from './graphql/diagnosis.object.ts';
import { WorkupFacts } from './workup-facts.ts';
import { WorkupQueries } from './workup.queries.ts';
import { WorkupRepository } from './workup.repository.ts';
import { WorkupWrite } from './workup-write.ts';

/** Signs a diagnosis by exclusion, with the criteria as they stand. Only a later one, with a reason, replaces it. */
@Injectable()
export class SignDiagnosis {
  constructor(
    private readonly write: WorkupWrite,
    private readonly facts: WorkupFacts,
    private readonly queries: WorkupQueries,
    private readonly repository: WorkupRepository,
  ) {}

  async run(given: SignDiagnosisInput): Promise<Diagnosis | Refusal> {
    const input = stored(given);
    const { id, episodeId } = input;
    if (!isUuid(id) || (input.supersedesId && !isUuid(input.supersedesId))) throw notFound();
    try {
      return await this.write.run(
        { operation: 'signDiagnosis', episodeId, detail: id },
        async (db, patientId) => {
          const signed = await this.queries.diagnoses(episodeId);
          const known = signed.find((diagnosis) => diagnosis.id === id);
          if (known) return sameAs(known, input) ? known : idTaken();
          const [problem] = diagnosisProblems({ ...input, supersedes: input.supersedesId !== null });
          const refusal = (problem && Refusal.of(problem)) ?? standsAgainst(signed, input);
          if (refusal) return refusal;
          const { criteria, historyVersion } = await this.facts.criteriaOf(patientId);
          // What was read is not what holds: it is read again before it is signed.
          if (historyVersion !== input.historyVersion) return versionConflict();
          const obstacles = await this.facts.obstacles(episodeId);
          const obstacle = unansweredObstacle(obstacles, input.overrides);
          if (obstacle) return new Refusal(obstacle.code, OBSTACLE_MESSAGES[obstacle.code], 'overrides');
          // Only what truly stood in the way is kept as overridden.
          const overrides = obstacles.map(({ code }) => code);
          const overrideReason = overrides.length > 0 ? input.overrideReason : '';
          await this.repository.insertDiagnosis(
            db,
            { ...input, overrides, overrideReason },
            { patientId, criteria },
          );
          return (await this.queries.diagnoses(episodeId)).find((row) => row.id === id) ?? idTaken();
        },
      );
    } catch (error) {
      if (isUniqueViolation(error)) return idTaken();
      throw error;
    }
  }
}

const stored = ({
  id,
  episodeId,
  historyVersion,
  code,
  text,
  overrides,
  overrideReason,
  supersedesId,
  supersedeReason,
}: SignDiagnosisInput): SignDiagnosisInput => ({
  ...{ id, episodeId, historyVersion, code, overrides, supersedesId: supersedesId ?? null },
  text: normalText(text),
  overrideReason: normalText(overrideReason),
  supersedeReason: supersedesId ? normalText(supersedeReason) : '',
});

/** The same diagnosis is signed once; what is replaced must stand. */
function standsAgainst(signed: readonly Diagnosis[], input: SignDiagnosisInput): Refusal | null {
  const standing = signed.filter(({ supersededById }) => supersededById === null);
  const { supersedesId, code, text } = input;
  if (supersedesId !== null && !standing.some(({ id }) => id === supersedesId)) {
    return new Refusal(
      'DIAGNOSIS_SUPERSEDED',
      'The diagnosis to be replaced does not stand any more. Load the page again.',
      'supersedesId',
    );
  }
  const twice = standing.some(
    (one) => one.id !== supersedesId && one.code === code && (code !== 'OTHER' || one.text === text),
  );
  if (!twice) return null;
  return new Refusal(
    'DIAGNOSIS_STANDS',
    'This diagnosis has been signed already. Replace it if something about it changed.',
    'code',
  );
}

const sameAs = (known: Diagnosis, sent: SignDiagnosisInput): boolean =>
  known.code === sent.code && known.text === sent.text && known.supersedesId === sent.supersedesId;

const idTaken = () => new Refusal('ID_TAKEN', 'Another diagnosis has this id already. Sign again.', 'id');
