import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import type { AttestLicenceInput, SetInstrumentTextsInput } from './graphql/instrument.object.ts';

@Injectable()
export class InstrumentRepository {
  async attest(
    db: DatabaseTransaction,
    input: AttestLicenceInput,
    document: Uint8Array<ArrayBuffer> | null,
  ): Promise<void> {
    const { clinicId, userId, displayName } = currentActor();
    await db.instrumentLicence.create({
      data: {
        clinicId,
        instrumentCode: input.instrumentCode,
        termsCheckedOn: fromLocalDate(input.termsCheckedOn),
        attestedAt: currentContext().now(),
        attestedByName: displayName,
        attestedByUserId: userId ?? '',
        documentName: input.documentName.trim(),
        document,
        note: input.note?.trim() ?? '',
      },
    });
  }

  /** False when it was withdrawn already, or is not there. */
  async withdraw(db: DatabaseTransaction, id: string): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.instrumentLicence.updateMany({
      where: { clinicId, id, withdrawnAt: null },
      data: { withdrawnAt: currentContext().now(), withdrawnByName: displayName },
    });
    return count === 1;
  }

  async addTexts(db: DatabaseTransaction, input: SetInstrumentTextsInput): Promise<void> {
    const { clinicId, displayName } = currentActor();
    const recordedAt = currentContext().now();
    await db.instrumentText.createMany({
      data: input.texts.map(({ itemKey, optionValue, text }) => ({
        clinicId,
        instrumentCode: input.instrumentCode,
        instrumentVersion: input.instrumentVersion,
        language: input.language,
        itemKey,
        optionValue: optionValue ?? null,
        text: text.trim(),
        recordedAt,
        byName: displayName,
      })),
    });
  }
}
