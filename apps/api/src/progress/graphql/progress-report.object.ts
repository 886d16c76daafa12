import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { REPORT_AUDIENCES, type ReportAudience } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

const ReportAudienceEnum = enumOf(REPORT_AUDIENCES);
registerEnumType(ReportAudienceEnum, { name: 'ReportAudience', description: 'For whom a report is.' });

@InputType({ description: 'A report of progress.' })
export class ProgressReportInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ReportAudienceEnum, { description: 'For whom; it decides what is told.' })
  audience: ReportAudience;

  @Field(() => Boolean, { description: 'The family’s consent is on file; required for a school.' })
  consentConfirmed: boolean;
}

@ObjectType({ description: 'A report of progress as a file.' })
export class ProgressReportFile {
  @Field(() => String, { description: 'Name of the file; it names nobody.' })
  fileName: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType: string;

  @Field(() => String, { description: 'Content, base64.' })
  content: string;
}

export const ProgressReportResult = createUnionType({
  name: 'ProgressReportResult',
  description: 'CONSENT_REQUIRED or NO_EPISODE when refused.',
  types: () => [ProgressReportFile, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : ProgressReportFile),
});
