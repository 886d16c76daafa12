import { readItem, readSpan } from './clinical-item.ts';
import { codesOf, codingText, conceptText, LOINC } from './concept.ts';
import { present, type FhirElement } from './fhir-element.ts';
import { unique, type ReferralBundle } from './referral-bundle.ts';
import type { ReferralImaging } from './referral-record.ts';

// HL7 v2-0074 diagnostic service sections that are imaging, and LOINC's radiology category of US Core.
const V2_0074 = 'http://terminology.hl7.org/CodeSystem/v2-0074';
const imagingCategories = new Set([
  ...['RAD', 'IMG', 'CT', 'NMR', 'NMS', 'RUS', 'OUS', 'VUS', 'CUS', 'XRC', 'RX'].map(
    (code) => `${V2_0074}|${code}`,
  ),
  `${LOINC}|LP29684-5`,
]);

/** Imaging studies, and reports whose category is imaging. */
export function readImaging(bundle: ReferralBundle): ReferralImaging[] {
  const studies = bundle.aboutPatient('ImagingStudy').map((resource) => {
    const { element } = resource;
    const start = element.date('started');
    const series = element.elements('series');
    const code = element.elements('procedureCode').find((concept) => conceptText(concept) !== undefined);
    const item = readItem(resource, code, start);
    const modalities = texts([...element.elements('modality'), ...inside(series, 'modality')]);
    const bodySites = texts(inside(series, 'bodySite'));
    const described = element.text('description') ?? [...modalities, ...bodySites].join(', ');
    return present<ReferralImaging>({
      ...item,
      text: item.text === '' ? described : item.text,
      kind: 'study',
      start,
      modalities,
      bodySites,
      conclusion: undefined,
    });
  });
  const reports = bundle
    .aboutPatientWhereStated('DiagnosticReport')
    .filter(({ element }) => isImaging(element))
    .map((resource) => {
      const { element } = resource;
      const { start, end } = readSpan(element, 'effective');
      return present<ReferralImaging>({
        ...readItem(resource, element.element('code'), start ?? end ?? element.date('issued')),
        kind: 'report',
        start,
        modalities: [],
        bodySites: [],
        conclusion: element.text('conclusion'),
      });
    });
  return [...studies, ...reports];
}

function isImaging(report: FhirElement): boolean {
  return report
    .elements('category')
    .some((category) => codesOf(category).some((code) => imagingCategories.has(code)));
}

function inside(series: FhirElement[], name: string): FhirElement[] {
  return series.flatMap((element) => element.element(name) ?? []);
}

function texts(codings: FhirElement[]): string[] {
  return unique(codings.flatMap((coding) => codingText(coding) ?? []));
}
