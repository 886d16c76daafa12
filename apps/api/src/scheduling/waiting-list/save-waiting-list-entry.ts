import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../../platform/graphql/refusal.object.ts';
import { MemberQueries } from '../../team/index.ts';
import { checkedEntry, type CheckedEntry } from './checked-entry.ts';
import type { AddToWaitingListInput, UpdateWaitingListEntryInput } from './graphql/waiting-list.input.ts';
import type { WaitingListEntry } from './graphql/waiting-list.object.ts';
import { WaitingListQueries } from './waiting-list.queries.ts';
import { WaitingListRepository } from './waiting-list.repository.ts';
import { WaitingListReferences } from './waiting-list-references.queries.ts';

/** Puts a patient on the waiting list, or changes what the slot must be like while the patient still waits. */
@Injectable()
export class SaveWaitingListEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: WaitingListQueries,
    private readonly repository: WaitingListRepository,
    private readonly members: MemberQueries,
    private readonly references: WaitingListReferences,
  ) {}

  async add({ patientId, ...fields }: AddToWaitingListInput): Promise<WaitingListEntry | Refusal> {
    const entry = checkedEntry(fields);
    if (entry instanceof Refusal) return entry;
    const id = await this.unitOfWork.run({ operation: 'addToWaitingList', patientId }, async (db) => {
      const problem = await this.problemOf(patientId, entry);
      return problem ?? this.repository.insert(db, patientId, entry);
    });
    return id instanceof Refusal ? id : this.queries.byId(id);
  }

  async update({ entryId, version, ...fields }: UpdateWaitingListEntryInput) {
    const entry = checkedEntry(fields);
    if (entry instanceof Refusal) return entry;
    const { patientId } = await this.queries.byId(entryId);
    const done = await this.unitOfWork.run(
      { operation: 'updateWaitingListEntry', patientId, detail: entryId },
      async (db) => {
        const problem = await this.problemOf(patientId, entry);
        if (problem) return problem;
        return (await this.repository.update(db, entryId, version, entry)) || versionConflict();
      },
    );
    return done instanceof Refusal ? done : this.queries.byId(entryId);
  }

  private async problemOf(patientId: string, entry: CheckedEntry): Promise<Refusal | null> {
    if (!(await this.members.disciplineExists(entry.disciplineCode))) {
      return new Refusal('DISCIPLINE_UNKNOWN', 'Choose one of the clinic’s disciplines.', 'disciplineCode');
    }
    if (entry.interventionId && !(await this.references.interventionIsOf(patientId, entry.interventionId))) {
      throw notFound();
    }
    if (!entry.memberId) return null;
    const member = await this.members.byId(entry.memberId);
    if (!member) throw notFound();
    if (member.disciplineCode === entry.disciplineCode) return null;
    const message = 'This member belongs to another discipline; choose one of the discipline waited for.';
    return new Refusal('MEMBER_OTHER_DISCIPLINE', message, 'memberId');
  }
}
