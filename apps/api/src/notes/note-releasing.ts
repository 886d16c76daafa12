import { Injectable } from '@nestjs/common';
import { checkNoteText, NOTE_REASON_LIMIT, type NoteRelease, type NoteStatus } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { forbidden } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { storedText } from '../scheduling/index.ts';

interface Decision {
  /** Null: as the clinic's rules say for the class of the note. */
  readonly release: NoteRelease | null;
  readonly reason: string;
}
type Decided = Refusal | { readonly data: object };

/** Who of the family reads a note, where that departs from the clinic's rules: named, dated, with its reason. */
@Injectable()
export class NoteReleasing {
  constructor(private readonly access: Access) {}

  /** What changes in a note that has this status; a draft, and what waits for a cosignature, goes to nobody (5.2). */
  decided(status: NoteStatus, { release, reason }: Decision): Decided {
    if (status !== 'SIGNED' && status !== 'COSIGNED') {
      return new Refusal('NOTE_NOT_SIGNED', 'Only a signed note is released.');
    }
    const [problem] = release === null ? [] : checkNoteText(reason, 'reason', NOTE_REASON_LIMIT);
    if (problem) return Refusal.of(problem);
    return {
      data: {
        release,
        releaseReason: release === null ? '' : storedText(reason),
        releaseByName: currentActor().displayName,
        releaseSetAt: currentContext().now(),
      },
    };
  }

  /** The same along with a signature, by whoever may decide it; nothing when nothing was said. */
  async withSignature(
    status: NoteStatus,
    patientId: string,
    given: { readonly release?: NoteRelease | null; readonly releaseReason?: string | null },
  ): Promise<Decided> {
    const { release = null, releaseReason } = given;
    if (release === null) return { data: {} };
    if (!(await this.access.may('note.release', patientId))) throw forbidden();
    return this.decided(status, { release, reason: releaseReason ?? '' });
  }
}
