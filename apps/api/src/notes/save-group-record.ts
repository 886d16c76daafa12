import { Injectable } from '@nestjs/common';
import { checkNoteText, checkText, NOTE_SECTION_LIMIT } from '@consilium/domain';
import { FreshAuthentication } from '../identity/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { storedText } from '../scheduling/index.ts';
import type { GroupRecord } from './graphql/group-record.object.ts';
import type { SaveGroupRecordInput, SignGroupRecordInput } from './graphql/note.input.ts';
import { NoteQueries } from './note.queries.ts';
import { NoteRepository } from './note.repository.ts';
import { hashOf, NoteWriting } from './note-writing.ts';

/** The one record of a group: what was done, without anybody's name. Each patient's response is a note of its own. */
@Injectable()
export class SaveGroupRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly fresh: FreshAuthentication,
    private readonly queries: NoteQueries,
    private readonly repository: NoteRepository,
    private readonly writing: NoteWriting,
  ) {}

  async save(input: SaveGroupRecordInput): Promise<GroupRecord | Refusal> {
    if (!isUuid(input.id)) throw notFound();
    const check = checkText(input.text, { max: NOTE_SECTION_LIMIT, multiline: true });
    if (!check.ok) return Refusal.of({ ...check, field: 'text' });
    const known = await this.read(input.sessionId);
    const text = check.value;
    if (known?.text === text) return known;
    const refused = known ? refusalOfRewriting(known, input.basedOnVersion ?? null) : null;
    if (refused) return refused;
    try {
      return await this.write('saveGroupRecord', input.sessionId, async (db) => {
        const savedAt = currentContext().now();
        if (known) {
          return this.repository.changeGroupRecord(db, known, { text, savedAt });
        }
        const { userId: authorUserId, displayName: authorName } = currentActor();
        await this.repository.addGroupRecord(db, {
          ...{ id: input.id, sessionId: input.sessionId, disciplineCode: discipline(), text, savedAt },
          ...{ authorUserId: authorUserId ?? '', authorName },
        });
        return true;
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return versionConflict();
    }
  }

  async sign({ sessionId, version, password }: SignGroupRecordInput): Promise<GroupRecord | Refusal> {
    const known = await this.read(sessionId);
    if (!known) throw notFound();
    const refused = refusalOfRewriting(known, version);
    if (refused) return refused;
    const [problem] = checkNoteText(known.text, 'text', NOTE_SECTION_LIMIT);
    if (problem) return Refusal.of(problem);
    const stopped =
      (await this.writing.namesOthers(known.text, { sessionId, patientId: null }, 'text')) ??
      (await this.fresh.refusal(password));
    if (stopped) return stopped;
    const signedAt = currentContext().now();
    const contentHash = hashOf(JSON.stringify([known.id, sessionId, known.disciplineCode, known.text]));
    return this.write('signGroupRecord', sessionId, (db) =>
      this.repository.changeGroupRecord(db, known, { status: 'SIGNED', signedAt, contentHash }),
    );
  }

  async read(sessionId: string): Promise<GroupRecord | null> {
    return this.queries.groupRecord(await this.transaction.client(), storedText(sessionId), discipline());
  }

  private write(
    operation: string,
    sessionId: string,
    change: (db: Parameters<NoteQueries['names']>[0]) => Promise<boolean>,
  ): Promise<GroupRecord | Refusal> {
    return this.unitOfWork.run<GroupRecord | Refusal>(
      { operation, patientId: null, detail: sessionId },
      async (db) => {
        if (!(await change(db))) return versionConflict();
        const after = await this.queries.groupRecord(db, sessionId, discipline());
        if (!after) throw notFound();
        return after;
      },
    );
  }
}

const discipline = (): string => currentActor().disciplineCode ?? 'MEDICINE';

function refusalOfRewriting(known: GroupRecord, version: number | null): Refusal | null {
  if (known.status === 'SIGNED') {
    return new Refusal('NOTE_SETTLED', 'This record is signed. Add to the notes of the patients instead.');
  }
  if (known.authorUserId !== currentActor().userId) {
    return new Refusal('NOT_YOUR_NOTE', 'Only its author changes a draft.');
  }
  return known.version === version ? null : versionConflict();
}
