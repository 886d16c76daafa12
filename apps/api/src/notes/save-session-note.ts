import { Injectable } from '@nestjs/common';
import type { Prisma } from '@consilium/db';
import {
  authorLevel,
  checkDraft,
  formOf,
  mayWrite,
  recordedTimes,
  signedContent,
  storedSections,
  templatesOf,
  type NoteTemplateForm,
  type WrittenSection,
} from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { MemberQueries } from '../team/index.ts';
import type { SaveSessionNoteInput } from './graphql/note.input.ts';
import type { SessionNote } from './graphql/note.object.ts';
import { noteActor } from './note-actor.ts';
import { NoteQueries } from './note.queries.ts';
import { NoteRepository } from './note.repository.ts';
import { NoteWriting } from './note-writing.ts';

interface Written {
  readonly form: NoteTemplateForm;
  readonly sections: WrittenSection[];
  readonly supervisor: { readonly supervisorMemberId: string | null; readonly supervisorName: string | null };
}

/** A draft as it stands, saved whenever its author pauses. The same content sent again changes nothing. */
@Injectable()
export class SaveSessionNote {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly members: MemberQueries,
    private readonly queries: NoteQueries,
    private readonly repository: NoteRepository,
    private readonly writing: NoteWriting,
  ) {}

  async run(input: SaveSessionNoteInput): Promise<SessionNote | Refusal> {
    if (!isUuid(input.id)) throw notFound();
    const known = await this.queries.byId(await this.transaction.client(), input.id);
    const written = await this.written(input, known);
    if (written instanceof Refusal) return written;
    if (known) return this.rewrite(input, known, written);
    try {
      return await this.begin(input, written);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const raced = await this.queries.byId(await this.transaction.client(), input.id);
      return raced && raced.patientId === input.patientId ? this.rewrite(input, raced, written) : idTaken();
    }
  }

  private async written(input: SaveSessionNoteInput, known: SessionNote | null): Promise<Written | Refusal> {
    const { roles, memberId } = currentActor();
    const disciplineCode = known?.disciplineCode ?? disciplineOfActor();
    if (!templatesOf(disciplineCode).includes(input.template)) {
      return new Refusal('CODE_UNKNOWN', 'Choose a form of your discipline.', 'template');
    }
    const form = formOf(input.template, disciplineCode);
    const [problem] = checkDraft(form, input.sections);
    if (problem) return Refusal.of(problem);
    const self = memberId && authorLevel(roles) !== 'INDEPENDENT' ? await this.members.byId(memberId) : null;
    const supervisorId = input.supervisorId ?? self?.supervisorId ?? null;
    const supervisor = supervisorId && isUuid(supervisorId) ? await this.members.byId(supervisorId) : null;
    if (supervisorId && (!supervisor || supervisorId === memberId)) {
      return new Refusal('CODE_UNKNOWN', 'Choose a member of this clinic who supervises.', 'supervisorId');
    }
    const sections = storedSections(form, input.sections);
    const named = {
      supervisorMemberId: supervisor?.id ?? null,
      supervisorName: supervisor && `${supervisor.displayName}, ${supervisor.credential}`,
    };
    return { form, sections, supervisor: named };
  }

  private async begin(input: SaveSessionNoteInput, written: Written): Promise<SessionNote | Refusal> {
    const { userId, memberId, displayName, credential, roles } = currentActor();
    const times = recordedTimes(input, currentContext().now());
    if (!times.ok) return Refusal.of(times);
    const { occurredAt, enteredAt, recordedAt, clockSkewSeconds, lateEntry } = times;
    const { id, patientId, sessionId = null } = input;
    return this.writing.write('saveSessionNote', { id, patientId }, async (db) => {
      if (sessionId !== null) {
        if (!isUuid(sessionId)) throw notFound();
        const group = await this.queries.names(db, sessionId);
        if (!group.some((patient) => patient.patientId === patientId)) throw notFound();
      }
      await this.repository.add(db, {
        ...{ id, patientId, sessionId, ...contentOf(input, written) },
        disciplineCode: disciplineOfActor(),
        authorUserId: userId ?? '',
        authorMemberId: memberId,
        authorName: displayName,
        authorCredential: credential ?? '',
        authorLevel: authorLevel(roles),
        ...{ occurredAt, enteredAt, recordedAt, clockSkewSeconds, lateEntry, savedAt: recordedAt },
      });
      return null;
    });
  }

  private async rewrite(
    input: SaveSessionNoteInput,
    known: SessionNote,
    written: Written,
  ): Promise<SessionNote | Refusal> {
    const mine = known.authorUserId === currentActor().userId;
    if (!mine || known.patientId !== input.patientId || known.sessionId !== (input.sessionId ?? null)) {
      return idTaken();
    }
    const asWritten = { ...known, ...contentOf(input, written), sections: written.sections };
    const same =
      signedContent(known) === signedContent(asWritten) &&
      known.dataClass === asWritten.dataClass &&
      known.supervisorMemberId === asWritten.supervisorMemberId;
    if (same) return known;
    const may = mayWrite(known, noteActor());
    if (!may.ok) return Refusal.of(may);
    if (input.basedOnVersion !== known.version) return versionConflict();
    const data = { ...contentOf(input, written), savedAt: currentContext().now() };
    return this.writing.change('saveSessionNote', known, { version: known.version, data });
  }
}

const contentOf = (input: SaveSessionNoteInput, { form, sections, supervisor }: Written) => ({
  template: input.template,
  templateVersion: form.version,
  sections: sections as unknown as Prisma.InputJsonValue,
  dataClass: input.dataClass ?? 'GENERAL',
  ...supervisor,
});

const disciplineOfActor = (): string => currentActor().disciplineCode ?? 'MEDICINE';

export const idTaken = () =>
  new Refusal('ID_TAKEN', 'Something else was recorded under this id. Record it again.', 'id');
