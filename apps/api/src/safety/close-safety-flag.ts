import { Injectable } from '@nestjs/common';
import { checkClosing } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { CloseSafetyFlagInput } from './graphql/safety-flag.input.ts';
import type { SafetyFlag } from './graphql/safety-flag.object.ts';
import { SafetyFlagQueries } from './safety-flag.queries.ts';
import { SafetyFlagRepository } from './safety-flag.repository.ts';
import { SafetyFlags } from './safety-flags.ts';

/** Closes a flag that somebody took, with a brief assessment. */
@Injectable()
export class CloseSafetyFlag {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly queries: SafetyFlagQueries,
    private readonly repository: SafetyFlagRepository,
    private readonly flags: SafetyFlags,
  ) {}

  async run({
    id,
    version,
    assessment,
    guardianToldAt,
  }: CloseSafetyFlagInput): Promise<SafetyFlag | Refusal> {
    const flag = await this.queries.facts(id);
    if (!flag) throw notFound();
    if (flag.restricted && !(await this.access.may('safetyFlag.readRestricted', flag.patientId)))
      throw notFound();
    const intent = { operation: 'closeSafetyFlag', patientId: flag.patientId, detail: id };
    const refusal = await this.unitOfWork.run(intent, async (db) => {
      const closing = checkClosing(flag.status, assessment);
      if (!closing.ok) return Refusal.of(closing);
      const said = { assessment: closing.assessment, guardianToldAt: guardianToldAt ?? null };
      if (!(await this.repository.close(db, { id, version }, said))) return versionConflict();
      await this.flags.announce(flag, await this.queries.pagedUsers(id));
      return null;
    });
    if (refusal) return refusal;
    const closed = await this.queries.byId(id);
    if (!closed) throw notFound();
    return closed;
  }
}
