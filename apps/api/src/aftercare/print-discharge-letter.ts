import { Injectable } from '@nestjs/common';
import { currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { pdf } from '../platform/files/pdf.ts';
import { AssembleLetter } from './assemble-letter.ts';
import { DischargeLetterQueries } from './discharge-letter.queries.ts';
import { DischargeLetterFile } from './graphql/discharge-letter.object.ts';
import { letterDocument } from './letter-document.ts';
import { LETTER_WORDS } from './letter-words.ts';

/** A letter as a file: a signed one from what was frozen, the same each time; a draft as it would be now. */
@Injectable()
export class PrintDischargeLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: DischargeLetterQueries,
    private readonly assemble: AssembleLetter,
  ) {}

  async run(letterId: string): Promise<DischargeLetterFile> {
    const letter = await this.queries.byId(letterId);
    if (!letter) throw notFound();
    const { patientId, episodeId, language, number } = letter;
    const content = letter.signedAt
      ? await this.queries.content(letterId)
      : await this.assemble.of(patientId, episodeId);
    if (!content) throw notFound();
    const words = LETTER_WORDS[language];
    const file = await pdf({
      ...{ title: words.title, language, content: letterDocument(letter, content) },
      footer: `${content.clinicName}, ${content.on}`,
      madeAt: letter.signedAt ?? currentContext().now(),
    });
    const intent = { operation: 'printDischargeLetter', patientId, detail: letterId };
    await this.unitOfWork.run(intent, () => Promise.resolve(null));
    return Object.assign(new DischargeLetterFile(), {
      fileName: `discharge-letter-${String(number)}-${content.on}.pdf`,
      mediaType: 'application/pdf',
      content: file.toString('base64'),
    });
  }
}
