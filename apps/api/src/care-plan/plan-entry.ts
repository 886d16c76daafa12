/** What an edit leaves on the row it changed. */
export interface EditStamp {
  readonly updatedAt: Date;
  readonly updatedByName: string;
}

/** A section, goal or intervention. */
export interface PlanEntry extends EditedBy {
  readonly id: string;
  readonly carePlanId: string;
  version: number;
}

interface EditedBy {
  updatedAt: Date;
  updatedByName: string | null;
}
