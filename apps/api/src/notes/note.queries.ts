import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, Prisma, SessionNoteModel } from '@consilium/db';
import {
  mayReadNote,
  type AuthorLevel,
  type NoteDataClass,
  type NoteRelease,
  type NoteSection,
  type NoteStatus,
  type NoteTemplate,
  type NamedPatient,
  type WrittenSection,
} from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { GroupRecord } from './graphql/group-record.object.ts';
import { NoteAddendum, NoteCorrection, NoteSectionText, SessionNote } from './graphql/note.object.ts';
import { noteActor } from './note-actor.ts';

/** A patient's notes that one page shows. */
const LIST_LIMIT = 200;

@Injectable()
export class NoteQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async byId(db: DatabaseTransaction, id: string): Promise<SessionNote | null> {
    const row = await db.sessionNote.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && noteOf(row);
  }

  /** The notes that the viewer reads, the newest first. */
  async ofPatient(patientId: string, sessionId?: string | null): Promise<SessionNote[]> {
    return this.readable({ patientId, ...(sessionId ? { sessionId } : {}) });
  }

  /** Signed and not in error: what may be released at all, the newest first. */
  async released(patientId: string): Promise<SessionNote[]> {
    const db = await this.transaction.client();
    const rows = await db.sessionNote.findMany({
      where: { clinicId: currentActor().clinicId, patientId, status: { in: ['SIGNED', 'COSIGNED'] } },
      orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
      take: LIST_LIMIT,
    });
    return rows.map(noteOf);
  }

  private async readable(where: Prisma.SessionNoteWhereInput): Promise<SessionNote[]> {
    const db = await this.transaction.client();
    const rows = await db.sessionNote.findMany({
      where: { clinicId: currentActor().clinicId, ...where },
      orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
      take: LIST_LIMIT,
    });
    const viewer = { ...noteActor(), roles: currentActor().roles };
    return rows
      .map(noteOf)
      .filter((note) => mayReadNote(note, viewer))
      .map(withoutErrors);
  }

  /** Everything of the clinic that waits for a signature. */
  async unsettled(): Promise<SessionNote[]> {
    const db = await this.transaction.client();
    const rows = await db.sessionNote.findMany({
      where: { clinicId: currentActor().clinicId, status: { in: ['DRAFT', 'AWAITING_COSIGNATURE'] } },
      orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
      take: 2_000,
    });
    return rows.map(noteOf);
  }

  async addenda(noteId: string): Promise<NoteAddendum[]> {
    const found = await loader<NoteAddendum[]>('addenda of note', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.noteAddendum.findMany({
        where: { clinicId: currentActor().clinicId, noteId: { in: [...ids] } },
        orderBy: [{ signedAt: 'asc' }, { id: 'asc' }],
      });
      const made = rows.map((row) => Object.assign(new NoteAddendum(), row));
      return groupBy(ids, made, (row) => row.noteId);
    }).load(noteId);
    return found ?? [];
  }

  async corrections(noteId: string): Promise<NoteCorrection[]> {
    const found = await loader<NoteCorrection[]>('corrections of note', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.noteCorrection.findMany({
        where: { clinicId: currentActor().clinicId, noteId: { in: [...ids] } },
        orderBy: [{ correctedAt: 'asc' }, { id: 'asc' }],
      });
      const made = rows.map(({ sectionKey, ...row }) =>
        Object.assign(new NoteCorrection(), row, { sectionKey: sectionKey as NoteSection }),
      );
      return groupBy(ids, made, (row) => row.noteId);
    }).load(noteId);
    return found ?? [];
  }

  /** The record of a session's group by one discipline. */
  async groupRecord(
    db: DatabaseTransaction,
    sessionId: string,
    disciplineCode: string,
  ): Promise<GroupRecord | null> {
    const { clinicId } = currentActor();
    const row = await db.groupRecord.findUnique({
      where: { clinicId_sessionId_disciplineCode: { clinicId, sessionId, disciplineCode } },
    });
    return row && Object.assign(new GroupRecord(), row, { status: row.status as NoteStatus });
  }

  /** How the patients of a session are called; empty without a session. */
  async names(db: DatabaseTransaction, sessionId: string | null): Promise<NamedPatient[]> {
    if (!sessionId) return [];
    const rows = await db.sessionPatient.findMany({
      where: { clinicId: currentActor().clinicId, sessionId },
      select: {
        patient: { select: { id: true, givenNames: true, familyName: true, preferredName: true } },
      },
    });
    return rows.map(({ patient: { id: patientId, ...names } }) => ({ patientId, ...names }));
  }

  async addendumById(db: DatabaseTransaction, id: string) {
    return db.noteAddendum.findUnique({ where: { clinicId_id: { clinicId: currentActor().clinicId, id } } });
  }

  async correctionById(db: DatabaseTransaction, id: string) {
    return db.noteCorrection.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
  }
}

const noteOf = ({ sections, ...row }: SessionNoteModel): SessionNote =>
  Object.assign(new SessionNote(), row, {
    template: row.template as NoteTemplate,
    status: row.status as NoteStatus,
    dataClass: row.dataClass as NoteDataClass,
    authorLevel: row.authorLevel as AuthorLevel,
    release: row.release as NoteRelease | null,
    sections: (sections as unknown as WrittenSection[]).map((section) =>
      Object.assign(new NoteSectionText(), section),
    ),
  });

/** What was entered in error keeps its frame and hides its body (clinical.md 5.2). */
export const withoutErrors = (note: SessionNote): SessionNote =>
  note.status === 'ENTERED_IN_ERROR' ? Object.assign(new SessionNote(), note, { sections: [] }) : note;
