import type { BundleResource } from './bundle-resource.ts';
import type { FhirElement } from './fhir-element.ts';
import { MAX_CODE_LENGTH, refuse } from './referral-problem.ts';
import type { FoundReference } from './text-walk.ts';

/** What a reference leads to. `external`: outside the file by intent (another server, a search). */
export type Resolution =
  | { kind: 'entry'; resource: BundleResource }
  | { kind: 'contained'; element: FhirElement }
  | { kind: 'container' }
  | { kind: 'external' }
  | { kind: 'dangling' };

/** Resolves references as FHIR R4 says (bundle.html#references): fullUrl, relative to the server, contained. */
export class ReferenceIndex {
  private readonly byFullUrl = new Map<string, BundleResource>();
  private readonly byTypeAndId = new Map<string, BundleResource>();

  constructor(resources: readonly BundleResource[]) {
    for (const resource of resources) {
      const { fullUrl, type, id, element } = resource;
      if (fullUrl !== undefined) {
        if (this.byFullUrl.has(fullUrl)) refuse('DUPLICATE_ENTRY', element.place);
        this.byFullUrl.set(fullUrl, resource);
      }
      if (id === undefined) continue;
      const other = this.byTypeAndId.get(`${type}/${id}`);
      // The same id on two servers is two resources; without a fullUrl on both there is no telling them apart.
      if (other && (fullUrl === undefined || other.fullUrl === undefined))
        refuse('DUPLICATE_ENTRY', element.place);
      if (!other) this.byTypeAndId.set(`${type}/${id}`, resource);
    }
  }

  resolve(reference: string, from: BundleResource): Resolution {
    if (reference === '#') return { kind: 'container' };
    if (reference.length > MAX_CODE_LENGTH) return { kind: 'dangling' };
    if (reference.startsWith('#')) {
      const element = from.contained.get(reference.slice(1));
      return element ? { kind: 'contained', element } : { kind: 'dangling' };
    }
    const target = reference.replace(/\/_history\/[^/]*$/, '').replace(/#.*$/, '');
    const resource =
      this.byFullUrl.get(target) ??
      this.byFullUrl.get(onServerOf(from, target) ?? target) ??
      this.byTypeAndId.get(target);
    if (resource) return { kind: 'entry', resource };
    return /^https?:\/\//i.test(target) || isSearch(target) ? { kind: 'external' } : { kind: 'dangling' };
  }

  /** Refuses when a reference of the resource leads nowhere. */
  refuseDangling(references: readonly FoundReference[], from: BundleResource): void {
    for (const { reference, place } of references) {
      if (this.resolve(reference, from).kind === 'dangling') refuse('DANGLING_REFERENCE', place);
    }
  }

  /** The element a Reference leads to inside the file, contained or entry. */
  follow(reference: FhirElement | undefined, from: BundleResource): FhirElement | undefined {
    const text = reference?.code('reference');
    if (text === undefined) return undefined;
    const resolution = this.resolve(text, from);
    if (resolution.kind === 'entry') return resolution.resource.element;
    return resolution.kind === 'contained' ? resolution.element : undefined;
  }
}

/** A conditional reference of a transaction, e.g. `Practitioner?identifier=...`. */
function isSearch(reference: string): boolean {
  return /^[A-Z][A-Za-z]+\?/.test(reference);
}

/** The absolute URL of a relative reference, on the server that the source entry's fullUrl names. */
function onServerOf({ fullUrl }: BundleResource, target: string): string | undefined {
  const server = /^(https?:\/\/.*\/)[A-Za-z]+\/[^/]+$/.exec(fullUrl ?? '')?.[1];
  return server !== undefined && /^[A-Z][A-Za-z]+\/[^/]+$/.test(target) ? `${server}${target}` : undefined;
}
