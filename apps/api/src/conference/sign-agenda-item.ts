import { Injectable } from '@nestjs/common';
import { signingProblems } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { CarePlanQueries, MakePlanVersion } from '../care-plan/index.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { AgendaRepository } from './agenda.repository.ts';
import { AssembleSheet } from './assemble-sheet.ts';
import { ConferenceWrite } from './conference-write.ts';
import { SheetFactsQueries } from './sheet-facts.queries.ts';
import type { SignAgendaItemInput } from './graphql/conference.input.ts';
import type { AgendaItem } from './graphql/conference.object.ts';

/**
 * Closes the part of one young person: the sheet is kept as it was, the points raised are settled, and what is drafted
 * becomes the next version of the plan (clinical.md 1.7: a plan version is locked per conference).
 */
@Injectable()
export class SignAgendaItem {
  constructor(
    private readonly write: ConferenceWrite,
    private readonly agenda: AgendaRepository,
    private readonly sheet: AssembleSheet,
    private readonly facts: SheetFactsQueries,
    private readonly plans: CarePlanQueries,
    private readonly next: MakePlanVersion,
  ) {}

  run({ itemId, baseVersion, basePlanVersionNumber }: SignAgendaItemInput): Promise<AgendaItem | Refusal> {
    return this.write.ofItem('signAgendaItem', itemId, async (db, item) => {
      if (item.status === 'WAITING') return notDiscussed();
      if (item.version !== baseVersion) return versionConflict();
      const [problem] = signingProblems(item);
      if (problem) return Refusal.of(problem);
      const sheet = await this.sheet.of(item.patientId);
      const planVersionId = await this.agreed(db, item, basePlanVersionNumber);
      if (planVersionId instanceof Refusal) return planVersionId;
      return (await this.agenda.sign(db, item, { sheet, planVersionId })) ? null : versionConflict();
    });
  }

  /** The version that the conference agreed on; null for a young person without a plan. */
  private async agreed(
    db: DatabaseTransaction,
    { patientId, summary }: AgendaItem,
    baseVersionNumber: number | null,
  ): Promise<string | null | Refusal> {
    const episode = await this.facts.episode(patientId);
    const plan = episode && (await this.plans.byEpisode(episode.id));
    if (!plan) return null;
    const version = await this.next.run(db, {
      ...{ carePlanId: plan.id, baseVersionNumber: baseVersionNumber ?? 0, evenUnchanged: true },
      note: shortened(summary),
    });
    return version instanceof Refusal ? version : version.id;
  }
}

/** A version's note is shorter than a summary may be. Characters. */
const NOTE_LENGTH = 1000;
const shortened = (summary: string): string => {
  const characters = [...summary];
  return characters.length <= NOTE_LENGTH
    ? summary
    : `${characters
        .slice(0, NOTE_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
};

const notDiscussed = () =>
  new Refusal('AGENDA_ITEM_NOT_DISCUSSED', 'Talk about them first; then their part is signed.');
