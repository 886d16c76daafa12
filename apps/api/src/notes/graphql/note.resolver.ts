import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayCosign } from '@consilium/domain';
import { PatientSummary, PatientSummaryQueries } from '../../patients/index.ts';
import { on, Requires } from '../../platform/access/requires.ts';
import { currentActor } from '../../platform/context/request-context.ts';
import { loader } from '../../platform/graphql/loader.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { CosignSessionNote } from '../cosign-session-note.ts';
import { noteActor } from '../note-actor.ts';
import { NoteQueries } from '../note.queries.ts';
import { SaveSessionNote } from '../save-session-note.ts';
import { SignSessionNote } from '../sign-session-note.ts';
import { NoteReasonInput, SaveSessionNoteInput, SignNoteInput } from './note.input.ts';
import { NoteAddendum, NoteCorrection, SessionNote } from './note.object.ts';
import { SessionNoteResult } from './note.result.ts';

const signature = { type: () => SignNoteInput, description: 'Which note, as it was read.' };
const onNote = on('sessionNote', (args: { input: { id: string } }) => args.input.id);

@Resolver(() => SessionNote)
export class NoteResolver {
  constructor(
    private readonly queries: NoteQueries,
    private readonly patients: PatientSummaryQueries,
    private readonly save: SaveSessionNote,
    private readonly signing: SignSessionNote,
    private readonly cosigning: CosignSessionNote,
  ) {}

  @Requires('note.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [SessionNote], { description: 'Notes of a patient that the viewer reads, the newest first.' })
  sessionNotes(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
    @Args('sessionId', { type: () => ID, nullable: true, description: 'Of one session only.' })
    sessionId?: string | null,
  ): Promise<SessionNote[]> {
    return this.queries.ofPatient(patientId, sessionId);
  }

  @ResolveField(() => PatientSummary, { nullable: true, description: 'Whom it is about.' })
  patient(@Parent() note: SessionNote): Promise<PatientSummary | null> {
    return loader('patient of note', async (ids) => this.patients.forIds(ids)).load(note.patientId);
  }

  @ResolveField(() => [NoteAddendum], { description: 'What was added after the signature, in order.' })
  async addenda(@Parent() { id, status }: SessionNote): Promise<NoteAddendum[]> {
    return status === 'ENTERED_IN_ERROR' ? [] : this.queries.addenda(id);
  }

  @ResolveField(() => [NoteCorrection], { description: 'What was struck through since, in order.' })
  async corrections(@Parent() { id, status }: SessionNote): Promise<NoteCorrection[]> {
    return status === 'ENTERED_IN_ERROR' ? [] : this.queries.corrections(id);
  }

  @ResolveField(() => Boolean, { description: 'The viewer wrote it.' })
  mine(@Parent() note: SessionNote): boolean {
    return note.authorUserId === currentActor().userId;
  }

  @ResolveField(() => Boolean, { description: 'It waits, and the viewer may cosign it.' })
  viewerMayCosign(@Parent() note: SessionNote): boolean {
    return mayCosign(note, noteActor()).ok;
  }

  @Requires('note.write', on('patient', (args: { input: SaveSessionNoteInput }) => args.input.patientId))
  @Mutation(() => SessionNoteResult, { description: 'Saves a draft as it stands.' })
  saveSessionNote(
    @Args('input', { type: () => SaveSessionNoteInput, description: 'The draft.' })
    input: SaveSessionNoteInput,
  ): Promise<SessionNote | Refusal> {
    return this.save.run(input);
  }

  @Requires('note.sign', onNote)
  @Mutation(() => SessionNoteResult, {
    description: 'The author signs. From here on the text never changes.',
  })
  signSessionNote(@Args('input', signature) input: SignNoteInput): Promise<SessionNote | Refusal> {
    return this.signing.sign(input);
  }

  @Requires('note.write', onNote)
  @Mutation(() => SessionNoteResult, {
    description: 'The author hands a note in to be signed by the supervisor.',
  })
  handInSessionNote(@Args('input', signature) input: SignNoteInput): Promise<SessionNote | Refusal> {
    return this.signing.handIn(input);
  }

  @Requires('note.cosign', onNote)
  @Mutation(() => SessionNoteResult, { description: 'The supervisor signs.' })
  cosignSessionNote(@Args('input', signature) input: SignNoteInput): Promise<SessionNote | Refusal> {
    return this.cosigning.cosign(input);
  }

  @Requires('note.cosign', onNote)
  @Mutation(() => SessionNoteResult, {
    description: 'The supervisor sends a student’s note back with a remark.',
  })
  sendBackSessionNote(
    @Args('input', { type: () => NoteReasonInput, description: 'Which note, and why.' })
    input: NoteReasonInput,
  ): Promise<SessionNote | Refusal> {
    return this.cosigning.sendBack(input);
  }
}
