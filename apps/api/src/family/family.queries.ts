import { Injectable } from '@nestjs/common';
import { displayName, type HomeFeeling, type InterventionKind, type LogSource } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { FamilyAccount, HomePractice } from './graphql/family.object.ts';

/** Enough for a quarter of a year of daily practice. */
const SHOWN = 200;

@Injectable()
export class FamilyQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The newest first. */
  async practiceOf(patientId: string): Promise<HomePractice[]> {
    return this.practice({ patientId });
  }

  async practiceById(id: string): Promise<HomePractice | null> {
    return (await this.practice({ id }))[0] ?? null;
  }

  private async practice(where: { patientId?: string; id?: string }): Promise<HomePractice[]> {
    const db = await this.transaction.client();
    const rows = await db.homePractice.findMany({
      where: { clinicId: currentActor().clinicId, ...where },
      orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
    return rows.map(({ note, ...row }) =>
      Object.assign(new HomePractice(), row, {
        storedNote: note,
        feeling: row.feeling as HomeFeeling,
        source: row.source as LogSource,
      }),
    );
  }

  /** What kind of intervention the plan of this patient prescribes under an id; null when it does not. */
  async prescribedKind(interventionId: string, patientId: string): Promise<InterventionKind | null> {
    const db = await this.transaction.client();
    const where = { clinicId: currentActor().clinicId, id: interventionId, carePlan: { patientId } };
    const found = await db.intervention.findFirst({ where, select: { kind: true } });
    return found ? (found.kind as InterventionKind) : null;
  }

  async accountsOf(patientId: string): Promise<FamilyAccount[]> {
    const db = await this.transaction.client();
    const rows = await db.userAccount.findMany({
      where: { clinicId: currentActor().clinicId, OR: [{ patientId }, { guardian: { patientId } }] },
      orderBy: [{ guardianId: { sort: 'asc', nulls: 'first' } }, { email: 'asc' }],
    });
    return rows.map(({ id, guardianId, email, displayName: name }) =>
      Object.assign(new FamilyAccount(), { id, guardianId, email, displayName: name }),
    );
  }

  /** Whom the account is for, and every other address round the patient: guardians' contacts, and accounts. */
  async personAndOthers(patientId: string, guardianId: string | null) {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const patient = await db.patient.findUnique({
      where: { clinicId_id: { clinicId, id: patientId } },
      include: { guardians: true },
    });
    if (!patient) return null;
    const guardian = patient.guardians.find(({ id }) => id === guardianId);
    if (guardianId && !guardian) return null;
    const accounts = await this.accountsOf(patientId);
    const contacts = patient.guardians.flatMap(({ id, email }) =>
      email && id !== guardianId ? [email] : [],
    );
    return {
      name: guardian ? `${guardian.givenName} ${guardian.familyName}`.trim() : displayName(patient),
      locale: patient.languages[0] === 'es' ? 'es' : 'en',
      hasAccount: accounts.some((account) => account.guardianId === guardianId),
      others: [...contacts, ...accounts.map(({ email }) => email)],
    };
  }
}
