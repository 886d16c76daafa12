import type { BundleResource } from './bundle-resource.ts';
import { conceptText, conceptTexts } from './concept.ts';
import { readTelecoms } from './contact-details.ts';
import { readNotes } from './clinical-item.ts';
import { compareFhirDates } from './fhir-date.ts';
import { present, type FhirElement } from './fhir-element.ts';
import { referenceTo, unique, type ReferralBundle } from './referral-bundle.ts';
import type { Referrer, ReferralRequest } from './referral-record.ts';

const withdrawn = ['entered-in-error', 'revoked'];

/** The latest ServiceRequest that still stands: what is asked for and why. */
export function readReferral(bundle: ReferralBundle): ReferralRequest | undefined {
  const resource = latestRequest(bundle);
  if (resource === undefined) return undefined;
  const { element } = resource;
  return present<ReferralRequest>({
    sourceReference: referenceTo(resource),
    text: conceptText(element.element('code')) ?? conceptTexts(element.elements('category'))[0] ?? '',
    reasons: bundle.reasonsOf(resource, 'reasonCode', 'reasonReference'),
    notes: unique([
      ...readNotes(element),
      ...[element.text('patientInstruction')].flatMap((text) => text ?? []),
    ]),
    requester: bundle.nameOf(element.element('requester'), resource),
    performers: bundle.namesOf(element.elements('performer'), resource),
    authoredOn: element.date('authoredOn'),
    status: element.code('status'),
    priority: element.code('priority'),
  });
}

function latestRequest(bundle: ReferralBundle): BundleResource | undefined {
  return bundle
    .aboutPatient('ServiceRequest')
    .filter(({ element }) => !withdrawn.includes(element.code('status') ?? ''))
    .sort((a, b) => compareFhirDates(b.element.date('authoredOn'), a.element.date('authoredOn')))[0];
}

/** Who refers: the best statement that the file has, from explicit to guessed. */
export function readReferrer(bundle: ReferralBundle): Referrer | undefined {
  const request = latestRequest(bundle);
  const composition = bundle.all('Composition')[0];
  const header = bundle.all('MessageHeader')[0];
  const encounter = bundle.all('Encounter').sort((a, b) => compareFhirDates(startOf(b), startOf(a)))[0];
  const { patient } = bundle;
  return (
    named(bundle, 'service-request', request, [request?.element.element('requester')]) ??
    named(bundle, 'composition-author', composition, composition?.element.elements('author') ?? []) ??
    named(bundle, 'message-sender', header, [
      header?.element.element('sender'),
      header?.element.element('author'),
    ]) ??
    named(bundle, 'general-practitioner', patient, patient.element.elements('generalPractitioner')) ??
    named(bundle, 'latest-encounter', encounter, [
      ...(encounter?.element.elements('participant') ?? []).map((participant) =>
        participant.element('individual'),
      ),
      encounter?.element.element('serviceProvider'),
    ]) ??
    named(bundle, 'managing-organization', patient, [patient.element.element('managingOrganization')])
  );
}

function startOf({ element }: BundleResource): string | undefined {
  return element.element('period')?.date('start');
}

function named(
  bundle: ReferralBundle,
  source: Referrer['source'],
  from: BundleResource | undefined,
  references: (FhirElement | undefined)[],
): Referrer | undefined {
  if (from === undefined) return undefined;
  const parties = references.flatMap((reference) => (reference ? partiesOf(bundle, reference, from) : []));
  const practitioner = parties.find(({ isOrganization }) => !isOrganization);
  const organization = parties.find(({ isOrganization }) => isOrganization);
  if (!practitioner && !organization) return undefined;
  return present<Referrer>({
    practitioner: practitioner?.name,
    organization: organization?.name,
    telecom: [...(practitioner?.telecom ?? []), ...(organization?.telecom ?? [])],
    source,
  });
}

interface Party {
  name: string;
  isOrganization: boolean;
  telecom: Referrer['telecom'];
}

// A PractitionerRole stands for a person and the organization they act for.
function partiesOf(bundle: ReferralBundle, reference: FhirElement, from: BundleResource): Party[] {
  const target = bundle.follow(reference, from);
  if (target?.resourceType === 'PractitionerRole') {
    return [target.element('practitioner'), target.element('organization')].flatMap((part) =>
      part ? partiesOf(bundle, part, bundle.entryOf(target) ?? from) : [],
    );
  }
  const name = bundle.nameOf(reference, from);
  if (name === undefined) return [];
  const isOrganization =
    target?.resourceType === 'Organization' || /Organization[/?]/.test(reference.code('reference') ?? '');
  return [{ name, isOrganization, telecom: target ? readTelecoms(target) : [] }];
}
