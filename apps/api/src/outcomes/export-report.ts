import { Injectable } from '@nestjs/common';
import { textProblems } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { pdf } from '../platform/files/pdf.ts';
import { csv, xlsx } from '../platform/files/table.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { clinicToday } from './ask-outcomes.ts';
import { reportOf } from './compute-report.ts';
import type { ReportInput } from './graphql/report.object.ts';
import { OutcomeFile } from './graphql/snapshot.object.ts';
import { OutcomeInputQueries } from './outcome-input.queries.ts';
import { definitionOf } from './report-definition.ts';
import { reportDocument } from './report-pdf.ts';
import { reportTables } from './report-tables.ts';

export const EXPORT_FORMATS = ['CSV', 'XLSX', 'PDF'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const MEDIA: Readonly<Record<ExportFormat, string>> = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  PDF: 'application/pdf',
};
const TITLE_LIMIT = 120;

/** The report as a file; hidden stays hidden, and that it left is on record. */
@Injectable()
export class ExportReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inputs: OutcomeInputQueries,
  ) {}

  async run(input: ReportInput, format: ExportFormat, title: string): Promise<OutcomeFile | Refusal> {
    const [problem] = textProblems('title', title, { max: TITLE_LIMIT, required: true });
    if (problem) return Refusal.of(problem);
    const definition = definitionOf(input);
    if (definition instanceof Refusal) return definition;
    const episodes = await this.inputs.text();
    const asOf = clinicToday();
    const report = await reportOf({ episodes, definition, asOf });
    const tables = reportTables(report);
    const content = {
      CSV: () => Promise.resolve(Buffer.from(tables.map(csv).join('\r\n'))),
      XLSX: () => xlsx(tables),
      PDF: () =>
        pdf({
          title,
          language: 'en',
          content: reportDocument(report, currentActor().clinicName, title),
          footer: `${currentActor().clinicName}, ${asOf}`,
          madeAt: currentContext().now(),
        }),
    }[format];
    const bytes = await content();
    await this.unitOfWork.run({ operation: 'exportOutcomes', patientId: null, detail: format }, () =>
      Promise.resolve(null),
    );
    return Object.assign(new OutcomeFile(), {
      fileName: `outcomes-${asOf}.${format.toLowerCase()}`,
      mediaType: MEDIA[format],
      content: bytes.toString('base64'),
    });
  }
}
