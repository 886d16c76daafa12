import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  criteriaSigns,
  localDateIn,
  presenceCount,
  saysAboutCriteria,
  type CriteriaSigns,
  type ExaminationFinding as Finding,
  type LocalDate,
} from '@consilium/domain';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import {
  Examination,
  ExaminationAddendum,
  ExaminationFinding,
  PresenceCount,
} from './graphql/examination.object.ts';

/** Examinations shown; older ones are in the export of the record. */
const SHOWN = 50;
const WITH_ADDENDA = {
  addenda: { orderBy: [{ recordedAt: 'asc' as const }, { id: 'asc' as const }] },
};
type Row = Prisma.ExaminationGetPayload<{ include: { addenda: true } }>;

/** What the criteria read of the latest examination that says anything about them. */
export interface CriteriaFindings extends CriteriaSigns {
  readonly examinedOn: LocalDate;
}

@Injectable()
export class ExaminationQueries implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly transaction: ContextTransaction,
  ) {}

  onModuleInit(): void {
    this.scopes.register('examination', async (db, id) => {
      const row = await db.examination.findFirst({ where: { id }, select: { patientId: true } });
      return row?.patientId;
    });
  }

  /** The latest first. */
  async ofPatient(patientId: string): Promise<Examination[]> {
    const db = await this.transaction.client();
    const rows = await db.examination.findMany({
      where: { clinicId: currentActor().clinicId, patientId },
      include: WITH_ADDENDA,
      orderBy: [{ examinedAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
    return rows.map(examinationOf);
  }

  async byId(db: DatabaseTransaction, id: string): Promise<Examination | null> {
    const row = await db.examination.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      include: WITH_ADDENDA,
    });
    return row && examinationOf(row);
  }

  /** Of the latest signed examination in which tender points or Budapest signs were looked for; null: there is none. */
  async criteriaFindingsOf(db: DatabaseTransaction, patientId: string): Promise<CriteriaFindings | null> {
    const { clinicId, timeZone } = currentActor();
    const rows = await db.examination.findMany({
      where: { clinicId, patientId, signedAt: { not: null } },
      orderBy: [{ examinedAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
    const latest = rows.find((row) => saysAboutCriteria(findingsOf(row)));
    return latest
      ? { examinedOn: localDateIn(timeZone, latest.examinedAt), ...criteriaSigns(findingsOf(latest)) }
      : null;
  }
}

const findingsOf = ({ findings }: Pick<Row, 'findings'>): Finding[] => findings as unknown as Finding[];

function examinationOf({ examinerUserId, addenda, ...row }: Row): Examination {
  const findings = findingsOf(row);
  const counted = (kind: Parameters<typeof presenceCount>[0]) =>
    Object.assign(new PresenceCount(), presenceCount(kind, findings));
  return Object.assign(new Examination(), row, {
    mine: examinerUserId === currentActor().userId,
    findings: findings.map((finding) => Object.assign(new ExaminationFinding(), finding)),
    beighton: counted('BEIGHTON'),
    tenderPoints: counted('TENDER_POINT'),
    controlPoints: counted('CONTROL_POINT'),
    addenda: addenda.map((addendum) => Object.assign(new ExaminationAddendum(), addendum)),
  });
}
