import { Injectable } from '@nestjs/common';
import { AUTHORIZATION_NOTE_LIMIT, checkText } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { AuthorizationQueries } from './authorization.queries.ts';
import { AuthorizationRepository } from './authorization.repository.ts';
import type { CoverageAuthorization, WithdrawAuthorizationInput } from './graphql/authorization.object.ts';

/** Takes an authorization out of force, with the reason; it stays on record and takes nothing any more. */
@Injectable()
export class WithdrawAuthorization {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: AuthorizationQueries,
    private readonly repository: AuthorizationRepository,
  ) {}

  async run({ id, version, reason }: WithdrawAuthorizationInput): Promise<CoverageAuthorization | Refusal> {
    const known = await this.queries.byId(id);
    if (!known) throw notFound();
    const said = checkText(reason, { max: AUTHORIZATION_NOTE_LIMIT, required: true, multiline: true });
    if (!said.ok) return new Refusal(said.code, said.message, 'reason');
    const intent = { operation: 'withdrawCoverageAuthorization', patientId: known.patientId, detail: id };
    const refusal = await this.unitOfWork.run<Refusal | null>(intent, async (db) => {
      if (known.withdrawnAt) return alreadyWithdrawn();
      return (await this.repository.withdraw(db, { id, version }, said.value)) ? null : versionConflict();
    });
    if (refusal) return refusal;
    const withdrawn = await this.queries.byId(id);
    if (!withdrawn) throw notFound();
    return withdrawn;
  }
}

export const alreadyWithdrawn = () =>
  new Refusal('ALREADY_OVER', 'This authorization is withdrawn and stays on record. Add a new one.');
