import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { localDateIn, mayMerge } from '@consilium/domain';
import type { ReferralRecord } from '@consilium/fhir';
import { EpisodeRepository } from '../patients/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { differencesBetween } from './differences-between.ts';
import type { MergeReferralInput } from './graphql/referral.input.ts';
import type { Referral } from './graphql/referral.object.ts';
import { guardiansOfReferral, isSamePerson } from './guardians-of-referral.ts';
import { ImportRepository } from './import.repository.ts';
import { MergeRepository } from './merge.repository.ts';
import { MergedRecordQueries } from './merged-record.queries.ts';
import { referralOf } from './referral-rows.ts';
import { takeOverPatient, type TakenOverPatient } from './taken-over-patient.ts';

/** Takes a newer file of a known patient over into the record, after a person has read what differs. */
@Injectable()
export class MergeReferral {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: MergedRecordQueries,
    private readonly imports: ImportRepository,
    private readonly repository: MergeRepository,
    private readonly episodes: EpisodeRepository,
  ) {}

  async run({ referralId, version }: MergeReferralInput): Promise<Referral | Refusal> {
    const waiting = await this.repository.find(referralId);
    if (!waiting?.patientId) throw notFound();
    const { patientId } = waiting;
    return this.unitOfWork.run({ operation: 'mergeReferral', patientId, detail: referralId }, async (db) => {
      await this.imports.oneAtATime(db);
      const referral = await this.repository.markMerged(db, referralId, version);
      if (!referral) return this.whyNot(db, referralId, version);
      const before = await this.queries.inForce(db, patientId, referralId);
      await this.applyDemographics(db, patientId, before, referral.record);
      await this.applyContacts(db, patientId, before, referral.record);
      await this.repository.retireEntries(db, patientId);
      await this.imports.addRecord(db, referralId, patientId, referral.record);
      await this.reopen(db, patientId, referral.record);
      await this.compareOthers(db, patientId, referral.record);
      return referralOf(referral.row);
    });
  }

  private async whyNot(db: DatabaseTransaction, referralId: string, version: number): Promise<Refusal> {
    const now = await this.repository.state(db, referralId);
    if (!now || mayMerge(now.status) || now.version !== version) return versionConflict();
    return new Refusal(
      'NOTHING_TO_MERGE',
      'This referral does not wait to be merged; reload to see what was decided.',
    );
  }

  /** Only what the sender changed: what the clinic has entered since stays. */
  private async applyDemographics(
    db: DatabaseTransaction,
    patientId: string,
    before: ReferralRecord | null,
    after: ReferralRecord,
  ): Promise<void> {
    const was = before ? this.patientOf(before) : null;
    const is = this.patientOf(after);
    if (!is) return;
    const { identifiers, ...fields } = is;
    const changed = Object.fromEntries(
      Object.entries(fields).filter(([field, value]) =>
        was ? !isAlike(was[field as keyof typeof fields], value) : saysSomething(value),
      ),
    ) as Partial<typeof fields>;
    await this.repository.updatePatient(db, patientId, changed, identifiers);
  }

  private patientOf({ patient }: ReferralRecord): TakenOverPatient | null {
    const taken = takeOverPatient(patient, this.today());
    return taken instanceof Refusal ? null : taken;
  }

  /** New people are added; a telephone or address that the sender changed is changed where nobody edited it here. */
  private async applyContacts(
    db: DatabaseTransaction,
    patientId: string,
    before: ReferralRecord | null,
    after: ReferralRecord,
  ): Promise<void> {
    const [known, was] = [
      await this.repository.guardians(db, patientId),
      before ? guardiansOfReferral(before) : [],
    ];
    const named = guardiansOfReferral(after);
    const added = named.filter((guardian) => !known.some((row) => isSamePerson(row, guardian)));
    await this.imports.addGuardians(db, patientId, added, this.today());
    for (const row of known) {
      const next = named.find((guardian) => isSamePerson(row, guardian));
      const earlier = was.find((guardian) => isSamePerson(row, guardian));
      if (!next || !earlier) continue;
      const phone = row.phone === earlier.phone ? next.phone : row.phone;
      const email = row.email === earlier.email ? next.email : row.email;
      if (phone !== row.phone || email !== row.email)
        await this.repository.updateGuardian(db, row.id, { phone, email });
    }
  }

  /** A request for a patient whose last episode has ended begins a new one. */
  private async reopen(
    db: DatabaseTransaction,
    patientId: string,
    { referral }: ReferralRecord,
  ): Promise<void> {
    if (!referral || (await this.repository.hasOpenEpisode(db, patientId))) return;
    await this.episodes.open(db, patientId, this.today());
  }

  /** Other files of the patient that wait now differ from something else; whoever read them must read again. */
  private async compareOthers(
    db: DatabaseTransaction,
    patientId: string,
    merged: ReferralRecord,
  ): Promise<void> {
    for (const { id, record } of await this.repository.othersWaiting(db, patientId)) {
      await this.repository.setDifferences(db, id, differencesBetween(merged, record));
    }
  }

  private today = (): string => localDateIn(currentActor().timeZone, currentContext().now());
}

const isAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A first file about a patient entered by hand adds what it knows and takes nothing away. */
const saysSomething = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : value !== null && value !== '' && value !== false && value !== 'UNKNOWN';
