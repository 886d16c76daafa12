import { Injectable } from '@nestjs/common';
import { PlanVersionRepository } from '../care-plan/index.ts';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { ConferenceWrite } from './conference-write.ts';
import { ConferenceQueries } from './conference.queries.ts';
import { ConferenceRepository } from './conference.repository.ts';
import type { Conference } from './graphql/conference.object.ts';

/**
 * Each participant signs the minutes of a conference that is over, once, for everybody on it. Where the own discipline
 * has a section in a version of a plan that the conference made, the same signature stands under it.
 */
@Injectable()
export class SignMinutes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly queries: ConferenceQueries,
    private readonly conferences: ConferenceRepository,
    private readonly versions: PlanVersionRepository,
    private readonly write: ConferenceWrite,
  ) {}

  async run(conferenceId: string): Promise<Conference | Refusal> {
    const known = await this.queries.byId(conferenceId);
    if (!known) throw notFound();
    const { memberId, disciplineCode } = currentActor();
    const intent = { operation: 'signConferenceMinutes', patientId: null, detail: conferenceId };
    return this.unitOfWork.run<Conference | Refusal>(intent, async (db) => {
      if (known.status !== 'CLOSED') return stillOpen();
      const present = (await this.queries.attendance(conferenceId)).find((one) => one.memberId === memberId);
      if (!memberId || !present) return notThere();
      if (!(await this.conferences.sign(db, conferenceId, memberId))) {
        return new Refusal('ALREADY_SIGNED', 'You have signed these minutes.');
      }
      const { items } = await this.queries.agenda(conferenceId);
      for (const { patientId, planVersionId } of items) {
        if (!planVersionId || !disciplineCode) continue;
        if (!(await this.access.mayInSection('carePlan.signOff', patientId, disciplineCode))) continue;
        await this.versions.sign(db, planVersionId, disciplineCode);
      }
      await this.write.announce(conferenceId);
      return known;
    });
  }
}

const stillOpen = () =>
  new Refusal('CONFERENCE_NOT_CLOSED', 'The minutes are signed when the conference is over.');

const notThere = () => new Refusal('NOT_A_PARTICIPANT', 'Minutes are signed by those who were there.');
