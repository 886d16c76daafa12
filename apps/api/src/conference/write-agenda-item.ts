import { Injectable } from '@nestjs/common';
import { localDateIn, summaryProblems } from '@consilium/domain';
import { storedText } from '../care-plan/index.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { AgendaRepository } from './agenda.repository.ts';
import { ConferenceWrite } from './conference-write.ts';
import type { WriteAgendaItemInput } from './graphql/conference.input.ts';
import type { AgendaItem } from './graphql/conference.object.ts';

/** Writes the summary and the next review of one young person; puts their part off. */
@Injectable()
export class WriteAgendaItem {
  constructor(
    private readonly write: ConferenceWrite,
    private readonly agenda: AgendaRepository,
  ) {}

  run({ itemId, baseVersion, ...input }: WriteAgendaItemInput): Promise<AgendaItem | Refusal> {
    const content = { summary: storedText(input.summary), nextReviewOn: input.nextReviewOn ?? null };
    return this.write.ofItem('writeAgendaItem', itemId, async (db, _, { startedAt, startsAt }) => {
      const heldOn = localDateIn(currentActor().timeZone, startedAt ?? startsAt);
      const [problem] = summaryProblems(content, heldOn);
      if (problem) return Refusal.of(problem);
      return (await this.agenda.write(db, itemId, baseVersion, content)) ? null : versionConflict();
    });
  }

  /** Somebody is talked about another time. */
  defer(itemId: string): Promise<AgendaItem | Refusal> {
    return this.write.ofItem('deferAgendaItem', itemId, async (db, item) => {
      await this.agenda.defer(db, item);
      return null;
    });
  }
}
