import { Injectable } from '@nestjs/common';
import { letterProblems, normalText } from '@consilium/domain';
import { DischargeQueries } from '../discharge/index.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { DischargeLetterQueries } from './discharge-letter.queries.ts';
import { DischargeLetterRepository, type LetterDraft } from './discharge-letter.repository.ts';
import type { DischargeLetter, SaveDischargeLetterInput } from './graphql/discharge-letter.object.ts';

/** Begins a letter or saves its draft, whole. A stay has one draft at a time. */
@Injectable()
export class SaveDischargeLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly discharges: DischargeQueries,
    private readonly queries: DischargeLetterQueries,
    private readonly repository: DischargeLetterRepository,
  ) {}

  async run({
    id,
    patientId,
    version,
    language,
    ...input
  }: SaveDischargeLetterInput): Promise<DischargeLetter | Refusal> {
    if (!isUuid(id)) throw notFound();
    const texts = {
      course: normalText(input.course),
      recommendations: normalText(input.recommendations),
      followUp: normalText(input.followUp),
    };
    const [problem] = letterProblems({ language, texts });
    if (problem) return Refusal.of(problem);
    const episode = await this.discharges.episode(patientId);
    if (!episode) return new Refusal('NO_EPISODE', 'There is no stay to write about yet.');
    try {
      return await this.unitOfWork.run<DischargeLetter | Refusal>(
        { operation: 'saveDischargeLetter', patientId, detail: id },
        async (db) => {
          const draft = { ...texts, language };
          const known = await this.queries.byId(id);
          if (known && known.patientId !== patientId) throw notFound();
          if (known?.signedAt) return signedAlready();
          if (known && known.episodeId !== episode.id) return ofEarlierStay();
          if (known && version === 0) return sameDraft(known, draft) ? known : versionConflict();
          if (!known && version !== 0) return versionConflict();
          if (!known) {
            const number = await this.queries.nextNumber(episode.id);
            await this.repository.begin(db, { id, patientId, episodeId: episode.id, number }, draft);
          } else if (!(await this.repository.save(db, { id, version }, draft))) return versionConflict();
          return (await this.queries.byId(id)) ?? versionConflict();
        },
      );
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const message = 'There is a draft of this letter already. Load it and go on with that one.';
      return new Refusal('LETTER_DRAFT_EXISTS', message);
    }
  }
}

/** A first save that was sent again. */
const sameDraft = (known: DischargeLetter, draft: LetterDraft): boolean =>
  known.version === 1 &&
  known.language === draft.language &&
  known.course === draft.course &&
  known.recommendations === draft.recommendations &&
  known.followUp === draft.followUp;

/** What is recorded now would be told of the wrong stay. */
export const ofEarlierStay = () =>
  new Refusal(
    'LETTER_OF_EARLIER_STAY',
    'This draft is of an earlier stay. Write a letter about the present one.',
  );

export const signedAlready = () =>
  new Refusal('LETTER_SIGNED', 'This letter is signed and stays as it is. Write another one.');
