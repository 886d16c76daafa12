import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Done } from '../platform/graphql/refusal.object.ts';
import { NoticeRepository } from './notice.repository.ts';

@Injectable()
export class SeeNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: NoticeRepository,
  ) {}

  async run(id: string): Promise<Done> {
    if (!isUuid(id)) throw notFound();
    const intent = { operation: 'seeDesensitizationNotice', patientId: null, detail: id };
    return this.unitOfWork.run(intent, async (db) => {
      if (!(await this.repository.see(db, id))) throw notFound();
      return new Done();
    });
  }
}
