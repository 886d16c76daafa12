import { Injectable } from '@nestjs/common';
import {
  currentInstrument,
  instrumentOf,
  localDateIn,
  textProblems,
  type Instrument as InstrumentRule,
} from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type {
  AttestLicenceInput,
  Instrument,
  LicenceDocument,
  SetInstrumentTextsInput,
} from './graphql/instrument.object.ts';
import { InstrumentQueries } from './instrument.queries.ts';
import { InstrumentRepository } from './instrument.repository.ts';
import { documentBytes, licenceDocument } from './licence-document.ts';

const DOCUMENT_LIMIT = 200;
const NOTE_LIMIT = 500;
const TEXT_LIMIT = 600;
const LANGUAGES: readonly string[] = ['en', 'es'];

const unknownInstrument = () =>
  new Refusal('INVALID_INPUT', 'There is no such instrument.', 'instrumentCode');

/** Licences attested and withdrawn, and the texts that come with them. */
@Injectable()
export class KeepInstrumentRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: InstrumentQueries,
    private readonly repository: InstrumentRepository,
  ) {}

  async attest(input: AttestLicenceInput): Promise<Instrument | Refusal> {
    const instrument = currentInstrument(input.instrumentCode);
    if (!instrument) return unknownInstrument();
    const [problem] = [
      ...textProblems('documentName', input.documentName, { max: DOCUMENT_LIMIT, required: true }),
      ...textProblems('note', input.note ?? '', { max: NOTE_LIMIT, multiline: true }),
    ];
    if (problem) return Refusal.of(problem);
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    if (input.termsCheckedOn > today) {
      return new Refusal(
        'IN_THE_FUTURE',
        'The terms cannot have been read on a day to come.',
        'termsCheckedOn',
      );
    }
    const document = input.document ? documentBytes(input.document) : null;
    if (input.document && !document) {
      return new Refusal('INVALID_INPUT', 'Choose a PDF, PNG or JPEG file of at most 5 MB.', 'document');
    }
    await this.unitOfWork.run(intent('attestLicence', instrument), (db) =>
      this.repository.attest(db, input, document),
    );
    return this.shown(instrument);
  }

  async document(attestationId: string): Promise<LicenceDocument> {
    const found = isUuid(attestationId) ? await this.queries.document(attestationId) : null;
    if (!found) throw notFound();
    return licenceDocument(found.documentName, found.document);
  }

  async withdraw(id: string): Promise<Instrument | Refusal> {
    if (!isUuid(id)) throw notFound();
    const all = await this.queries.attestations();
    const [code] = [...all].find(([, own]) => own.some((one) => one.id === id)) ?? [];
    const instrument = code === undefined ? undefined : currentInstrument(code);
    if (!instrument) throw notFound();
    const done = await this.unitOfWork.run(intent('withdrawLicence', instrument), (db) =>
      this.repository.withdraw(db, id),
    );
    if (!done) return new Refusal('ALREADY_OVER', 'This attestation was withdrawn already.', null);
    return this.shown(instrument);
  }

  async setTexts(input: SetInstrumentTextsInput): Promise<Instrument | Refusal> {
    const instrument = instrumentOf(input.instrumentCode, input.instrumentVersion);
    if (!instrument) return unknownInstrument();
    if (instrument.licence.texts === 'NEVER') {
      return new Refusal(
        'SCORES_ONLY',
        'Only scores of this instrument are kept, never its questions.',
        null,
      );
    }
    if (instrument.licence.texts === 'SHIPPED') {
      return new Refusal(
        'INVALID_INPUT',
        'The texts of this instrument come with Consilium.',
        'instrumentCode',
      );
    }
    const problem = textsProblem(instrument, input);
    if (problem) return problem;
    if (!(await this.queries.isLicensed(instrument.code))) {
      return new Refusal('NOT_LICENSED', 'Attest the licence first; then paste the texts.', null);
    }
    await this.unitOfWork.run(intent('setInstrumentTexts', instrument), (db) =>
      this.repository.addTexts(db, input),
    );
    return this.shown(instrument);
  }

  private async shown(instrument: InstrumentRule): Promise<Instrument> {
    const all = await this.queries.list();
    const found = all.find((one) => one.code === instrument.code && one.version === instrument.version);
    if (!found) throw notFound();
    return found;
  }
}

const intent = (operation: string, instrument: InstrumentRule) => ({
  operation,
  patientId: null,
  detail: `${instrument.code} ${instrument.version}`,
});

function textsProblem(instrument: InstrumentRule, input: SetInstrumentTextsInput): Refusal | null {
  if (!LANGUAGES.includes(input.language)) {
    return new Refusal('LANGUAGE_INVALID', 'Choose en or es.', 'language');
  }
  if (input.texts.length === 0 || input.texts.length > 400) {
    return new Refusal('TOO_MANY', 'Paste 1 to 400 texts at once.', 'texts');
  }
  for (const { itemKey, optionValue, text } of input.texts) {
    const item = instrument.items.find((one) => one.key === itemKey);
    if (!item) return new Refusal('CODE_UNKNOWN', 'This instrument has no such item.', 'texts');
    const options = item.answer.kind === 'CHOICE' ? item.answer.options.map((one) => one.value) : [];
    if (optionValue !== null && optionValue !== undefined && !options.includes(optionValue)) {
      return new Refusal('CODE_UNKNOWN', 'This item has no such answer.', 'texts');
    }
    const [problem] = textProblems('texts', text, { max: TEXT_LIMIT, required: true });
    if (problem) return Refusal.of(problem);
  }
  return null;
}
