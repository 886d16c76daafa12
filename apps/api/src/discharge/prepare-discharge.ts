import { Injectable } from '@nestjs/common';
import {
  barrierProblems,
  expectationProblems,
  findingProblems,
  localDateIn,
  normalText,
  resolutionProblems,
} from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { DischargeQueries } from './discharge.queries.ts';
import { DischargeRepository, type OfEpisode } from './discharge.repository.ts';
import type { Discharge } from './graphql/discharge.object.ts';
import type {
  OpenDischargeBarrierInput,
  RecordDischargeFindingInput,
  ResolveDischargeBarrierInput,
  SetExpectedDischargeInput,
} from './graphql/discharge.input.ts';
import { ReadDischarge } from './read-discharge.ts';

/** What the team writes on the way to a discharge, while the episode is open. */
@Injectable()
export class PrepareDischarge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: DischargeQueries,
    private readonly repository: DischargeRepository,
    private readonly discharges: ReadDischarge,
  ) {}

  async expect({ patientId, expectedOn, reason }: SetExpectedDischargeInput): Promise<Discharge | Refusal> {
    const text = normalText(reason);
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const isChange = (await this.queries.expectedOf([patientId])).has(patientId);
    const [problem] = expectationProblems({ expectedOn, reason: text }, { today, isChange });
    if (problem) return Refusal.of(problem);
    return this.write('setExpectedDischarge', patientId, (db, of) =>
      this.repository.expect(db, of, { expectedOn, reason: text }),
    );
  }

  async openBarrier({ id, patientId, kind, text }: OpenDischargeBarrierInput): Promise<Discharge | Refusal> {
    if (!isUuid(id)) throw notFound();
    const barrier = { id, kind, text: normalText(text) };
    const [problem] = barrierProblems(barrier);
    if (problem) return Refusal.of(problem);
    const known = await this.queries.barrier(id);
    if (known) {
      const same = known.patientId === patientId && known.text === barrier.text;
      return same ? this.now(patientId) : idTaken();
    }
    try {
      return await this.write('openDischargeBarrier', patientId, (db, of) =>
        this.repository.openBarrier(db, of, barrier),
      );
    } catch (error) {
      if (isUniqueViolation(error)) return idTaken();
      throw error;
    }
  }

  async resolveBarrier({ id, resolution }: ResolveDischargeBarrierInput): Promise<Discharge | Refusal> {
    const known = await this.queries.barrier(id);
    if (!known) throw notFound();
    const text = normalText(resolution);
    const [problem] = resolutionProblems(text);
    if (problem) return Refusal.of(problem);
    const intent = { operation: 'resolveDischargeBarrier', patientId: known.patientId, detail: id };
    const refusal = await this.unitOfWork.run<Refusal | null>(intent, async (db) =>
      (await this.repository.resolveBarrier(db, id, text))
        ? null
        : new Refusal('BARRIER_RESOLVED', 'This is out of the way already.'),
    );
    return refusal ?? this.now(known.patientId);
  }

  async find(input: RecordDischargeFindingInput): Promise<Discharge | Refusal> {
    const { patientId, criterionCode, finding } = input;
    const note = normalText(input.note);
    const [problem] = findingProblems(finding, note);
    if (problem) return Refusal.of(problem);
    const judged = (await this.now(patientId)).criteria.find(
      ({ criterion }) => criterion.code === criterionCode,
    );
    if (!judged)
      return new Refusal('CRITERION_UNKNOWN', 'This criterion does not count here.', 'criterionCode');
    if (judged.fromData) {
      return new Refusal(
        'CRITERION_FROM_DATA',
        'This criterion is ticked from what is recorded. Change what is recorded.',
        'criterionCode',
      );
    }
    const { number } = await this.queries.criteria();
    return this.write('recordDischargeFinding', patientId, (db, of) =>
      this.repository.find(db, of, { criterionCode, finding, note, listNumber: number }),
    );
  }

  private async write(
    operation: string,
    patientId: string,
    write: (db: DatabaseTransaction, of: OfEpisode) => Promise<void>,
  ): Promise<Discharge | Refusal> {
    const episode = await this.queries.episode(patientId);
    if (!episode) throw notFound();
    if (!episode.open)
      return new Refusal('EPISODE_CLOSED', 'This episode is over and does not change any more.');
    await this.unitOfWork.run({ operation, patientId }, (db) =>
      write(db, { patientId, episodeId: episode.id }),
    );
    return this.now(patientId);
  }

  private async now(patientId: string): Promise<Discharge> {
    const discharge = await this.discharges.of(patientId);
    if (!discharge) throw notFound();
    return discharge;
  }
}

const idTaken = () =>
  new Refusal('ID_TAKEN', 'Another barrier has this id already. Write it again under a new one.', 'id');
