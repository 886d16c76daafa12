import { Injectable } from '@nestjs/common';
import { checkPatientTimeBlock, localDateIn, type PatientTimeEntry } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Done, Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { AddPatientTimeBlockInput } from './graphql/patient-time.input.ts';
import type { PatientTimeBlock } from './graphql/patient-time.object.ts';
import { PatientTimeQueries } from './patient-time.queries.ts';
import { PatientTimeRepository } from './patient-time.repository.ts';
import { WeekChange } from './week-change.ts';

/** Says when a patient attends or cannot come, or takes that back. */
@Injectable()
export class PatientTimeBlocks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PatientTimeQueries,
    private readonly repository: PatientTimeRepository,
    private readonly change: WeekChange,
  ) {}

  async add({ patientId, ...input }: AddPatientTimeBlockInput): Promise<PatientTimeBlock | Refusal> {
    const block: PatientTimeEntry = {
      kind: input.kind,
      note: input.note.trim(),
      weekday: input.weekday ?? null,
      startMinute: input.startMinute ?? null,
      endMinute: input.endMinute ?? null,
      validFrom: input.validFrom ?? null,
      validUntil: input.validUntil ?? null,
      startsAt: input.startsAt ?? null,
      endsAt: input.endsAt ?? null,
    };
    const [problem] = checkPatientTimeBlock(block);
    if (problem) return Refusal.of(problem);
    const id = await this.unitOfWork.run({ operation: 'addPatientTimeBlock', patientId }, async (db) => {
      await this.announce(block);
      return this.repository.insertBlock(db, patientId, block);
    });
    return this.load(patientId, id);
  }

  async remove(id: string, version: number): Promise<Done | Refusal> {
    const patientId = await this.queries.patientOfBlock(id);
    if (!patientId) throw notFound();
    const block = await this.load(patientId, id);
    const intent = { operation: 'removePatientTimeBlock', patientId, detail: id };
    return this.unitOfWork.run(intent, async (db) => {
      if (!(await this.repository.removeBlock(db, id, version))) return versionConflict();
      await this.announce(block);
      return new Done();
    });
  }

  private async load(patientId: string, id: string): Promise<PatientTimeBlock> {
    const block = (await this.queries.blocksOfPatient(patientId)).find((one) => one.id === id);
    if (!block) throw notFound();
    return block;
  }

  private async announce({ startsAt, endsAt, validFrom, validUntil }: PatientTimeEntry): Promise<void> {
    if (validFrom) return this.change.onDays(validFrom, validUntil);
    const { timeZone } = currentActor();
    if (startsAt && endsAt) {
      await this.change.onDays(localDateIn(timeZone, startsAt), localDateIn(timeZone, endsAt));
    }
  }
}
