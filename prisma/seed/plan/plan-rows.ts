import type { Prisma } from '@consilium/db';
import { dateColumn } from '../demo/add-members.ts';
import type { SeedIds } from '../seed-ids.ts';
import type { SeedRows } from '../seed-rows.ts';
import type { Entry, PlanStory } from './plan-story.ts';

export interface PlanPlace {
  readonly clinicId: string;
  readonly episodeId: string;
  readonly patientId: string;
  readonly status: string;
}

/** A Prisma JSON column takes what JSON can carry; the domain's readonly shapes do. */
const json = (value: unknown): Prisma.InputJsonValue =>
  JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;

/** Writes a plan as its use cases would have left it: rows, every revision, versions and signatures. */
export function addPlan(rows: SeedRows, ids: SeedIds, place: PlanPlace, story: PlanStory): void {
  const { clinicId, episodeId, patientId, status } = place;
  const carePlanId = story.id;
  rows.add('carePlan', {
    ...{ clinicId, id: carePlanId, episodeId, patientId, status },
    latestVersionNumber: story.versions.length,
    createdAt: story.opened.at,
  });
  const about = <F>(entry: Entry<F>) => {
    const { fields, stamp } = story.current(entry);
    const edited = { updatedAt: stamp.at, updatedByName: stamp.by.displayName };
    return {
      fields,
      row: { clinicId, id: entry.id, carePlanId, version: entry.revisions.length, ...edited },
    };
  };
  for (const section of story.sections) {
    const { fields, row } = about(section);
    rows.add('carePlanSection', { ...row, ...fields, disciplineCode: section.disciplineCode });
  }
  for (const goal of story.goals) {
    const { fields, row } = about(goal);
    const { dueOn, sharedDisciplineCodes, ...texts } = fields;
    rows.add('goal', {
      ...row,
      ...texts,
      sharedDisciplineCodes: [...sharedDisciplineCodes],
      dueOn: dueOn && dateColumn(dueOn),
      createdAt: goal.createdAt,
    });
  }
  for (const intervention of story.interventions) {
    const { fields, row } = about(intervention);
    const { coTreatingDisciplineCodes, goalIds, ...rest } = fields;
    rows.add('intervention', {
      ...row,
      ...rest,
      coTreatingDisciplineCodes: [...coTreatingDisciplineCodes],
      goalIds: [...goalIds],
      createdAt: intervention.createdAt,
    });
  }
  addRevisions(rows, ids, clinicId, story);
  addVersions(rows, clinicId, story);
}

function addRevisions(rows: SeedRows, ids: SeedIds, clinicId: string, story: PlanStory): void {
  for (const entry of [...story.sections, ...story.goals, ...story.interventions]) {
    rows.add(
      'planEntryRevision',
      ...entry.revisions.map(({ fields, stamp }, index) => ({
        ...{ clinicId, id: ids.at(stamp.at), carePlanId: story.id, entity: entry.entity, entityId: entry.id },
        version: index + 1,
        fields: json(fields),
        at: stamp.at,
        byName: stamp.by.displayName,
      })),
    );
  }
}

function addVersions(rows: SeedRows, clinicId: string, story: PlanStory): void {
  for (const { id, number, content, changes, note, stamp, signOffs } of story.versions) {
    rows.add('planVersion', {
      ...{ clinicId, id, carePlanId: story.id, number, note },
      content: json(content),
      changes: json(changes),
      createdAt: stamp.at,
      createdByName: stamp.by.displayName,
    });
    rows.add(
      'planSignOff',
      ...signOffs.map(({ disciplineCode, signed }) => ({
        ...{ clinicId, planVersionId: id, disciplineCode },
        signedAt: signed?.at ?? null,
        signedByUserId: signed?.by.userId ?? null,
        signedByName: signed?.by.displayName ?? null,
        credential: signed?.by.credential ?? null,
      })),
    );
  }
}
