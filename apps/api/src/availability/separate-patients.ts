import { Injectable } from '@nestjs/common';
import { checkSeparation } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { SeparatePatientsInput } from './graphql/patient-time.input.ts';
import type { PatientSeparation } from './graphql/patient-time.object.ts';
import { PatientTimeQueries } from './patient-time.queries.ts';
import { PatientTimeRepository } from './patient-time.repository.ts';

/** Keeps two patients apart, or lifts that. Whoever does so treats both. */
@Injectable()
export class SeparatePatients {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly queries: PatientTimeQueries,
    private readonly repository: PatientTimeRepository,
  ) {}

  async run(input: SeparatePatientsInput): Promise<PatientSeparation | Refusal> {
    const separation = { ...input, reason: input.reason.trim() };
    const { patientId, otherPatientId } = separation;
    const [problem] = checkSeparation(separation);
    if (problem) return Refusal.of(problem);
    try {
      const intent = { operation: 'separatePatients', patientId, detail: otherPatientId };
      const id = await this.unitOfWork.run(intent, (db) => this.repository.insertSeparation(db, separation));
      return await this.load(id);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return new Refusal('ALREADY_SEPARATED', 'These two are kept apart already.', 'otherPatientId');
    }
  }

  async lift(id: string): Promise<PatientSeparation | Refusal> {
    const { patientId, otherPatientId } = await this.load(id);
    if (!(await this.access.may('separation.manage', otherPatientId))) {
      return new Refusal('TREATS_ONE_ONLY', 'Somebody who treats both lifts this.');
    }
    const intent = { operation: 'liftSeparation', patientId, detail: otherPatientId };
    await this.unitOfWork.run(intent, async (db) => {
      if (!(await this.repository.lift(db, id))) throw notFound();
    });
    return this.load(id);
  }

  private async load(id: string): Promise<PatientSeparation> {
    const separation = await this.queries.separation(id);
    if (!separation) throw notFound();
    return separation;
  }
}
