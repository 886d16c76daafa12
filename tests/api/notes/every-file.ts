import { dataOf, graphqlClient, type TestClinic } from '@consilium/testing';
import { isEnumType } from 'graphql';
import type { Subject } from '../access/matrix-operation.ts';
import { schema } from './whole-answer.ts';

interface FilesAsked {
  readonly url: string;
  readonly clinic: TestClinic;
  readonly subject: Subject;
  /** Session of a physician on the team. */
  readonly physician: string;
}
interface GivenFile {
  readonly operation: string;
  readonly format: string;
  readonly bytes: Buffer;
}

/** Every file in every format that the clinic gives out. */
export async function filesOf({ url, clinic, subject, physician }: FilesAsked): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  const take = async (operation: string, format: string, token: string, call: string, type: string) => {
    const answer = await graphqlClient(
      url,
      token,
    )<Record<string, { content?: string }>>(
      `mutation { ${operation}(${call}) { ... on ${type} { content } } }`,
    );
    const { content = '' } = dataOf(answer)[operation] ?? {};
    files.push({ operation, format, bytes: Buffer.from(content, 'base64') });
  };
  const valuesOf = (name: string) => {
    const type = schema.getType(name);
    return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  };
  const { ADMINISTRATOR: admin, ANALYST: analyst } = clinic.users;
  const about = '{ anchor: DISCHARGE, timePoint: MONTH_1, functionDefinition: STRICT }';
  for (const format of valuesOf('OutcomeFormat')) {
    const call = `input: ${about}, format: ${format}, title: "Spring"`;
    await take('exportOutcomes', format, admin.token, call, 'OutcomeFile');
  }
  for (const audience of valuesOf('ReportAudience')) {
    const call = `input: { patientId: "${subject.patientId}", audience: ${audience}, consentConfirmed: true }`;
    await take('makeProgressReport', audience, physician, call, 'ProgressReportFile');
  }
  const letter = `letterId: "${subject.dischargeLetterId}"`;
  await take('printDischargeLetter', 'PDF', physician, letter, 'DischargeLetterFile');
  const toSchool = `letterId: "${subject.schoolLetterId}"`;
  await take('printSchoolLetter', 'PDF', physician, toSchool, 'SchoolLetterFile');
  const extract = await graphqlClient(
    url,
    analyst.token,
  )<{ makeResearchExtract: { id?: string } }>(
    'mutation { makeResearchExtract(purpose: "Quality") { ... on ResearchExtract { id } } }',
  );
  for (const format of valuesOf('ResearchFormat')) {
    const call = `id: "${dataOf(extract).makeResearchExtract.id}", format: ${format}`;
    await take('downloadResearchExtract', format, analyst.token, call, 'ResearchFile');
  }
  return files;
}
