import type { Bundle, BundleEntry, Resource } from '@medplum/fhirtypes';
import type { SeededChance } from './seeded-chance.ts';

export type ReferralBundleType = 'transaction' | 'collection' | 'searchset';

/** The tag that marks every resource of a synthetic bundle. */
export const SYNTHETIC_TAG = {
  system: 'urn:consilium:tag',
  code: 'synthetic',
  display: 'Synthetic record, not a real person',
} as const;

/** A literal reference, good wherever FHIR takes one. */
export interface LiteralReference {
  reference: string;
}

const SERVER = 'https://records.example.org/fhir';

/**
 * Collects resources into a bundle and makes references between them: `urn:uuid:` in a transaction, relative
 * with absolute fullUrls in the others, as sending systems do.
 */
export class BundleWriter {
  readonly type: ReferralBundleType;
  private readonly chance: SeededChance;
  private readonly entries: BundleEntry[] = [];

  constructor(type: ReferralBundleType, chance: SeededChance) {
    this.type = type;
    this.chance = chance;
  }

  /** Adds a resource and answers how others refer to it. */
  add<T extends Resource>(resource: T): LiteralReference {
    const id = this.chance.uuid();
    const stamped: T = { ...resource, id, meta: { ...resource.meta, tag: [SYNTHETIC_TAG] } };
    const { resourceType } = resource;
    const isTransaction = this.type === 'transaction';
    this.entries.push({
      fullUrl: isTransaction ? `urn:uuid:${id}` : `${SERVER}/${resourceType}/${id}`,
      resource: stamped,
      ...(isTransaction ? { request: { method: 'POST', url: resourceType } } : {}),
      ...(this.type === 'searchset' ? { search: { mode: 'match' } } : {}),
    });
    return { reference: isTransaction ? `urn:uuid:${id}` : `${resourceType}/${id}` };
  }

  bundle(timestamp: string): Bundle {
    return {
      resourceType: 'Bundle',
      id: this.chance.uuid(),
      meta: { tag: [SYNTHETIC_TAG] },
      type: this.type,
      timestamp,
      ...(this.type === 'searchset' ? { total: this.entries.length } : {}),
      entry: this.entries,
    };
  }
}
