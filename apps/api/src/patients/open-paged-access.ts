import { Injectable } from '@nestjs/common';
import { BREAK_GLASS_MINUTES } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentContext } from '../platform/context/request-context.ts';
import { BreakGlassRepository } from './break-glass.repository.ts';

/** Opens a record for as long as break-glass does to whoever answers a safety page; reviewed like any other. */
@Injectable()
export class OpenPagedAccess {
  constructor(private readonly repository: BreakGlassRepository) {}

  async run(db: DatabaseTransaction, patientId: string, userId: string): Promise<void> {
    const { now, relations } = currentContext();
    await this.repository.insert(db, {
      patientId,
      userId,
      reasonCode: 'PATIENT_SAFETY',
      reason: 'Answered a safety page about this patient.',
      expiresAt: new Date(now().getTime() + BREAK_GLASS_MINUTES * 60_000),
    });
    relations.delete(patientId);
  }
}
