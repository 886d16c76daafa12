import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AuthorizationQueries } from './authorization.queries.ts';
import { AuthorizationRepository } from './authorization.repository.ts';
import { CheckedTerms } from './checked-terms.ts';
import type { AddAuthorizationInput, CoverageAuthorization } from './graphql/authorization.object.ts';

/** A payer has agreed, and somebody writes it down: once, under the id that the device gave it. */
@Injectable()
export class AddAuthorization {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: CheckedTerms,
    private readonly queries: AuthorizationQueries,
    private readonly repository: AuthorizationRepository,
  ) {}

  async run({
    id,
    patientId,
    terms: input,
  }: AddAuthorizationInput): Promise<CoverageAuthorization | Refusal> {
    if (!isUuid(id)) throw notFound();
    const terms = await this.terms.of(input);
    if (terms instanceof Refusal) return terms;
    const known = await this.queries.byId(id);
    if (known) return known.patientId === patientId ? known : idTaken();
    const intent = { operation: 'addCoverageAuthorization', patientId, detail: id };
    try {
      await this.unitOfWork.run(intent, (db) => this.repository.insert(db, { id, patientId }, terms));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    const stored = await this.queries.byId(id);
    return stored?.patientId === patientId ? stored : idTaken();
  }
}

const idTaken = () =>
  new Refusal('ID_TAKEN', 'Another authorization has this id already. Add it again under a new one.', 'id');
