import { Injectable } from '@nestjs/common';
import type { ProxyScope } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate, toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { Guardian } from './graphql/guardian.object.ts';

@Injectable()
export class GuardianQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async ofPatient(patientId: string): Promise<Guardian[]> {
    const found = await loader<(Guardian & { patientId: string })[]>('guardians of patient', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.guardian.findMany({
        where: { clinicId: currentActor().clinicId, patientId: { in: [...ids] } },
        orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      });
      const guardians = rows.map((row) =>
        Object.assign(new Guardian(), {
          patientId: row.patientId,
          id: row.id,
          displayName: `${row.givenName} ${row.familyName}`.trim(),
          relationship: row.relationship,
          phone: row.phone,
          email: row.email,
          proxyScope: row.proxyScope as ProxyScope,
          startsOn: toLocalDate(row.startsOn),
          endsOn: toLocalDateOrNull(row.endsOn),
          version: row.version,
        }),
      );
      return groupBy(ids, guardians, (guardian) => guardian.patientId);
    }).load(patientId);
    return found ?? [];
  }

  /** The scope of the viewer's own proxy; NONE when there is none. */
  async proxyScopeOfViewer(patientId: string): Promise<ProxyScope> {
    const mine = (await this.ofPatient(patientId)).find(
      (guardian) => guardian.id === currentActor().guardianId,
    );
    return mine?.proxyScope ?? 'NONE';
  }

  /** Addresses that a guardian of this patient must not share: the patient's own accounts and the other guardians'. */
  async addressesAround(patientId: string, exceptGuardianId: string | null) {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const accounts = await db.userAccount.findMany({
      where: { clinicId, patientId },
      select: { email: true },
    });
    const others = (await this.ofPatient(patientId)).filter((guardian) => guardian.id !== exceptGuardianId);
    return {
      patientEmails: accounts.map(({ email }) => email),
      guardianEmails: others.flatMap(({ email }) => email ?? []),
    };
  }
}
