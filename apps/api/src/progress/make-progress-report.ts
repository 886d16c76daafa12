import { Injectable } from '@nestjs/common';
import { localDateIn, progressReport } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { pdf } from '../platform/files/pdf.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { ProgressReportFile, type ProgressReportInput } from './graphql/progress-report.object.ts';
import { progressDocument } from './report-document.ts';
import { ReportFactsQueries } from './report-facts.queries.ts';

/** A report of progress as a file, for one audience; that it left is on record. */
@Injectable()
export class MakeProgressReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportFactsQueries,
  ) {}

  async run({
    patientId,
    audience,
    consentConfirmed,
  }: ProgressReportInput): Promise<ProgressReportFile | Refusal> {
    if (audience === 'SCHOOL' && !consentConfirmed) {
      const message = 'A school is told nothing without the family’s consent. Confirm that it is on file.';
      return new Refusal('CONSENT_REQUIRED', message, 'consentConfirmed');
    }
    const [subject, facts] = [await this.queries.subject(patientId), await this.queries.of(patientId)];
    if (!subject) throw notFound();
    if (!facts) return new Refusal('NO_EPISODE', 'There is no episode to report on yet.');
    const { clinicName, displayName, timeZone } = currentActor();
    const madeAt = currentContext().now();
    const on = localDateIn(timeZone, madeAt);
    const content = await pdf({
      title: 'Report of progress',
      language: 'en',
      content: progressDocument(progressReport(facts, audience), {
        subject,
        clinicName,
        authorName: displayName,
        on,
      }),
      footer: `${clinicName}, ${on}`,
      madeAt,
    });
    const intent = { operation: 'makeProgressReport', patientId, detail: audience };
    await this.unitOfWork.run(intent, () => Promise.resolve(null));
    return Object.assign(new ProgressReportFile(), {
      fileName: `progress-${audience.toLowerCase()}-${on}.pdf`,
      mediaType: 'application/pdf',
      content: content.toString('base64'),
    });
  }
}
