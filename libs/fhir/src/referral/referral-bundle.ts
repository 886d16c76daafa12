import { sourceReferenceOf, type BundleResource } from './bundle-resource.ts';
import { conceptText, conceptTexts } from './concept.ts';
import { cleanText, type FhirElement, type JsonObject } from './fhir-element.ts';
import { readName } from './human-name.ts';
import { identifierToken } from './identifier.ts';
import type { ParsedBundle } from './parse-bundle.ts';
import { MAX_NAME_LENGTH, refuse } from './referral-problem.ts';

/** A parsed bundle with the questions that every section of the record asks of it. */
export class ReferralBundle {
  readonly parsed: ParsedBundle;
  private readonly byJson: Map<JsonObject, BundleResource>;

  constructor(parsed: ParsedBundle) {
    this.parsed = parsed;
    this.byJson = new Map(parsed.resources.map((resource) => [resource.element.json, resource]));
  }

  get patient(): BundleResource {
    return this.parsed.patient;
  }

  /** The resources of these types, in the order of the file. */
  all(...types: string[]): BundleResource[] {
    return this.parsed.resources.filter(({ type }) => types.includes(type));
  }

  /** As `all`, after refusing a file in which one of them is about somebody else. */
  aboutPatient(...types: string[]): BundleResource[] {
    const resources = this.all(...types);
    for (const resource of resources) this.refuseOtherSubject(resource);
    return resources;
  }

  /** As `aboutPatient` for types whose subject R4 lets out: one without a subject counts as the patient's. */
  aboutPatientWhereStated(...types: string[]): BundleResource[] {
    const resources = this.all(...types);
    for (const resource of resources) {
      if (resource.element.has('subject')) this.refuseOtherSubject(resource);
    }
    return resources;
  }

  /** The entry that holds an element as its resource. */
  entryOf({ json }: FhirElement): BundleResource | undefined {
    return this.byJson.get(json);
  }

  follow(reference: FhirElement | undefined, from: BundleResource): FhirElement | undefined {
    return this.parsed.index.follow(reference, from);
  }

  /** Who or what a Reference names: the name in the target, else the words beside the reference. */
  nameOf(reference: FhirElement | undefined, from: BundleResource): string | undefined {
    if (reference === undefined) return undefined;
    const target = this.follow(reference, from);
    return (target && this.nameIn(target)) ?? shortText(reference, 'display');
  }

  namesOf(references: FhirElement[], from: BundleResource): string[] {
    return unique(references.flatMap((reference) => this.nameOf(reference, from) ?? []));
  }

  /** Reasons given as codes and as references to other records. */
  reasonsOf(resource: BundleResource, codes: string, references: string): string[] {
    const referred = resource.element.elements(references).flatMap((reference) => {
      const target = this.follow(reference, resource);
      return (target && conceptText(target.element('code'))) ?? reference.text('display') ?? [];
    });
    return unique([...conceptTexts(resource.element.elements(codes)), ...referred]);
  }

  /** The name of a practitioner, their role, an organization or a related person. */
  nameIn(target: FhirElement): string | undefined {
    if (target.resourceType === 'PractitionerRole') {
      const from = this.entryOf(target);
      return (
        from &&
        (this.nameOf(target.element('practitioner'), from) ??
          this.nameOf(target.element('organization'), from))
      );
    }
    if (typeof target.json['name'] === 'string') return shortText(target, 'name');
    const name = target.elements('name').flatMap((element) => readName(element) ?? [])[0];
    return name?.text;
  }

  private refuseOtherSubject(resource: BundleResource): void {
    const { element } = resource;
    const role = element.has('subject') ? 'subject' : 'patient';
    const subject = element.element(role);
    if (subject === undefined || !this.isPatient(subject, resource))
      refuse('SUBJECT_MISMATCH', element.placeOf(role));
  }

  private isPatient(subject: FhirElement, from: BundleResource): boolean {
    const reference = subject.code('reference');
    if (reference === undefined) return this.hasIdentifier(tokenOf(subject.element('identifier')));
    const resolution = this.parsed.index.resolve(reference, from);
    if (resolution.kind === 'entry') return resolution.resource === this.patient;
    if (resolution.kind !== 'external') return false;
    const searched = /^Patient\?(?:.*&)?identifier=([^&]*)/.exec(reference)?.[1];
    return searched === undefined ? this.isSameOnServer(reference) : this.hasIdentifier(decoded(searched));
  }

  // A urn:uuid bundle whose records still name the server they come from.
  private isSameOnServer(reference: string): boolean {
    const { id, fullUrl } = this.patient;
    return id !== undefined && !/^https?:/.test(fullUrl ?? '') && reference.endsWith(`/Patient/${id}`);
  }

  private hasIdentifier(token: string | undefined): boolean {
    if (token === undefined) return false;
    return this.patient.element.elements('identifier').some((identifier) => tokenOf(identifier) === token);
  }
}

export const referenceTo = sourceReferenceOf;

/** Distinct texts, in the order of their first occurrence. */
export function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}

/** A name that is a plain string: of an organization, or the words beside a reference. */
function shortText(element: FhirElement, name: string): string | undefined {
  const value = element.json[name];
  if (typeof value !== 'string') return undefined;
  const text = cleanText(value).replace(/\s+/g, ' ');
  if ([...text].length > MAX_NAME_LENGTH) refuse('NAME_TOO_LONG', element.placeOf(name));
  return text === '' ? undefined : text;
}

function tokenOf(identifier: FhirElement | undefined): string | undefined {
  const value = identifier?.code('value');
  return value === undefined
    ? undefined
    : identifierToken({ system: identifier?.code('system') ?? '', value });
}

function decoded(token: string): string | undefined {
  try {
    return decodeURIComponent(token);
  } catch {
    return undefined;
  }
}
