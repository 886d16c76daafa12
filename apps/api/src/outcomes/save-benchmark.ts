import { Injectable } from '@nestjs/common';
import { textProblems } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { BenchmarkQueries } from './benchmark.queries.ts';
import { BenchmarkRepository } from './benchmark.repository.ts';
import type { Benchmark, SaveBenchmarkInput } from './graphql/benchmark.object.ts';

const CODE = /^[A-Z][A-Z0-9]{0,11}$/;
const STUDY_LIMIT = 120;
const TEXT_LIMIT = 300;
const INSTRUMENT_LIMIT = 60;
const MOST_PEOPLE = 1_000_000;

/** A row of the clinic's own, in place of a shipped one of the same code or beside them. */
@Injectable()
export class SaveBenchmark {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: BenchmarkQueries,
    private readonly repository: BenchmarkRepository,
  ) {}

  async run(input: SaveBenchmarkInput): Promise<Benchmark | Refusal> {
    const problem = problemOf(input);
    if (problem) return problem;
    const intent = { operation: 'saveBenchmark', patientId: null, detail: input.code };
    try {
      const refusal = await this.unitOfWork.run(intent, (db) => this.store(db, input));
      if (refusal) return refusal;
      const [saved] = await this.queries.versionsOf(input.code);
      if (!saved) throw notFound();
      return saved;
    } catch (error) {
      if (isUniqueViolation(error)) return versionConflict();
      throw error;
    }
  }

  private async store(db: DatabaseTransaction, input: SaveBenchmarkInput): Promise<Refusal | null> {
    const stamp = { updatedAt: currentContext().now(), byName: currentActor().displayName };
    if (input.baseVersion === 0) {
      await this.repository.insert(db, input, stamp);
      return null;
    }
    return (await this.repository.update(db, input, stamp)) ? null : versionConflict();
  }
}

function problemOf(input: SaveBenchmarkInput): Refusal | null {
  if (!CODE.test(input.code)) {
    return new Refusal('CODE_UNKNOWN', 'A code has 1 to 12 capital letters and digits.', 'code');
  }
  const [problem] = [
    ...textProblems('study', input.study, { max: STUDY_LIMIT, required: true }),
    ...textProblems('citation', input.citation, { max: TEXT_LIMIT, required: true }),
    ...textProblems('population', input.population, { max: TEXT_LIMIT, required: true }),
    ...textProblems('measure', input.measure, { max: TEXT_LIMIT, required: true }),
    ...textProblems('instrument', input.instrument ?? '', { max: INSTRUMENT_LIMIT }),
  ];
  if (problem) return Refusal.of(problem);
  const isPart = input.kind === 'PROPORTION';
  if (
    !Number.isFinite(input.value) ||
    Math.abs(input.value) > 99_999 ||
    (isPart && (input.value < 0 || input.value > 1))
  ) {
    return new Refusal(
      'NUMBER_OUT_OF_RANGE',
      'A part lies between 0 and 1, another figure below 100,000.',
      'value',
    );
  }
  const { n, sd, afterDays } = input;
  if (n !== null && n !== undefined && (n < 1 || n > MOST_PEOPLE)) {
    return new Refusal('NUMBER_OUT_OF_RANGE', 'Give a whole number from 1.', 'n');
  }
  if (sd !== null && sd !== undefined && !(sd > 0 && sd < 99_999)) {
    return new Refusal('NUMBER_OUT_OF_RANGE', 'A standard deviation is above 0.', 'sd');
  }
  if (afterDays !== null && afterDays !== undefined && (afterDays < 0 || afterDays > 20_000)) {
    return new Refusal('NUMBER_OUT_OF_RANGE', 'Give days from 0.', 'afterDays');
  }
  return null;
}
