import { Injectable } from '@nestjs/common';
import type { LetterContent, LetterLanguage, LetterTexts } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

export interface LetterDraft extends LetterTexts {
  readonly language: LetterLanguage;
}

@Injectable()
export class DischargeLetterRepository {
  /** A second draft of a stay is a unique violation. */
  async begin(
    db: DatabaseTransaction,
    of: {
      readonly id: string;
      readonly patientId: string;
      readonly episodeId: string;
      readonly number: number;
    },
    draft: LetterDraft,
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.dischargeLetter.create({
      data: { ...of, ...draft, clinicId, savedAt: currentContext().now(), savedByName: displayName },
      select: { id: true },
    });
  }

  /** False: it is not the version that was read, or it is signed. */
  async save(
    db: DatabaseTransaction,
    { id, version }: { readonly id: string; readonly version: number },
    draft: LetterDraft,
  ): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.dischargeLetter.updateMany({
      where: { clinicId, id, version, signedAt: null },
      data: {
        ...{ ...draft, savedAt: currentContext().now(), savedByName: displayName },
        version: { increment: 1 },
      },
    });
    return count === 1;
  }

  /** Freezes what the letter says. False: it is not the version that was read, or it is signed. */
  async sign(
    db: DatabaseTransaction,
    { id, version }: { readonly id: string; readonly version: number },
    { signedByName, content }: { readonly signedByName: string; readonly content: LetterContent },
  ): Promise<boolean> {
    const { count } = await db.dischargeLetter.updateMany({
      where: { clinicId: currentActor().clinicId, id, version, signedAt: null },
      data: {
        ...{ signedAt: currentContext().now(), signedByName, version: { increment: 1 } },
        content: JSON.parse(JSON.stringify(content)) as object,
      },
    });
    return count === 1;
  }
}
