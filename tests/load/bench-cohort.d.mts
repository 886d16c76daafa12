import type { Pool } from 'pg';

/** Fills a clinic with discharged episodes, each with disability and usual pain at admission and one month after discharge. */
export function fillCohort(owner: Pool, clinicId: string, episodes: number): Promise<void>;
