import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { loader } from '../platform/graphql/loader.ts';
import { Discipline } from './graphql/discipline.object.ts';

@Injectable()
export class DisciplineQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async all(): Promise<Discipline[]> {
    const db = await this.transaction.client();
    const rows = await db.discipline.findMany({
      where: { clinicId: currentActor().clinicId },
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    });
    return rows.map((row) => Object.assign(new Discipline(), row));
  }

  byCode(code: string): Promise<Discipline | null> {
    return loader<Discipline>(
      'discipline by code',
      async () => new Map((await this.all()).map((discipline) => [discipline.code, discipline])),
    ).load(code);
  }
}
