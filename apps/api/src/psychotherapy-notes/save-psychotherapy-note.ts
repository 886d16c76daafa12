import { Injectable } from '@nestjs/common';
import { checkText, recordedTimes } from '@consilium/domain';
import { currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { PsychotherapyNote, type SavePsychotherapyNoteInput } from './graphql/psychotherapy-note.object.ts';
import { PsychotherapyNoteRepository } from './psychotherapy-note.repository.ts';

/** Characters. */
const TEXT_LIMIT = 20_000;

/** One's own psychotherapy note, new or rewritten. No event tells of it and no audit row says more than its id. */
@Injectable()
export class SavePsychotherapyNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly repository: PsychotherapyNoteRepository,
  ) {}

  async run(input: SavePsychotherapyNoteInput): Promise<PsychotherapyNote | Refusal> {
    if (!isUuid(input.id)) throw notFound();
    const check = checkText(input.text, { max: TEXT_LIMIT, multiline: true, required: true });
    if (!check.ok) return Refusal.of({ ...check, field: 'text' });
    const times = recordedTimes(input, currentContext().now());
    if (!times.ok) return Refusal.of(times);
    const { id, patientId } = input;
    const known = await this.repository.byId(await this.transaction.client(), id);
    if (known && known.patientId !== patientId) return idTaken();
    if (known?.text === check.value) return known;
    if (known && known.version !== input.basedOnVersion) return versionConflict();
    return this.unitOfWork.run<PsychotherapyNote | Refusal>(
      { operation: 'savePsychotherapyNote', patientId, detail: id },
      async (db) => {
        const row = { id, patientId, text: check.value };
        const kept = known
          ? await this.repository.rewrite(db, { ...row, version: known.version })
          : await this.repository.add(db, { ...row, occurredAt: times.occurredAt });
        if (!kept) return known ? versionConflict() : idTaken();
        const after = await this.repository.byId(db, id);
        if (!after) throw notFound();
        return after;
      },
    );
  }
}

const idTaken = () =>
  new Refusal('ID_TAKEN', 'Something else was recorded under this id. Record it again.', 'id');
