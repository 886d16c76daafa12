import { Injectable } from '@nestjs/common';
import { checkClinicClosure } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Done, Refusal } from '../platform/graphql/refusal.object.ts';
import { AbsenceRepository } from './absence.repository.ts';
import { ClinicClosure } from './graphql/clinic-closure.object.ts';
import type { AddClinicClosureInput } from './graphql/member-time.input.ts';
import { WeekChange } from './week-change.ts';

/** Closes the whole clinic on some days, or opens it again. Sessions on these days stay until somebody moves them. */
@Injectable()
export class CloseClinic {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AbsenceRepository,
    private readonly change: WeekChange,
  ) {}

  async close(input: AddClinicClosureInput): Promise<ClinicClosure | Refusal> {
    const closure = { ...input, reason: input.reason.trim() };
    const [problem] = checkClinicClosure(closure);
    if (problem) return Refusal.of(problem);
    return this.unitOfWork.run({ operation: 'addClinicClosure', patientId: null }, async (db) => {
      const id = await this.repository.insertClosure(db, closure);
      await this.change.onDays(closure.startsOn, closure.endsOn);
      return Object.assign(new ClinicClosure(), { ...closure, id });
    });
  }

  async open(id: string): Promise<Done> {
    return this.unitOfWork.run({ operation: 'removeClinicClosure', patientId: null }, async (db) => {
      const closure = isUuid(id) ? await this.repository.removeClosure(db, id) : null;
      if (!closure) throw notFound();
      await this.change.onDays(closure.startsOn, closure.endsOn);
      return new Done();
    });
  }
}
