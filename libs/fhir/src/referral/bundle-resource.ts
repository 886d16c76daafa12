import { FhirElement, type JsonObject } from './fhir-element.ts';

/** One resource of the bundle with what its entry says about it. */
export interface BundleResource {
  type: string;
  element: FhirElement;
  /** Index in `Bundle.entry`. */
  entry: number;
  id?: string;
  fullUrl?: string;
  contained: Map<string, FhirElement>;
}

export function bundleResource(
  json: JsonObject,
  type: string,
  entry: number,
  fullUrl?: string,
): BundleResource {
  const path = `Bundle.entry[${entry}].resource`;
  const element = new FhirElement(json, { path, resourceType: type, entry });
  const id = element.code('id');
  const contained = new Map<string, FhirElement>();
  for (const inner of element.elements('contained')) {
    const innerId = inner.code('id');
    if (innerId !== undefined) contained.set(innerId, inner);
  }
  return {
    type,
    element,
    entry,
    contained,
    ...(id === undefined ? {} : { id }),
    ...(fullUrl === undefined ? {} : { fullUrl }),
  };
}

/** How a record points back to its source: the same in every export of the same resource, where one can be had. */
export function sourceReferenceOf({ type, id, fullUrl, entry }: BundleResource): string {
  if (id !== undefined) return `${type}/${id}`;
  return fullUrl ?? `Bundle.entry[${entry}]`;
}
