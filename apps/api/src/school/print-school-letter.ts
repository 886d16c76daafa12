import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { pdf } from '../platform/files/pdf.ts';
import { SchoolLetterFile } from './graphql/school-letter.object.ts';
import { schoolLetterDocument } from './school-letter-document.ts';
import { SCHOOL_LETTER_WORDS } from './school-letter-words.ts';
import { SchoolLetterQueries } from './school-letter.queries.ts';

/** A signed letter as a file, from what was frozen: the same each time. */
@Injectable()
export class PrintSchoolLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: SchoolLetterQueries,
  ) {}

  async run(letterId: string): Promise<SchoolLetterFile> {
    const letter = await this.queries.byId(letterId);
    const content = letter && (await this.queries.content(letterId));
    if (!letter || !content) throw notFound();
    const { patientId, language, number, signedAt } = letter;
    const file = await pdf({
      ...{ title: SCHOOL_LETTER_WORDS[language].title, language, madeAt: signedAt },
      content: schoolLetterDocument(letter, content),
      footer: `${content.clinicName}, ${content.on}`,
    });
    const intent = { operation: 'printSchoolLetter', patientId, detail: letterId };
    await this.unitOfWork.run(intent, () => Promise.resolve(null));
    return Object.assign(new SchoolLetterFile(), {
      fileName: `school-letter-${String(number)}-${content.on}.pdf`,
      mediaType: 'application/pdf',
      content: file.toString('base64'),
    });
  }
}
