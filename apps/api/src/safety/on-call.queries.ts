import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { OnCallDuty } from './graphql/on-call.object.ts';

@Injectable()
export class OnCallQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Turns of duty that touch the time between two instants, by start and level. */
  async between(from: Date, until: Date): Promise<OnCallDuty[]> {
    return this.find({ startsAt: { lt: until }, endsAt: { gt: from } });
  }

  async byId(id: string): Promise<OnCallDuty | null> {
    return (await this.find({ id }))[0] ?? null;
  }

  private async find(where: object): Promise<OnCallDuty[]> {
    const db = await this.transaction.client();
    const rows = await db.onCallDuty.findMany({
      where: { clinicId: currentActor().clinicId, ...where },
      include: { member: true },
      orderBy: [{ startsAt: 'asc' }, { level: 'asc' }],
      take: 500,
    });
    return rows.map(({ member, ...row }) =>
      Object.assign(new OnCallDuty(), { ...row, memberName: `${member.givenName} ${member.familyName}` }),
    );
  }
}
