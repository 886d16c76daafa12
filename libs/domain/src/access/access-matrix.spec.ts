import { describe, expect, it } from '@jest/globals';
import type { Permission } from './index.ts';
import { accessMatrix, PERMISSIONS, relationsFor, ROLES } from './index.ts';

describe('accessMatrix', () => {
  it('has a row per permission and a cell per role', () => {
    const rows = accessMatrix();
    expect(rows.map((row) => row.operation)).toEqual(PERMISSIONS);
    expect(rows.every((row) => row.cells.length === ROLES.length && row.module !== 'platform')).toBe(true);
  });

  it('reads as expected', () => {
    const shown = (operation: Permission): string[] =>
      (accessMatrix().find((row) => row.operation === operation)?.cells ?? [])
        .filter((cell) => cell.anyone || cell.relations.length > 0)
        .map((cell) => {
          const when = cell.anyone ? 'always' : cell.relations.join('+');
          return `${cell.role} ${when}${cell.ownSectionOnly ? ' own section' : ''}`;
        });
    expect(shown('carePlan.signOff')).toEqual([
      'PHYSICIAN TEAM own section',
      'PHYSIOTHERAPIST TEAM own section',
      'OCCUPATIONAL_THERAPIST TEAM own section',
      'PSYCHOLOGIST TEAM own section',
      'CREATIVE_THERAPIST TEAM own section',
      'NURSE TEAM own section',
      'SOCIAL_WORKER TEAM own section',
      'SCHOOL_LIAISON TEAM own section',
    ]);
    expect(shown('patient.read')).toEqual([
      'PHYSICIAN TEAM+INTAKE+BREAK_GLASS',
      'NURSE_PRACTITIONER TEAM+INTAKE+BREAK_GLASS',
      'PHYSIOTHERAPIST TEAM+BREAK_GLASS',
      'OCCUPATIONAL_THERAPIST TEAM+BREAK_GLASS',
      'THERAPY_ASSISTANT TEAM',
      'STUDENT TEAM',
      'PSYCHOLOGIST TEAM+BREAK_GLASS',
      'CREATIVE_THERAPIST TEAM+BREAK_GLASS',
      'NURSE TEAM+INTAKE+BREAK_GLASS',
      'SOCIAL_WORKER TEAM+INTAKE+BREAK_GLASS',
      'SCHOOL_LIAISON TEAM',
      'ADMINISTRATOR always',
      'PRIVACY_OFFICER always',
      'PATIENT SELF',
      'GUARDIAN PROXY',
    ]);
    expect(shown('audit.readPatient')).toEqual([
      'PHYSICIAN TEAM',
      'NURSE_PRACTITIONER TEAM',
      'ADMINISTRATOR always',
      'PRIVACY_OFFICER always',
    ]);
  });

  it('adds up for several roles', () => {
    expect(relationsFor(['NURSE', 'GUARDIAN'], 'patient.read')).toEqual({
      anyone: false,
      relations: ['TEAM', 'INTAKE', 'BREAK_GLASS', 'PROXY'],
      ownSectionOnly: false,
    });
    expect(relationsFor(['STUDENT'], 'carePlan.draft').ownSectionOnly).toBe(true);
    expect(relationsFor(['ANALYST'], 'patient.read')).toEqual({
      anyone: false,
      relations: [],
      ownSectionOnly: false,
    });
  });
});
