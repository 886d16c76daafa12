import { Injectable } from '@nestjs/common';
import { checkNoteText, isSignedLate, mayCosign, maySendBack, NOTE_REASON_LIMIT } from '@consilium/domain';
import { FreshAuthentication } from '../identity/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { storedText } from '../scheduling/index.ts';
import type { NoteReasonInput, SignNoteInput } from './graphql/note.input.ts';
import type { SessionNote } from './graphql/note.object.ts';
import { noteActor } from './note-actor.ts';
import { NoteReleasing } from './note-releasing.ts';
import { contentHashOf, NoteWriting } from './note-writing.ts';

/** A licensed colleague stands in for what somebody under supervision wrote, or sends it back. */
@Injectable()
export class CosignSessionNote {
  constructor(
    private readonly fresh: FreshAuthentication,
    private readonly writing: NoteWriting,
    private readonly releasing: NoteReleasing,
  ) {}

  async cosign({ id, version, password, ...given }: SignNoteInput): Promise<SessionNote | Refusal> {
    const note = await this.writing.read(id);
    const may = mayCosign(note, noteActor());
    if (!may.ok) return Refusal.of(may);
    if (note.version !== version) return versionConflict();
    const decided = await this.releasing.withSignature('COSIGNED', note.patientId, given);
    if (decided instanceof Refusal) return decided;
    const stale = await this.fresh.refusal(password);
    if (stale) return stale;
    const { displayName: cosignedByName, credential } = currentActor();
    const cosignedAt = currentContext().now();
    return this.writing.change('cosignSessionNote', note, {
      version,
      data: {
        ...{ status: 'COSIGNED', ...decided.data },
        ...{ cosignedAt, cosignedByName, cosignedCredential: credential ?? '' },
        ...(note.contentHash
          ? {}
          : { contentHash: contentHashOf(note), signedLate: isSignedLate(note.occurredAt, cosignedAt) }),
      },
    });
  }

  async sendBack({ id, version, reason }: NoteReasonInput): Promise<SessionNote | Refusal> {
    const note = await this.writing.read(id);
    const may = maySendBack(note, noteActor());
    if (!may.ok) return Refusal.of(may);
    const [problem] = checkNoteText(reason, 'reason', NOTE_REASON_LIMIT);
    if (problem) return Refusal.of(problem);
    const data = { status: 'DRAFT', sentBackRemark: storedText(reason), handedInAt: null };
    return this.writing.change('sendBackSessionNote', note, { version, data });
  }
}
