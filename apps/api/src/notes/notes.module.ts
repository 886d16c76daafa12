import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/index.ts';
import { DesensitizationModule } from '../desensitization/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { PatientsModule } from '../patients/index.ts';
import { SchedulingModule } from '../scheduling/index.ts';
import { TeamModule } from '../team/index.ts';
import { AskNoteQueue } from './ask-note-queue.ts';
import { AskPrefill } from './ask-prefill.ts';
import { CosignRuleQueries } from './cosign-rule.queries.ts';
import { CosignRuleRepository } from './cosign-rule.repository.ts';
import { CosignSessionNote } from './cosign-session-note.ts';
import { CosignTable } from './cosign-table.ts';
import { FollowSessionNote } from './follow-session-note.ts';
import { NoteDeskResolver } from './graphql/note-desk.resolver.ts';
import { NoteResolver } from './graphql/note.resolver.ts';
import { SettledNoteResolver } from './graphql/settled-note.resolver.ts';
import { NoteQueries } from './note.queries.ts';
import { NoteRepository } from './note.repository.ts';
import { NoteReleasing } from './note-releasing.ts';
import { NoteScopes } from './note-scopes.ts';
import { NoteWriting } from './note-writing.ts';
import { SaveCosignPolicy } from './save-cosign-policy.ts';
import { SaveGroupRecord } from './save-group-record.ts';
import { SaveSessionNote } from './save-session-note.ts';
import { SettleSessionNote } from './settle-session-note.ts';
import { SignSessionNote } from './sign-session-note.ts';

const reads = [NoteQueries, CosignRuleQueries, CosignTable, AskNoteQueue, AskPrefill];
const writes = [NoteRepository, CosignRuleRepository, NoteWriting, NoteReleasing];
const useCases = [
  SaveSessionNote,
  SignSessionNote,
  CosignSessionNote,
  FollowSessionNote,
  SettleSessionNote,
  SaveGroupRecord,
  SaveCosignPolicy,
];

/** Notes of sessions: drafts, signatures, cosignatures, what follows them, and what waits. */
@Module({
  imports: [
    IdentityModule,
    TeamModule,
    PatientsModule,
    SchedulingModule,
    DesensitizationModule,
    DeliveryModule,
  ],
  providers: [
    ...reads,
    ...writes,
    ...useCases,
    NoteScopes,
    NoteResolver,
    SettledNoteResolver,
    NoteDeskResolver,
  ],
  exports: [NoteQueries],
})
export class NotesModule {}
