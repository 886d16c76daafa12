import { Injectable } from '@nestjs/common';
import type { Permission } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { AssembleSheet } from './assemble-sheet.ts';
import { ConferenceQueries } from './conference.queries.ts';
import { ConferenceSheet } from './graphql/conference-sheet.object.ts';
import type { AgendaItem } from './graphql/conference.object.ts';

/** What each part of a sheet takes to be read; whoever lacks it finds that part empty. */
const PARTS: readonly { readonly needs: Permission; readonly empty: Partial<ConferenceSheet> }[] = [
  { needs: 'carePlan.read', empty: { goals: [] } },
  { needs: 'delivery.read', empty: { minutes: [], attended: 0, expected: 0 } },
  { needs: 'hold.read', empty: { holds: [] } },
  {
    needs: 'discharge.read',
    empty: { expectedDischargeOn: null, barriers: [], criteriaMet: 0, criteriaCounted: 0 },
  },
  { needs: 'medication.read', empty: { weanings: [] } },
  { needs: 'task.read', empty: { tasks: [] } },
  { needs: 'desensitization.read', empty: { ladders: [] } },
  { needs: 'measure.read', empty: { scores: [] } },
  { needs: 'performance.read', empty: { performances: [] } },
  { needs: 'safetyFlag.read', empty: { openSafetyFlags: 0 } },
];

/** Parts that sheets signed before they were shown do not have. */
const BEFORE_THEY_WERE_SHOWN: Partial<ConferenceSheet> = {
  ...{ tasks: [], weanings: [], expectedDischargeOn: null },
  ...{ barriers: [], criteriaMet: 0, criteriaCounted: 0 },
};

/** The sheet as the viewer may read it: as it is now while the part is open, as it was signed afterwards. */
@Injectable()
export class ShownSheet {
  constructor(
    private readonly access: Access,
    private readonly assemble: AssembleSheet,
    private readonly queries: ConferenceQueries,
  ) {}

  async of({ id, patientId, status }: AgendaItem): Promise<ConferenceSheet> {
    const sheet =
      status === 'SIGNED'
        ? Object.assign(new ConferenceSheet(), BEFORE_THEY_WERE_SHOWN, await this.queries.signedSheet(id))
        : await this.assemble.of(patientId);
    for (const { needs, empty } of PARTS) {
      if (!(await this.access.may(needs, patientId))) Object.assign(sheet, empty);
    }
    return sheet;
  }
}
