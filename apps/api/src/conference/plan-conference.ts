import { Injectable } from '@nestjs/common';
import { checkText, conferenceProblems, CONFERENCE_TEXT_LIMITS } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AgendaRepository } from './agenda.repository.ts';
import { ConferenceWrite } from './conference-write.ts';
import { ConferenceQueries } from './conference.queries.ts';
import { ConferenceRepository } from './conference.repository.ts';
import type { PlanConferenceInput } from './graphql/conference.input.ts';
import type { Conference } from './graphql/conference.object.ts';

/** Plans a conference with its agenda, under the id that the device gave it. */
@Injectable()
export class PlanConference {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ConferenceQueries,
    private readonly conferences: ConferenceRepository,
    private readonly agenda: AgendaRepository,
    private readonly write: ConferenceWrite,
  ) {}

  async run({ patientIds, ...input }: PlanConferenceInput): Promise<Conference | Refusal> {
    const { id, minutes, startsAt } = input;
    if (!isUuid(id)) throw notFound();
    const [problem] = conferenceProblems({ title: input.title, minutes, patientIds });
    if (problem) return Refusal.of(problem);
    const text = checkText(input.title, { max: CONFERENCE_TEXT_LIMITS.title });
    const title = text.ok ? text.value : '';
    const known = await this.queries.byId(id);
    if (known) return sameAs(known, { title, minutes, startsAt }) ? known : idTaken();
    try {
      await this.unitOfWork.run({ operation: 'planConference', patientId: null, detail: id }, async (db) => {
        await this.conferences.insert(db, { id, title, startsAt, minutes });
        await this.agenda.add(db, id, patientIds, 1);
        await this.write.announce(id);
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    const stored = await this.queries.byId(id);
    return stored && sameAs(stored, { title, minutes, startsAt }) ? stored : idTaken();
  }
}

const sameAs = (known: Conference, sent: Pick<Conference, 'title' | 'minutes' | 'startsAt'>): boolean =>
  known.title === sent.title &&
  known.minutes === sent.minutes &&
  known.startsAt.getTime() === sent.startsAt.getTime();

const idTaken = () =>
  new Refusal('ID_TAKEN', 'Another conference has this id already. Plan it again under a new one.', 'id');
