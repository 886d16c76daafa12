import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { NoteTemplate } from '@consilium/domain';
import { on, onShared, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AskNoteQueue } from '../ask-note-queue.ts';
import { AskPrefill } from '../ask-prefill.ts';
import { SaveCosignPolicy } from '../save-cosign-policy.ts';
import { SaveGroupRecord } from '../save-group-record.ts';
import { CosignPolicy, CosignPolicyResult, SaveCosignPolicyInput } from './cosign-policy.object.ts';
import { GroupRecord } from './group-record.object.ts';
import { NoteTemplateEnum } from './note-enums.ts';
import { NoteForm, NotePrefillLine, NoteQueue } from './note-queue.object.ts';
import { SaveGroupRecordInput, SignGroupRecordInput } from './note.input.ts';
import { GroupRecordResult } from './note.result.ts';

/** What a writer of notes has at hand: forms, facts, the group's record, what waits, whose notes are cosigned. */
@Resolver()
export class NoteDeskResolver {
  constructor(
    private readonly askQueue: AskNoteQueue,
    private readonly askPrefill: AskPrefill,
    private readonly groups: SaveGroupRecord,
    private readonly policy: SaveCosignPolicy,
  ) {}

  @Requires('noteQueue.read')
  @Query(() => NoteQueue, { description: 'What waits for a signature.' })
  noteQueue(): Promise<NoteQueue> {
    return this.askQueue.run();
  }

  @Requires('noteQueue.read')
  @Query(() => [NoteForm], { description: 'Forms of the viewer’s discipline, the usual one first.' })
  noteForms(): NoteForm[] {
    return this.askPrefill.forms();
  }

  @Requires('note.write', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [NotePrefillLine], { description: 'What was recorded, for whoever writes the note.' })
  notePrefill(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
    @Args('sessionId', { type: () => ID, description: 'The session.' }) sessionId: string,
    @Args('template', { type: () => NoteTemplateEnum, description: 'The form.' }) template: NoteTemplate,
  ): Promise<NotePrefillLine[]> {
    return this.askPrefill.run({ sessionId, patientId }, template);
  }

  @Requires('note.read', onShared('therapySession', (args: { sessionId: string }) => args.sessionId))
  @Query(() => GroupRecord, {
    nullable: true,
    description: 'The group’s record of the viewer’s discipline; null before it was begun.',
  })
  groupRecord(
    @Args('sessionId', { type: () => ID, description: 'The session.' }) sessionId: string,
  ): Promise<GroupRecord | null> {
    return this.groups.read(sessionId);
  }

  @Requires(
    'note.write',
    onShared('therapySession', (args: { input: SaveGroupRecordInput }) => args.input.sessionId),
  )
  @Mutation(() => GroupRecordResult, { description: 'Saves the record of a group as it stands.' })
  saveGroupRecord(
    @Args('input', { type: () => SaveGroupRecordInput, description: 'The record.' })
    input: SaveGroupRecordInput,
  ): Promise<GroupRecord | Refusal> {
    return this.groups.save(input);
  }

  @Requires(
    'note.sign',
    onShared('therapySession', (args: { input: SignGroupRecordInput }) => args.input.sessionId),
  )
  @Mutation(() => GroupRecordResult, { description: 'Signs the record of a group.' })
  signGroupRecord(
    @Args('input', { type: () => SignGroupRecordInput, description: 'Which, as it was read.' })
    input: SignGroupRecordInput,
  ): Promise<GroupRecord | Refusal> {
    return this.groups.sign(input);
  }

  @Requires('noteQueue.read')
  @Query(() => CosignPolicy, { description: 'Whose notes need another signature in this clinic.' })
  cosignPolicy(): Promise<CosignPolicy> {
    return this.policy.read();
  }

  @Requires('cosignRule.manage')
  @Mutation(() => CosignPolicyResult, { description: 'Chooses the jurisdiction and the clinic’s own rows.' })
  saveCosignPolicy(
    @Args('input', { type: () => SaveCosignPolicyInput, description: 'The table.' })
    input: SaveCosignPolicyInput,
  ): Promise<CosignPolicy | Refusal> {
    return this.policy.run(input);
  }
}
