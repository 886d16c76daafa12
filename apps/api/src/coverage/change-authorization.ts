import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { AuthorizationQueries } from './authorization.queries.ts';
import { AuthorizationRepository } from './authorization.repository.ts';
import { CheckedTerms } from './checked-terms.ts';
import type { ChangeAuthorizationInput, CoverageAuthorization } from './graphql/authorization.object.ts';
import { alreadyWithdrawn } from './withdraw-authorization.ts';

/** A payer extends, or a number was mistyped; how it stood before is kept. */
@Injectable()
export class ChangeAuthorization {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: CheckedTerms,
    private readonly queries: AuthorizationQueries,
    private readonly repository: AuthorizationRepository,
  ) {}

  async run(input: ChangeAuthorizationInput): Promise<CoverageAuthorization | Refusal> {
    const known = await this.queries.byId(input.id);
    if (!known) throw notFound();
    const terms = await this.terms.of(input.terms);
    if (terms instanceof Refusal) return terms;
    const detail = `${input.id} ${input.version + 1}`;
    const intent = { operation: 'changeCoverageAuthorization', patientId: known.patientId, detail };
    const refusal = await this.unitOfWork.run<Refusal | null>(intent, async (db) => {
      if (known.withdrawnAt) return alreadyWithdrawn();
      return (await this.repository.change(db, input, terms)) ? null : versionConflict();
    });
    if (refusal) return refusal;
    const changed = await this.queries.byId(input.id);
    if (!changed) throw notFound();
    return changed;
  }
}
