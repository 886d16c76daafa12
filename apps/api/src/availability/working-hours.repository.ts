import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { TemplatePlacement, WorkingHoursEntry } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { fromLocalDate, fromLocalDateOrNull } from '../platform/db/local-dates.ts';
import type { WorkingHours } from './graphql/working-hours.object.ts';

type Placement = Extract<TemplatePlacement, { ok: true }>;

@Injectable()
export class WorkingHoursRepository {
  /** Puts a template among the stored ones; false when one of those changed in the meantime. */
  async place(
    db: DatabaseTransaction,
    stored: readonly WorkingHours[],
    { closes, replaces, validUntil }: Placement,
    { memberId, validFrom, maxDailyMinutes, blocks }: WorkingHoursEntry & { readonly memberId: string },
  ): Promise<boolean> {
    const { clinicId } = currentActor();
    const versionOf = (id: string) => stored.find((template) => template.id === id)?.version ?? 0;
    if (closes) {
      const { count } = await db.workingHours.updateMany({
        where: { clinicId, id: closes.id, version: versionOf(closes.id) },
        data: { validUntil: fromLocalDate(closes.validUntil), version: { increment: 1 } },
      });
      if (count !== 1) return false;
    }
    if (replaces) {
      const { count } = await db.workingHours.deleteMany({
        where: { clinicId, id: replaces, version: versionOf(replaces) },
      });
      if (count !== 1) return false;
    }
    const { id } = await db.workingHours.create({
      data: {
        ...{ clinicId, memberId, maxDailyMinutes },
        validFrom: fromLocalDate(validFrom),
        validUntil: fromLocalDateOrNull(validUntil),
      },
      select: { id: true },
    });
    await db.workingHoursBlock.createMany({
      data: blocks.map(({ weekday, startMinute, endMinute }) => ({
        ...{ clinicId, workingHoursId: id, weekday, startMinute, endMinute },
      })),
    });
    return true;
  }

  /** Gives the member exactly these skills. */
  async setSkills(db: DatabaseTransaction, memberId: string, codes: readonly string[]): Promise<void> {
    const { clinicId } = currentActor();
    await db.memberSkill.deleteMany({ where: { clinicId, memberId, skillCode: { notIn: [...codes] } } });
    await db.memberSkill.createMany({
      data: codes.map((skillCode) => ({ clinicId, memberId, skillCode })),
      skipDuplicates: true,
    });
  }

  async saveSkill(
    db: DatabaseTransaction,
    skill: { readonly code: string; readonly name: string; readonly disciplineCode: string | null },
  ): Promise<void> {
    const { clinicId } = currentActor();
    const { code, name, disciplineCode } = skill;
    await db.skill.upsert({
      where: { clinicId_code: { clinicId, code } },
      create: { clinicId, code, name, disciplineCode },
      update: { name, disciplineCode },
    });
  }
}
