import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { ContextTransaction } from '../db/context-transaction.ts';
import { notFound } from '../errors/thrown.ts';
import { isUuid } from '../db/uuid.ts';

type LocateShared = (db: DatabaseTransaction, id: string) => Promise<readonly string[] | null>;
type Locate = (db: DatabaseTransaction, id: string) => Promise<string | null | undefined>;

/**
 * How the guard gets from an id to its patient. Each module registers its kinds; platform knows none.
 * Row-level security makes a foreign id look missing, and both answer NOT_FOUND.
 */
@Injectable()
export class PatientScopes {
  private readonly locators = new Map<string, Locate>();
  private readonly sharedLocators = new Map<string, LocateShared>();

  constructor(private readonly transaction: ContextTransaction) {}

  /** `locate` answers the patient's id, or null when there is no such row. */
  register(kind: string, locate: Locate): void {
    this.locators.set(kind, locate);
  }

  /** `locate` answers the ids of the patients who share it (perhaps none), or null when there is no such row. */
  registerShared(kind: string, locate: LocateShared): void {
    this.sharedLocators.set(kind, locate);
  }

  async patientsSharing(kind: string, id: string | null | undefined): Promise<readonly string[]> {
    const locate = this.sharedLocators.get(kind);
    if (!locate) throw new Error(`No shared scope is registered for "${kind}".`);
    if (!isUuid(id)) throw notFound();
    const patientIds = await locate(await this.transaction.client(), id);
    if (!patientIds) throw notFound();
    return patientIds;
  }

  async patientOf(kind: string, id: string | null | undefined): Promise<string> {
    const locate = this.locators.get(kind);
    if (!locate) throw new Error(`No patient scope is registered for "${kind}".`);
    if (!isUuid(id)) throw notFound();
    const patientId = await locate(await this.transaction.client(), id);
    if (!patientId) throw notFound();
    return patientId;
  }
}
