import { Injectable } from '@nestjs/common';
import { cosignNeed, isSignedLate, sign } from '@consilium/domain';
import { FreshAuthentication } from '../identity/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { CosignTable } from './cosign-table.ts';
import type { SignNoteInput } from './graphql/note.input.ts';
import type { SessionNote } from './graphql/note.object.ts';
import { noteActor } from './note-actor.ts';
import { NoteReleasing } from './note-releasing.ts';
import { contentHashOf, NoteWriting } from './note-writing.ts';

/** The author is done: signs, or as a student hands in. From here on nobody changes the text. */
@Injectable()
export class SignSessionNote {
  constructor(
    private readonly fresh: FreshAuthentication,
    private readonly table: CosignTable,
    private readonly writing: NoteWriting,
    private readonly releasing: NoteReleasing,
  ) {}

  async sign(input: SignNoteInput): Promise<SessionNote | Refusal> {
    if (noteActor().level === 'STUDENT') return this.handIn(input);
    const note = await this.ready(input);
    if (note instanceof Refusal || note.status !== 'DRAFT') return note;
    const status = await this.statusAfter(note);
    const decided = await this.releasing.withSignature(status, note.patientId, input);
    if (decided instanceof Refusal) return decided;
    const stale = await this.fresh.refusal(input.password);
    if (stale) return stale;
    const { displayName: signedByName, credential } = currentActor();
    const signedAt = currentContext().now();
    return this.writing.change('signSessionNote', note, {
      version: input.version,
      data: {
        ...{ status, ...decided.data },
        ...{ signedAt, signedByName, signedCredential: credential ?? '' },
        signedLate: isSignedLate(note.occurredAt, signedAt),
        contentHash: contentHashOf(note),
        sentBackRemark: '',
      },
    });
  }

  /** A student signs nothing alone: the note waits, and its cosignature is its signature. */
  async handIn(input: SignNoteInput): Promise<SessionNote | Refusal> {
    const note = await this.ready(input);
    if (note instanceof Refusal || note.status !== 'DRAFT') return note;
    const data = {
      status: 'AWAITING_COSIGNATURE',
      handedInAt: currentContext().now(),
      sentBackRemark: '',
    };
    return this.writing.change('handInSessionNote', note, { version: input.version, data });
  }

  /** The note if its author may sign it as it is. The same signature sent again answers the signed note. */
  private async ready({ id, version }: SignNoteInput): Promise<SessionNote | Refusal> {
    const note = await this.writing.read(id);
    const actor = noteActor();
    const again =
      note.status !== 'DRAFT' && note.status !== 'ENTERED_IN_ERROR' && note.version === version + 1;
    if (again && note.authorUserId === actor.userId) return note;
    const signed = sign(note, actor, await this.need(note));
    if (!signed.ok) return Refusal.of(signed);
    if (note.version !== version) return versionConflict();
    return (await this.writing.unsignable(note)) ?? note;
  }

  private async need(note: SessionNote) {
    return cosignNeed(await this.table.rules(), note.authorLevel, note.disciplineCode);
  }

  private async statusAfter(note: SessionNote) {
    return (await this.need(note)).cosignature ? 'AWAITING_COSIGNATURE' : 'SIGNED';
  }
}
