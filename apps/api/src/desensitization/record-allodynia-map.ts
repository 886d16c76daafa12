import { Injectable } from '@nestjs/common';
import { borderAreaCm2, checkMap, type AllodyniaMapFields, type RecordedTimes } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { idTaken, recordedAs, stampOf } from '../platform/device/device-record.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AllodyniaMapQueries } from './allodynia-map.queries.ts';
import { AllodyniaMapRepository } from './allodynia-map.repository.ts';
import { contentHashOf, isSentAgain } from './sent-again.ts';
import { borderOf } from './entered-log.ts';
import type { AllodyniaMap } from './graphql/allodynia-map.object.ts';
import type { RecordAllodyniaMapInput } from './graphql/log.input.ts';
import { RecordEvents } from './record-events.ts';

/** A border of painful touch; its area is computed, never typed. The same id with the same content counts once. */
@Injectable()
export class RecordAllodyniaMap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly queries: AllodyniaMapQueries,
    private readonly repository: AllodyniaMapRepository,
    private readonly events: RecordEvents,
  ) {}

  async run(input: RecordAllodyniaMapInput): Promise<AllodyniaMap | Refusal> {
    if (![input.id, input.retestOfId].every((id) => id == null || isUuid(id))) throw notFound();
    const { deviceNow: _now, enteredAt: _entered, occurredAt: _occurred, ...content } = input;
    const contentHash = contentHashOf(content);
    const before = await this.sentBefore(input, contentHash);
    if (before) return before;
    const times = recordedAs(input);
    if (times instanceof Refusal) return times;
    const map: AllodyniaMapFields = {
      site: input.site,
      laterality: input.laterality,
      method: input.method,
      stimulusForceG: input.stimulusForceG ?? null,
      thresholdRating: input.thresholdRating,
      landmarks: (input.landmarks ?? '').trim(),
      raterName: (input.raterName ?? '').trim() || currentActor().displayName,
      ...borderOf(input.border),
    };
    const [problem] = checkMap(map);
    if (problem) return Refusal.of(problem);
    try {
      return await this.record(input, map, { times, contentHash });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return (await this.sentBefore(input, contentHash)) ?? idTaken();
    }
  }

  private record(
    { id, patientId, retestOfId = null }: RecordAllodyniaMapInput,
    { view, polygons, ...map }: AllodyniaMapFields,
    { times, contentHash }: { times: RecordedTimes; contentHash: string },
  ): Promise<AllodyniaMap> {
    return this.unitOfWork.run({ operation: 'recordAllodyniaMap', patientId, detail: id }, async (db) => {
      const repeated = retestOfId ? await this.queries.byId(db, retestOfId) : null;
      if (retestOfId && repeated?.patientId !== patientId) throw notFound();
      await this.repository.add(db, {
        ...map,
        occurredAt: times.occurredAt,
        ...stampOf(times),
        ...{ id, patientId, retestOfId, contentHash, chartView: view },
        polygons: polygons.map((points) => points.map((at) => ({ ...at }))),
        areaCm2: borderAreaCm2({ polygons, cmPerUnit: map.cmPerUnit }),
      });
      await this.events.changed(patientId, id);
      const recorded = await this.queries.byId(db, id);
      if (!recorded) throw notFound();
      return recorded;
    });
  }

  private async sentBefore(
    input: RecordAllodyniaMapInput,
    contentHash: string,
  ): Promise<AllodyniaMap | Refusal | null> {
    const known = await this.queries.byId(await this.transaction.client(), input.id);
    if (!known) return null;
    return known.patientId === input.patientId && isSentAgain(known, contentHash, input) ? known : idTaken();
  }
}
