import { bundleResource, type BundleResource } from './bundle-resource.ts';
import { FhirElement, isJsonObject, type Json } from './fhir-element.ts';
import { ReferenceIndex } from './reference-index.ts';
import { MAX_ENTRIES, MAX_REFERRAL_BYTES, refuse } from './referral-problem.ts';
import { releaseOfType } from './r4-resource-types.ts';
import { refuseOtherRelease, refuseOtherVersion, refuseTypeOfOtherRelease } from './release-check.ts';
import { walkTexts } from './text-walk.ts';

/** A bundle that is R4, complete in itself and about one patient. */
export interface ParsedBundle {
  bundle: FhirElement;
  type: string;
  resources: BundleResource[];
  patient: BundleResource;
  index: ReferenceIndex;
}

// history holds several versions of one resource, the response types hold no record.
const readableTypes = ['document', 'message', 'transaction', 'batch', 'collection', 'searchset'];

/** From text to a bundle whose structure can be trusted; every rule that fails refuses the file. */
export function parseBundle(text: string, maxBytes: number = MAX_REFERRAL_BYTES): ParsedBundle {
  if (isLongerThan(text, maxBytes)) refuse('FILE_TOO_LARGE');
  if (text.includes('\u0000')) refuse('NUL_CHARACTER');
  const bundle = bundleElement(parseJson(text));
  const type = typeOf(bundle);
  const resources = readEntries(bundle);
  for (const { element } of resources) refuseOtherRelease(element);
  const patient = onlyPatient(resources);
  const index = new ReferenceIndex(resources);
  for (const resource of resources) {
    const references = walkTexts(resource.element.json, resource.element.place.path, {
      resourceType: resource.type,
      entry: resource.entry,
    });
    index.refuseDangling(references, resource);
  }
  return { bundle, type, resources, patient, index };
}

// A UTF-16 unit is 1 to 3 bytes of UTF-8, so most texts are decided by their length alone.
function isLongerThan(text: string, maxBytes: number): boolean {
  if (text.length > maxBytes) return true;
  return text.length * 3 > maxBytes && new TextEncoder().encode(text).byteLength > maxBytes;
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as Json;
  } catch (error) {
    return refuse('NOT_JSON', { detail: whatElse(text, error) });
  }
}

// The parser's own message quotes the file, so only its position is taken over, which V8 puts at the end.
function whatElse(text: string, error: unknown): string {
  const start = text.slice(0, 200).trimStart();
  if (start === '') return 'It is empty.';
  if (start.startsWith('<')) return 'It looks like XML or HTML.';
  if (start.startsWith('MSH|')) return 'It looks like an HL7 version 2 message.';
  if (start.startsWith('%PDF')) return 'It looks like a PDF.';
  if (/^\{[^\n]*\}\r?\n\s*\{/.test(text.slice(0, 100_000).trimStart()))
    return 'It looks like NDJSON, one resource a line.';
  const position = /at position \d+(?: \(line (\d+) column (\d+)\))?$/.exec(
    error instanceof Error ? error.message : '',
  );
  return position?.[1] === undefined
    ? 'It may have been cut off.'
    : `Reading stopped at line ${position[1]}, column ${position[2]}.`;
}

function bundleElement(json: Json): FhirElement {
  if (!isJsonObject(json) || typeof json['resourceType'] !== 'string') return refuse('NOT_FHIR');
  const root = new FhirElement(json, { path: json['resourceType'] === 'Bundle' ? 'Bundle' : '$' });
  const release = releaseOfType(json['resourceType']);
  if (release === 'unknown') refuse('NOT_FHIR');
  if (release !== 'r4') refuseTypeOfOtherRelease(release, root);
  if (json['resourceType'] !== 'Bundle') refuse('NOT_A_BUNDLE');
  refuseOtherVersion(root);
  // Everything outside the entries; their resources are walked one by one, with their place.
  const { entry, ...rest } = json;
  walkTexts(rest, 'Bundle');
  if (Array.isArray(entry) && entry.length > MAX_ENTRIES) refuse('TOO_MANY_ENTRIES');
  return root;
}

function typeOf(bundle: FhirElement): string {
  const type = bundle.code('type');
  if (type === undefined || !readableTypes.includes(type))
    return refuse('UNSUPPORTED_BUNDLE_TYPE', { path: 'Bundle.type' });
  if (bundle.elements('link').some((link) => link.code('relation') === 'next')) {
    refuse('PARTIAL_BUNDLE', { path: 'Bundle.link' });
  }
  // Only a searchset has a total; it counts the matches, which cannot be more than the entries.
  const entries = bundle.json['entry'];
  const count = Array.isArray(entries) ? entries.length : 0;
  if (type === 'searchset' && (bundle.number('total') ?? 0) > count)
    refuse('PARTIAL_BUNDLE', { path: 'Bundle.total' });
  return type;
}

function readEntries(bundle: FhirElement): BundleResource[] {
  const entries = bundle.json['entry'];
  if (!Array.isArray(entries)) return [];
  return entries.map((entry, number) => {
    const path = `Bundle.entry[${number}]`;
    const resource = isJsonObject(entry) ? entry['resource'] : undefined;
    if (!isJsonObject(entry) || !isJsonObject(resource))
      return refuse('ENTRY_WITHOUT_RESOURCE', { path, entry: number });
    const { resource: _walkedLater, ...aboutEntry } = entry;
    walkTexts(aboutEntry, path, { entry: number });
    return readEntry(resource, number, new FhirElement(entry, { path, entry: number }).code('fullUrl'));
  });
}

function readEntry(
  json: { [key: string]: Json | undefined },
  entry: number,
  fullUrl?: string,
): BundleResource {
  const path = `Bundle.entry[${entry}].resource`;
  const type = json['resourceType'];
  const release = typeof type === 'string' ? releaseOfType(type) : 'unknown';
  if (typeof type !== 'string' || release === 'unknown' || type === 'Bundle') {
    return refuse('UNKNOWN_RESOURCE_TYPE', { path: `${path}.resourceType`, entry });
  }
  const resource = bundleResource(json, type, entry, fullUrl);
  if (release !== 'r4') refuseTypeOfOtherRelease(release, resource.element);
  refuseOtherVersion(resource.element);
  return resource;
}

function onlyPatient(resources: readonly BundleResource[]): BundleResource {
  const [first, second] = resources.filter(({ type }) => type === 'Patient');
  if (first === undefined) return refuse('NO_PATIENT');
  if (second !== undefined) refuse('SEVERAL_PATIENTS', second.element.place);
  return first;
}
