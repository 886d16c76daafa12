import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import { newId } from '../platform/db/new-id.ts';
import { snapshotHash, type SnapshotTexts } from './snapshot-text.ts';

@Injectable()
export class SnapshotRepository {
  async add(db: DatabaseTransaction, title: string, texts: SnapshotTexts): Promise<string> {
    const { clinicId, displayName } = currentActor();
    const id = newId();
    await db.outcomeSnapshot.create({
      data: {
        ...{ clinicId, id, title, byName: displayName, createdAt: currentContext().now() },
        ...{ definition: texts.definition, input: texts.input, report: texts.report },
        asOf: fromLocalDate(texts.asOf),
        hash: snapshotHash(texts),
      },
    });
    return id;
  }
}
