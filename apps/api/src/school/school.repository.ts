import { Injectable } from '@nestjs/common';
import type {
  LetterLanguage,
  SchoolLetterConsent,
  SchoolLetterContent,
  SchoolPlanFields,
  SchoolWeek,
} from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate, fromLocalDateOrNull } from '../platform/db/local-dates.ts';

/** A number that is there already is a unique violation: somebody was faster. */
interface Numbered {
  readonly id: string;
  readonly patientId: string;
  readonly number: number;
}

@Injectable()
export class SchoolRepository {
  async agree(db: DatabaseTransaction, of: Numbered, plan: SchoolPlanFields): Promise<void> {
    const { clinicId, displayName } = currentActor();
    const { schoolName, contact, support, returns, accommodations, furtherRequests } = plan;
    await db.schoolPlan.create({
      data: {
        ...{ ...of, clinicId, schoolName, contact, support, returns, furtherRequests },
        ...{ accommodations: [...accommodations], meetingOn: fromLocalDateOrNull(plan.meetingOn) },
        steps: plan.steps.map((step) => ({ ...step })),
        ...{ agreedAt: currentContext().now(), agreedByName: displayName },
      },
      select: { id: true },
    });
  }

  /** False: it is not the version that was read. A first record of a week that is there is a unique violation. */
  async recordWeek(
    db: DatabaseTransaction,
    { patientId, version }: { readonly patientId: string; readonly version: number },
    { weekOf, halfDays, note }: SchoolWeek,
  ): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const key = { clinicId, patientId, weekOf: fromLocalDate(weekOf) };
    const data = {
      ...{ halfDays: halfDays.map((half) => half ?? ''), note },
      ...{ recordedAt: currentContext().now(), byName: displayName },
    };
    if (version === 0) {
      await db.schoolWeek.create({ data: { ...key, ...data }, select: { weekOf: true } });
      return true;
    }
    const { count } = await db.schoolWeek.updateMany({
      where: { ...key, version },
      data: { ...data, version: { increment: 1 } },
    });
    return count === 1;
  }

  async sign(
    db: DatabaseTransaction,
    of: Numbered & { readonly planNumber: number; readonly language: LetterLanguage },
    { consentBy, consentOn }: SchoolLetterConsent,
    { signedByName, content }: { readonly signedByName: string; readonly content: SchoolLetterContent },
  ): Promise<void> {
    await db.schoolLetter.create({
      data: {
        ...{ ...of, clinicId: currentActor().clinicId, consentBy, consentOn: fromLocalDate(consentOn) },
        ...{ signedByName, signedAt: currentContext().now() },
        content: JSON.parse(JSON.stringify(content)) as object,
      },
      select: { id: true },
    });
  }
}
