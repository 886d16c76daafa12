import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proposeTriggers } from './propose-triggers.ts';
import { TRIGGER_CAUSES } from './trigger-catalogue.ts';
import type { TriggerSource } from './trigger-source.ts';

const SNOMED = 'http://snomed.info/sct';
const ICD10 = 'http://hl7.org/fhir/sid/icd-10-cm';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const ATC = 'http://www.whocc.no/atc';

function source(text: string, more: Partial<TriggerSource> = {}): TriggerSource {
  return { kind: 'condition', sourceReference: 'Condition/1', text, date: '2025-03-04', ...more };
}

function causeOf(text: string, more: Partial<TriggerSource> = {}): string | undefined {
  return proposeTriggers([source(text, more)])[0]?.cause;
}

describe('words of a diagnosis', () => {
  it.each([
    ['Achilles tendinitis', 'tendonitis'],
    ['Tendonitis of wrist', 'tendonitis'],
    ['Tendinosis of elbow', 'tendinosis'],
    ['Patellar tendinopathy', 'tendinosis'],
    ['Abdominal muscle strain', 'abdominal-strain'],
    ['Strain of rectus abdominis', 'abdominal-strain'],
    ['Strain of muscle, fascia and tendon of lower back', 'back-sprain-or-strain'],
    ['Lumbar sprain', 'back-sprain-or-strain'],
    ['Back sprain', 'back-sprain-or-strain'],
    ['Closed fracture of clavicle', 'broken-bone'],
    ['Stress fracture of metatarsal bone', 'broken-bone'],
    ['Fracture subluxation of wrist', 'broken-bone'],
    ['Broken arm', 'broken-bone'],
    ['Sprain of ankle', 'other-traumatic-injury'],
    ['Hamstring strain', 'other-traumatic-injury'],
    ['Whiplash injury to neck', 'other-traumatic-injury'],
    ['Laceration of thigh', 'other-traumatic-injury'],
    ['Concussion with no loss of consciousness', 'other-traumatic-injury'],
    ['Second degree burn', 'other-traumatic-injury'],
    ['Tear of meniscus of knee', 'other-traumatic-injury'],
    ['Strain of back of thigh', 'other-traumatic-injury'],
    ['Fracture of tooth', 'other-traumatic-injury'],
    ['Crush injury of hand', 'other-traumatic-injury'],
    ['Concussion without fracture', 'other-traumatic-injury'],
    ['Common cold', 'common-cold'],
    ['Acute nasopharyngitis', 'common-cold'],
    ['Influenza due to seasonal virus', 'influenza'],
    ['Flu', 'influenza'],
    ['Lyme disease with arthritis', 'lyme-disease'],
    ['Rocky Mountain spotted fever', 'rocky-mountain-spotted-fever'],
    ['Malaria caused by Plasmodium vivax', 'malaria'],
    ['Trichinellosis', 'trichinosis'],
    ['Esguince de tobillo', 'other-traumatic-injury'],
    ['Fractura de radio', 'broken-bone'],
    ['Resfriado común', 'common-cold'],
    ['Paludismo', 'malaria'],
  ])('%s: %s', (text, cause) => {
    expect(causeOf(text)).toBe(cause);
  });

  // What the source document does not name, and words that mean something else.
  it.each([
    'Viral sinusitis',
    'Acute viral pharyngitis',
    'Acute bronchitis',
    'Otitis media',
    'Streptococcal sore throat',
    'Viral upper respiratory tract infection',
    'Cold sore',
    'Cold intolerance',
    'Raynaud phenomenon with cold hands',
    'Stomach flu',
    'Flu-like symptoms',
    'Parainfluenza virus infection',
    'Haemophilus influenzae infection',
    'Influenza vaccination given',
    'Malaria prophylaxis before travel',
    'Exposure to influenza',
    'Family history of malaria',
    'Screening for Lyme disease',
    'No fracture',
    'Fracture ruled out',
    'Without evidence of fracture or dislocation',
    'Fracture risk assessment',
    'Acute kidney injury',
    'Deliberate self injury',
    'Post-traumatic stress disorder',
    'Eye strain',
    'Repetitive strain of wrist',
    'Heartburn',
    'Burning sensation of feet',
    'Sunburn',
    'Birth injury',
    'Fibromyalgia',
    'Low back pain',
    'Spotted fever of unknown kind',
    '',
  ])('not: %s', (text) => {
    expect(causeOf(text)).toBeUndefined();
  });
});

describe('codes', () => {
  it.each<[string | undefined, string, string]>([
    ['tendonitis', SNOMED, '34840004'],
    ['common-cold', SNOMED, '82272006'],
    ['abdominal-strain', ICD10, 'S39.011A'],
    ['back-sprain-or-strain', ICD10, 'S39012D'],
    ['broken-bone', ICD10, 'S82.61XA'],
    ['other-traumatic-injury', ICD10, 'S93.401A'],
    ['other-traumatic-injury', 'urn:oid:2.16.840.1.113883.6.90', 'S02.5XXA'],
    ['influenza', 'http://fhir.de/CodeSystem/bfarm/icd-10-gm', 'J11.1'],
    ['lyme-disease', ICD10, 'A69.22'],
    ['rocky-mountain-spotted-fever', ICD10, 'A77.0'],
    ['malaria', ICD10, 'B54'],
    ['trichinosis', ICD10, 'B75'],
    ['chemotherapy', ICD10, 'Z51.11'],
    ['radiation-therapy', ICD10, 'Z92.3'],
    [undefined, ICD10, 'J01.90'],
    [undefined, 'http://www.cms.gov/Medicare/Coding/ICD10PCS', 'S02'],
    [undefined, 'https://local.example/codes', 'J10.1'],
  ])('%s from %s %s', (cause, system, code) => {
    expect(causeOf('text in another language', { system, code })).toBe(cause);
  });

  it('finds a code among the further ones', () => {
    const otherCodes = [{ system: ICD10, code: 'A69.20' }];
    expect(causeOf('x', { system: SNOMED, code: '1', otherCodes })).toBe('lyme-disease');
  });
});

describe('medicines and treatments', () => {
  const medicine = (text: string, more: Partial<TriggerSource> = {}): string | undefined =>
    causeOf(text, { kind: 'medication', ...more });

  it.each([
    ['lisinopril 10 MG Oral Tablet', 'ace-inhibitor'],
    ['Enalapril maleate 5 mg', 'ace-inhibitor'],
    ['hydrochlorothiazide 12.5 MG / lisinopril 10 MG Oral Tablet', 'ace-inhibitor'],
    ['atorvastatin 20 MG Oral Tablet', 'statin'],
    ['Simvastatina 10 mg', 'statin'],
    ['amlodipine 5 MG Oral Tablet', 'blood-pressure-medicine'],
    ['losartan potassium 50 MG', 'blood-pressure-medicine'],
    ['propranolol 20 mg', 'blood-pressure-medicine'],
    ['vincristine sulfate 1 MG/ML Injection', 'chemotherapy'],
    ['methotrexate 2.5 MG Oral Tablet', 'chemotherapy'],
  ])('%s: %s', (text, cause) => {
    expect(medicine(text)).toBe(cause);
  });

  it.each([
    'ibuprofen 100 MG',
    'acetaminophen 325 MG',
    'nystatin 100000 UNT/ML Oral Suspension',
    'imipenem / cilastatin',
    'fluticasone propionate',
    'influenza vaccine',
    'fluorouracil 5 % topical cream',
    'timolol 0.5 % ophthalmic solution',
    'minoxidil 5 % topical foam',
    'gabapentin 300 MG',
    'amoxicillin',
  ])('not: %s', (text) => {
    expect(medicine(text)).toBeUndefined();
  });

  it.each([
    [RXNORM, '29046', 'ace-inhibitor'],
    [RXNORM, '83367', 'statin'],
    [RXNORM, '11202', 'chemotherapy'],
    [ATC, 'C09AA03', 'ace-inhibitor'],
    [ATC, 'C09CA01', 'blood-pressure-medicine'],
    [ATC, 'L01CA02', 'chemotherapy'],
  ])('%s %s: %s', (system, code, cause) => {
    expect(medicine('x', { system, code })).toBe(cause);
  });

  it('is less sure of a medicine that is mostly given for something else', () => {
    const confidence = (text: string) =>
      proposeTriggers([source(text, { kind: 'medication' })])[0]?.confidence;
    expect(confidence('lisinopril')).toBe('HIGH');
    expect(confidence('amlodipine')).toBe('MEDIUM');
    expect(confidence('propranolol')).toBe('LOW');
    expect(confidence('methotrexate')).toBe('LOW');
  });

  it('finds radiotherapy among procedures, an injury only among conditions', () => {
    expect(causeOf('External beam radiation therapy', { kind: 'procedure' })).toBe('radiation-therapy');
    expect(causeOf('Fracture care', { kind: 'procedure' })).toBeUndefined();
    expect(causeOf('lisinopril intolerance')).toBeUndefined();
  });
});

describe('what a record says of itself', () => {
  it.each([
    { verificationStatus: 'refuted' },
    { verificationStatus: 'entered-in-error' },
    { status: 'entered-in-error' },
    { status: 'not-taken' },
  ])('leaves out %j', (more) => {
    expect(causeOf('Sprain of ankle', more)).toBeUndefined();
  });

  it('is unsure of what is unsure', () => {
    const confidence = (more: Partial<TriggerSource>, text = 'Lyme disease') =>
      proposeTriggers([source(text, more)])[0]?.confidence;
    expect(confidence({})).toBe('HIGH');
    expect(confidence({ verificationStatus: 'provisional' })).toBe('LOW');
    expect(confidence({}, 'Suspected Lyme disease')).toBe('LOW');
  });
});

describe('the list', () => {
  it('is most recent first, undated last, repeats of a prescription in one line', () => {
    const tablets = (sourceReference: string, date: string) =>
      source('lisinopril 10 MG', { kind: 'medication', sourceReference, date });
    const proposals = proposeTriggers([
      tablets('MedicationRequest/2', '2024-05-01'),
      source('Malaria', { sourceReference: 'Condition/u', date: undefined }),
      source('Sprain of ankle', { sourceReference: 'Condition/b', date: '2025-02-01T08:00:00+01:00' }),
      tablets('MedicationRequest/1', '2024-01-01'),
      source('Sprain of ankle', { sourceReference: 'Condition/a', date: '2023' }),
    ]);
    expect(proposals.map(({ sourceReference, occurredOn }) => [sourceReference, occurredOn])).toStrictEqual([
      ['Condition/b', '2025-02-01'],
      ['MedicationRequest/1', '2024-01-01'],
      ['Condition/a', '2023'],
      ['Condition/u', null],
    ]);
    expect(proposals[1]).toMatchObject({ alsoIn: ['MedicationRequest/2'], lastOccurredOn: '2024-05-01' });
    expect(proposals[0]).toMatchObject({
      category: 'INJURY',
      display: 'Sprain of ankle',
      matchedOn: { by: 'words', value: 'sprain' },
    });
  });

  it('does not depend on the order of the records, and never throws', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Sprain of ankle',
        'Flu',
        'lisinopril',
        'Fracture of rib',
        'no evidence or no fracture',
      ),
    );
    const sources = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('condition' as const, 'medication' as const, 'procedure' as const),
        sourceReference: fc.uuid(),
        text,
        date: fc.option(fc.constantFrom('2024', '2024-05', '2024-05-06', '2025-01-01T00:00:00Z')),
        code: fc.option(fc.string()),
        system: fc.option(fc.constantFrom(SNOMED, ICD10, RXNORM, ATC)),
      }),
      { selector: ({ sourceReference }) => sourceReference },
    );
    fc.assert(
      fc.property(sources, (list) => {
        expect(proposeTriggers([...list].reverse())).toStrictEqual(proposeTriggers(list));
      }),
    );
  });

  it('has causes with keys of their own', () => {
    expect(new Set(TRIGGER_CAUSES.map(({ key }) => key)).size).toBe(TRIGGER_CAUSES.length);
  });

  it('takes no long time over a hostile text', () => {
    const started = performance.now();
    proposeTriggers([source(`${'no evidence or '.repeat(2000)}fracture`), source('back '.repeat(4000))]);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
