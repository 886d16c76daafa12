import { Injectable } from '@nestjs/common';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { OpenPagedAccess } from '../patients/index.ts';
import type { SafetyFlag } from './graphql/safety-flag.object.ts';
import { SafetyFlagQueries } from './safety-flag.queries.ts';
import { SafetyFlagRepository } from './safety-flag.repository.ts';
import { SafetyFlags } from './safety-flags.ts';

/** Takes a safety flag by name: as the person paged, or as somebody of the team. */
@Injectable()
export class AnswerSafetyPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly queries: SafetyFlagQueries,
    private readonly repository: SafetyFlagRepository,
    private readonly flags: SafetyFlags,
    private readonly openAccess: OpenPagedAccess,
  ) {}

  /** The viewer's own page. Whoever may not read the patient gets the hour that break-glass gives. */
  async answer(pageId: string): Promise<SafetyFlag | Refusal> {
    const page = isUuid(pageId) ? await this.queries.pageToViewer(pageId) : null;
    if (!page) throw notFound();
    return this.take(page.flagId, 'answerSafetyPage', true);
  }

  acknowledge(flagId: string): Promise<SafetyFlag | Refusal> {
    return this.take(flagId, 'acknowledgeSafetyFlag', false);
  }

  private async take(flagId: string, operation: string, paged: boolean): Promise<SafetyFlag | Refusal> {
    const facts = await this.queries.facts(flagId);
    const { userId } = currentActor();
    if (!facts || !userId) throw notFound();
    const { patientId } = facts;
    if (!paged && facts.restricted && !(await this.access.may('safetyFlag.readRestricted', patientId))) {
      throw notFound();
    }
    const readable = await this.access.may(
      facts.restricted ? 'safetyFlag.readRestricted' : 'safetyFlag.read',
      patientId,
    );
    await this.unitOfWork.run({ operation, patientId, detail: flagId }, async (db) => {
      await this.repository.acknowledge(db, flagId);
      await this.repository.markAnswered(db, flagId, userId);
      if (paged && !readable) await this.openAccess.run(db, patientId, userId);
      await this.flags.announce(facts, await this.queries.pagedUsers(flagId));
    });
    const flag = await this.queries.byId(flagId);
    // Somebody else took it first, and this reader may not see it: the page says by whom.
    return flag ?? new Refusal('TAKEN_BY_ANOTHER', 'A colleague took this before you.');
  }
}
