import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkComplete, formOf, namedOthers, signedContent, type FieldProblem } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { EventOutbox } from '../platform/events/event-outbox.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { SessionNote } from './graphql/note.object.ts';
import { NoteQueries } from './note.queries.ts';
import { NoteRepository } from './note.repository.ts';

export const hashOf = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex');
export const contentHashOf = (note: SessionNote): string => hashOf(signedContent(note));

/** What the use cases of notes share: to read one, to change it as it was read, to tell open pages. */
@Injectable()
export class NoteWriting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly queries: NoteQueries,
    private readonly repository: NoteRepository,
    private readonly outbox: EventOutbox,
  ) {}

  async read(id: string): Promise<SessionNote> {
    if (!isUuid(id)) throw notFound();
    const note = await this.queries.byId(await this.transaction.client(), id);
    if (!note) throw notFound();
    return note;
  }

  /** Changes a note conditionally on the version that was read, and tells about it. */
  async change(
    operation: string,
    note: SessionNote,
    { version, data }: { version: number; data: Parameters<NoteRepository['change']>[2] },
  ): Promise<SessionNote | Refusal> {
    return this.write(operation, note, async (db) =>
      (await this.repository.change(db, { id: note.id, version }, data)) ? null : versionConflict(),
    );
  }

  /** One write about a note; answers the note as it is after. */
  write(
    operation: string,
    { id, patientId }: Pick<SessionNote, 'id' | 'patientId'>,
    work: (db: DatabaseTransaction) => Promise<Refusal | null>,
  ): Promise<SessionNote | Refusal> {
    return this.unitOfWork.run<SessionNote | Refusal>({ operation, patientId, detail: id }, async (db) => {
      const refused = await work(db);
      if (refused) return refused;
      const at = currentContext().now().toISOString();
      await this.outbox.add('patientRecord.changed', { patientId, kind: 'NOTE', entityId: id, at });
      const after = await this.queries.byId(db, id);
      if (!after) throw notFound();
      return after;
    });
  }

  /** What keeps a text from being signed: parts that are empty, or another patient of the group by name. */
  async unsignable(note: SessionNote): Promise<Refusal | null> {
    const [problem] = checkComplete(formOf(note.template, note.disciplineCode), note.sections);
    if (problem) return Refusal.of(problem);
    for (const { key, text } of note.sections) {
      const named = await this.namesOthers(text, note, key);
      if (named) return named;
    }
    return null;
  }

  async namesOthers(
    text: string,
    { sessionId, patientId }: { readonly sessionId: string | null; readonly patientId: string | null },
    field: FieldProblem['field'],
  ): Promise<Refusal | null> {
    const group = await this.queries.names(await this.transaction.client(), sessionId);
    if (namedOthers(text, patientId, group).length === 0) return null;
    return new Refusal(
      'OTHER_PATIENT_NAMED',
      'This names another patient of the group. Write "a peer" instead.',
      field,
    );
  }
}
