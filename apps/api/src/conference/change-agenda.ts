import { Injectable } from '@nestjs/common';
import { agendaProblems } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { AgendaRepository } from './agenda.repository.ts';
import { ConferenceWrite } from './conference-write.ts';
import { ConferenceQueries } from './conference.queries.ts';
import { ConferenceRepository } from './conference.repository.ts';
import type { ChangeAgendaInput } from './graphql/conference.input.ts';
import type { AgendaItem, Conference } from './graphql/conference.object.ts';

/** Puts the agenda in another order and adds young people to it. Nobody falls off it by this: they are put off by name. */
@Injectable()
export class ChangeAgenda {
  constructor(
    private readonly write: ConferenceWrite,
    private readonly queries: ConferenceQueries,
    private readonly conferences: ConferenceRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  run({ conferenceId, baseVersion, patientIds }: ChangeAgendaInput): Promise<Conference | Refusal> {
    return this.write.run('changeAgenda', conferenceId, async (db, conference) => {
      if (conference.version !== baseVersion) return versionConflict();
      const { items, hidden } = await this.queries.agenda(conferenceId);
      const kept = items.filter(({ patientId }) => !patientIds.includes(patientId));
      const [problem] = agendaProblems([...patientIds, ...kept.map(({ patientId }) => patientId)]);
      if (problem) return Refusal.of(problem);
      if (kept.length > 0) return left(kept);
      await this.place(db, items, patientIds);
      const known = new Set(items.map(({ patientId }) => patientId));
      const added = patientIds.filter((id) => !known.has(id));
      await this.agenda.add(db, conferenceId, added, items.length + hidden + 1);
      await this.conferences.change(db, conferenceId, {});
      return null;
    });
  }

  /** Those who are settled keep their place; the places of the others are dealt out anew. */
  private async place(db: DatabaseTransaction, items: readonly AgendaItem[], order: readonly string[]) {
    const movable = items.filter(({ status }) => status === 'WAITING');
    const places = movable.map(({ position }) => position).sort((a, b) => a - b);
    const sorted = movable.toSorted((a, b) => order.indexOf(a.patientId) - order.indexOf(b.patientId));
    for (const [at, item] of sorted.entries()) {
      const position = places[at];
      if (position !== undefined && position !== item.position)
        await this.agenda.place(db, item.id, position);
    }
  }
}

const left = (items: readonly AgendaItem[]) =>
  new Refusal(
    'AGENDA_INCOMPLETE',
    `Name everybody who is on the agenda (${items.length} missing). Somebody is put off by name.`,
    'patientIds',
  );
