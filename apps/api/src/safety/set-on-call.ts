import { Injectable } from '@nestjs/common';
import { checkOnCallDuty } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Done, Refusal } from '../platform/graphql/refusal.object.ts';
import type { OnCallDuty, SetOnCallInput } from './graphql/on-call.object.ts';
import { MemberQueries } from '../team/index.ts';
import { OnCallQueries } from './on-call.queries.ts';
import { OnCallRepository } from './on-call.repository.ts';

/** Says who answers safety pages, when. */
@Injectable()
export class SetOnCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: MemberQueries,
    private readonly queries: OnCallQueries,
    private readonly repository: OnCallRepository,
  ) {}

  async run(duty: SetOnCallInput): Promise<OnCallDuty | Refusal> {
    if (!isUuid(duty.memberId) || !(await this.members.byId(duty.memberId))) throw notFound();
    const check = checkOnCallDuty(duty);
    if (!check.ok) return Refusal.of(check);
    const intent = { operation: 'setOnCall', patientId: null, detail: duty.memberId };
    const id = await this.unitOfWork.run(intent, (db) => this.repository.insert(db, duty));
    const saved = await this.queries.byId(id);
    if (!saved) throw notFound();
    return saved;
  }

  async remove(id: string): Promise<Done> {
    const intent = { operation: 'removeOnCall', patientId: null, detail: id };
    await this.unitOfWork.run(intent, async (db) => {
      if (!isUuid(id) || !(await this.repository.remove(db, id))) throw notFound();
    });
    return new Done();
  }
}
