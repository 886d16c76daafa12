import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Respondent } from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { RespondentEnum } from './measure-enums.ts';

@ObjectType({ description: 'Who may answer, at which ages.' })
export class InstrumentRespondent {
  @Field(() => RespondentEnum, { description: 'Who.' })
  respondent: Respondent;

  @Field(() => Int, { description: 'From this age, whole years.' })
  fromAge: number;

  @Field(() => Int, { nullable: true, description: 'To this age, included.' })
  untilAge: number | null;
}

@ObjectType({ description: 'A band of a scale.' })
export class InstrumentBand {
  @Field(() => String, { description: 'Name of the band.' })
  code: string;

  @Field(() => Float, { description: 'Where it begins.' })
  begins: number;

  @Field(() => Boolean, { description: 'Whether that value itself belongs to it.' })
  included: boolean;
}

@ObjectType({ description: 'One scale of an instrument.' })
export class InstrumentScale {
  @Field(() => String, { description: 'Name of the scale.' })
  code: string;

  @Field(() => String, { description: 'POINTS, PERCENT, METRES, T_SCORE, SCALE_SCORE, DAYS or YES_NO.' })
  unit: string;

  @Field(() => Float, { description: 'Lowest value.' })
  min: number;

  @Field(() => Float, { description: 'Highest value.' })
  max: number;

  @Field(() => String, { nullable: true, description: 'WORSE or BETTER: which way higher values point.' })
  higherIs: string | null;

  @Field(() => [InstrumentBand], { description: 'Bands from the lowest.' })
  bands: InstrumentBand[];

  @Field(() => Float, { nullable: true, description: 'Points beyond error; null where none is published.' })
  changePoints: number | null;

  @Field(() => String, { nullable: true, description: 'Where the change value comes from.' })
  changeSource: string | null;

  @Field(() => String, { description: 'Where range and bands come from.' })
  source: string;
}

@ObjectType({ description: 'A named person’s word that the clinic may use an instrument.' })
export class InstrumentAttestation {
  @Field(() => ID, { description: 'Id of the attestation.' })
  id: string;

  @Field(() => LocalDate, { description: 'When the terms were read.' })
  termsCheckedOn: string;

  @Field(() => Date, { description: 'When it was attested.' })
  attestedAt: Date;

  @Field(() => String, { description: 'Who attested.' })
  attestedByName: string;

  @Field(() => String, { description: 'The document it rests on.' })
  documentName: string;

  @Field(() => Boolean, { description: 'Whether the document itself is kept here.' })
  hasDocument: boolean;

  @Field(() => String, { description: 'A remark.' })
  note: string;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who withdrew it.' })
  withdrawnByName: string | null;
}

@ObjectType({ description: 'An instrument with its licence; a version never changes.' })
export class Instrument {
  @Field(() => String, { description: 'Code.' })
  code: string;

  @Field(() => String, { description: 'Version.' })
  version: string;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => Int, { description: 'Number of items; 0: scores only.' })
  itemCount: number;

  @Field(() => [String], { description: 'Keys of its items, in order.' })
  itemKeys: string[];

  @Field(() => [InstrumentRespondent], { description: 'Who may answer.' })
  respondents: InstrumentRespondent[];

  @Field(() => [InstrumentScale], { description: 'Its scales.' })
  scales: InstrumentScale[];

  @Field(() => Int, { description: 'Version of the scoring.' })
  scorerVersion: number;

  @Field(() => String, { description: 'Who holds the licence.' })
  licenceHolder: string;

  @Field(() => String, { description: 'On which terms.' })
  licenceTerms: string;

  @Field(() => String, { description: 'SHIPPED, LICENSEE (the clinic pastes them) or NEVER.' })
  texts: string;

  @Field(() => Boolean, {
    description: 'Whether somebody can read its questions: shipped, or attested and pasted.',
  })
  readable: boolean;

  @Field(() => [InstrumentAttestation], { description: 'The register, newest first.' })
  attestations: InstrumentAttestation[];
}

@InputType({ description: 'Attests that the clinic may use an instrument.' })
export class AttestLicenceInput {
  @Field(() => String, { description: 'The instrument.' })
  instrumentCode: string;

  @Field(() => LocalDate, { description: 'When the terms were read; not in the future.' })
  termsCheckedOn: string;

  @Field(() => String, { description: 'Name of the document it rests on, 1 to 200 characters.' })
  documentName: string;

  @Field(() => String, { nullable: true, description: 'A remark, at most 500 characters.' })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The document itself, base64: PDF, PNG or JPEG of at most 5 MB.',
  })
  document?: string | null;
}

@InputType({ description: 'One text of a licensed instrument.' })
export class InstrumentTextInput {
  @Field(() => String, { description: 'The item.' })
  itemKey: string;

  @Field(() => Int, { nullable: true, description: 'The answer of this value; left out: the question.' })
  optionValue?: number | null;

  @Field(() => String, { description: '1 to 600 characters.' })
  text: string;
}

@InputType({ description: 'Texts of a licensed instrument in one language.' })
export class SetInstrumentTextsInput {
  @Field(() => String, { description: 'The instrument.' })
  instrumentCode: string;

  @Field(() => String, { description: 'Its version.' })
  instrumentVersion: string;

  @Field(() => String, { description: 'en or es.' })
  language: string;

  @Field(() => [InstrumentTextInput], { description: 'The texts.' })
  texts: InstrumentTextInput[];
}

export const InstrumentResult = createUnionType({
  name: 'InstrumentResult',
  description: 'NOT_LICENSED, SCORES_ONLY or a problem of a field when refused.',
  types: () => [Instrument, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Instrument),
});

@ObjectType({ description: 'The document that an attestation rests on.' })
export class LicenceDocument {
  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;

  @Field(() => String, { description: 'Media type, by the content.' })
  mediaType: string;

  @Field(() => String, { description: 'Content, base64.' })
  content: string;
}
