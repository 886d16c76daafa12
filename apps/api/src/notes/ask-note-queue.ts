import { Injectable } from '@nestjs/common';
import { mayCosign, waitingByPerson, type WaitingNote } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { MemberQueries } from '../team/index.ts';
import { NoteQueue, NotesWaiting } from './graphql/note-queue.object.ts';
import type { SessionNote } from './graphql/note.object.ts';
import { noteActor } from './note-actor.ts';
import { NoteQueries } from './note.queries.ts';

/** What waits for a signature: the viewer's own in full, everybody else's as counts only. */
@Injectable()
export class AskNoteQueue {
  constructor(
    private readonly access: Access,
    private readonly members: MemberQueries,
    private readonly queries: NoteQueries,
  ) {}

  async run(): Promise<NoteQueue> {
    const [notes, actor] = [await this.queries.unsettled(), noteActor()];
    const mine = notes.filter(({ authorUserId }) => authorUserId === actor.userId);
    const cosignable = notes.filter((note) => mayCosign(note, actor).ok);
    const patientIds = cosignable.map(({ patientId }) => patientId);
    const treated = await this.access.allowedAmong('note.cosign', patientIds);
    return Object.assign(new NoteQueue(), {
      drafts: mine.filter(({ status }) => status === 'DRAFT'),
      awaiting: mine.filter(({ status }) => status === 'AWAITING_COSIGNATURE'),
      toCosign: cosignable.filter(({ patientId }) => treated.has(patientId)),
      people: await this.people(notes),
    });
  }

  private async people(notes: readonly SessionNote[]): Promise<NotesWaiting[]> {
    const { roles, memberId } = currentActor();
    const everybody = roles.includes('ADMINISTRATOR');
    const supervised = new Set(everybody ? [] : await this.supervisedBy(memberId));
    const concerns = ({ authorMemberId, supervisorMemberId }: SessionNote) =>
      everybody ||
      [authorMemberId, supervisorMemberId].includes(memberId) ||
      (authorMemberId !== null && supervised.has(authorMemberId));
    const waiting = notes.filter(concerns).map(waitingNote);
    return waitingByPerson(waiting, currentContext().now().getTime()).map((person) =>
      Object.assign(new NotesWaiting(), person),
    );
  }

  private async supervisedBy(memberId: string | null): Promise<string[]> {
    if (!memberId) return [];
    const members = await this.members.list({});
    return members.filter(({ supervisorId }) => supervisorId === memberId).map(({ id }) => id);
  }
}

/** A draft waits for its author, what was handed in for the supervisor. */
function waitingNote(note: SessionNote): WaitingNote {
  const occurredAt = note.occurredAt.getTime();
  return note.status === 'DRAFT'
    ? { personId: note.authorUserId, personName: note.authorName, wants: 'SIGNATURE', occurredAt }
    : {
        personId: note.supervisorMemberId ?? note.authorUserId,
        personName: note.supervisorName ?? note.authorName,
        wants: 'COSIGNATURE',
        occurredAt,
      };
}
