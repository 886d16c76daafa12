import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '@consilium/db';
import type { Permission } from '@consilium/domain';
import { AuditTrail } from '../audit/audit-trail.ts';
import { newContext, runInContext } from '../context/request-context.ts';
import { ContextTransaction } from '../db/context-transaction.ts';
import { DATABASE } from '../db/database.token.ts';

/** In whose name background work acts, in the audit and beside what it writes. */
export interface SystemName {
  readonly clinicId: string;
  readonly displayName: string;
  readonly permission: Permission;
}

/** One operation of background work: inside one clinic, audited, with no transaction left open behind it. */
@Injectable()
export class SystemOperation {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly transaction: ContextTransaction,
    private readonly audit: AuditTrail,
  ) {}

  async run<T>({ clinicId, displayName, permission }: SystemName, work: () => Promise<T>): Promise<T> {
    const clinic = await this.database.$transaction(async (db) => {
      await db.$executeRaw`SELECT set_config('app.clinic', ${clinicId}, true)`;
      return db.clinic.findUniqueOrThrow({ where: { id: clinicId } });
    });
    const context = newContext({
      permission,
      systemActor: {
        clinicId,
        clinicName: clinic.name,
        timeZone: clinic.timeZone,
        demo: clinic.demo,
        userId: null,
        sessionId: null,
        email: '',
        displayName,
        locale: 'en',
        mustChangePassword: false,
        memberId: null,
        patientId: null,
        guardianId: null,
        disciplineCode: null,
        credential: null,
        roles: [],
      },
    });
    return runInContext(context, async () => {
      try {
        await this.transaction.actor();
        const result = await work();
        await this.audit.flush();
        return result;
      } finally {
        await this.transaction.rollback().catch(() => undefined);
      }
    });
  }
}
