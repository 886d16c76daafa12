import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AccessContext, Permission, Role } from './index.ts';
import { can, INTAKE_ROLES, PATIENT_RELATIONS, PERMISSIONS, POLICY, ROLES } from './index.ts';
import { AFTERCARE_ROWS } from './policy/aftercare-rows.ts';
import { BEDSIDE_ROWS } from './policy/bedside-rows.ts';
import { CONFERENCE_ROWS } from './policy/conference-rows.ts';
import { EXAMINATION_ROWS } from './policy/examination-rows.ts';
import { FAMILY_PLAN_ROWS } from './policy/family-plan-rows.ts';
import { DISCHARGE_ROWS } from './policy/discharge-rows.ts';
import { MEDICATION_ROWS } from './policy/medication-rows.ts';
import { NOTES_AND_FAMILY_ROWS } from './policy/notes-and-family-rows.ts';
import { OUTCOME_ROWS } from './policy/outcome-rows.ts';
import { WORKUP_ROWS } from './policy/workup-rows.ts';
import { PLAN_ROWS } from './policy/plan-rows.ts';
import { CLINIC_AND_RECORD_ROWS } from './policy/record-rows.ts';
import { SCHEDULE_ROWS } from './policy/schedule-rows.ts';
import { SCHOOL_ROWS } from './policy/school-rows.ts';
import { TASK_ROWS } from './policy/task-rows.ts';

const actor = (roles: readonly Role[], disciplineCode: string | null = 'PHYSIOTHERAPY') => ({
  roles,
  disciplineCode,
});
const CONTEXTS: readonly AccessContext[] = [
  {},
  ...PATIENT_RELATIONS.flatMap((relation) => [
    { relation },
    { relation, sectionDisciplineCode: 'PHYSIOTHERAPY' },
    { relation, sectionDisciplineCode: 'PSYCHOLOGY' },
  ]),
];

describe('the policy, every role x permission x relation x section', () => {
  it('has every permission in one area only, so that no row hides another', () => {
    const areas = [
      CLINIC_AND_RECORD_ROWS,
      PLAN_ROWS,
      SCHEDULE_ROWS,
      BEDSIDE_ROWS,
      NOTES_AND_FAMILY_ROWS,
      OUTCOME_ROWS,
      EXAMINATION_ROWS,
      WORKUP_ROWS,
      CONFERENCE_ROWS,
      FAMILY_PLAN_ROWS,
      AFTERCARE_ROWS,
      SCHOOL_ROWS,
      DISCHARGE_ROWS,
      MEDICATION_ROWS,
      TASK_ROWS,
    ];
    expect(areas.flatMap((rows) => Object.keys(rows)).toSorted()).toEqual([...PERMISSIONS].toSorted());
  });

  it('allows exactly what the table says and nothing else', () => {
    let asked = 0;
    for (const role of ROLES) {
      for (const permission of PERMISSIONS) {
        const grant = POLICY[permission][role];
        for (const context of CONTEXTS) {
          const relationFits =
            grant !== undefined &&
            ('anyone' in grant ||
              (context.relation !== undefined && grant.relations.includes(context.relation)));
          const sectionFits = !grant?.ownSection || context.sectionDisciplineCode === 'PHYSIOTHERAPY';
          expect([role, permission, context, can(actor([role]), permission, context).allowed]).toEqual([
            role,
            permission,
            context,
            relationFits && sectionFits,
          ]);
          asked += 1;
        }
      }
    }
    expect(asked).toBe(ROLES.length * PERMISSIONS.length * CONTEXTS.length);
  });

  it('refuses everything to nobody, and what it has never heard of to everybody', () => {
    for (const permission of PERMISSIONS) {
      for (const context of CONTEXTS) expect(can(actor([]), permission, context).allowed).toBe(false);
    }
    for (const unknown of ['constructor', 'toString', '__proto__', 'carePlan.delete', '']) {
      expect(can(actor([...ROLES]), unknown as Permission, { relation: 'TEAM' })).toEqual({
        allowed: false,
        why: 'ROLE',
        breakGlassWouldHelp: false,
      });
      expect(can(actor([unknown as Role]), 'clinic.read').allowed).toBe(false);
      const nowhere = can(actor(['constructor' as Role]), unknown as Permission, { relation: 'TEAM' });
      expect(nowhere).toMatchObject({ allowed: false, why: 'ROLE' });
    }
  });

  it('never takes a right away when a role is added', () => {
    const roles = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 });
    fc.assert(
      fc.property(
        roles,
        fc.constantFrom(...ROLES),
        fc.constantFrom(...PERMISSIONS),
        fc.constantFrom(...CONTEXTS),
        (some, added, permission, context) => {
          const before = can(actor(some), permission, context).allowed;
          const after = can(actor([...some, added]), permission, context).allowed;
          expect(before && !after).toBe(false);
          expect(after).toBe(before || can(actor([added]), permission, context).allowed);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('lets no discipline into the section of another', () => {
    for (const permission of ['carePlan.draft', 'carePlan.signOff'] as const) {
      const decision = can(actor(['PHYSIOTHERAPIST']), permission, {
        relation: 'TEAM',
        sectionDisciplineCode: 'PSYCHOLOGY',
      });
      expect(decision).toEqual({ allowed: false, why: 'SECTION', breakGlassWouldHelp: false });
      const nobody = { roles: ['PHYSIOTHERAPIST' as const], disciplineCode: null };
      expect(can(nobody, permission, { relation: 'TEAM' }).allowed).toBe(false);
      for (const nothing of [null, undefined] as unknown as string[]) {
        const unnamed = { roles: ['PHYSIOTHERAPIST' as const], disciplineCode: nothing };
        const context = { relation: 'TEAM' as const, sectionDisciplineCode: nothing };
        expect(can(unnamed, permission, context)).toMatchObject({ allowed: false, why: 'SECTION' });
      }
    }
  });

  it('reads after break-glass, and changes nothing but the answer to a page', () => {
    const reads = PERMISSIONS.filter((permission) =>
      Object.values(POLICY[permission]).some(
        (grant) => 'relations' in grant && grant.relations.includes('BREAK_GLASS'),
      ),
    );
    expect(reads).toEqual([
      'patient.read',
      'record.read',
      'careTeam.read',
      'referral.read',
      'examination.read',
      'workup.read',
      'episode.read',
      'carePlan.read',
      'patientTime.read',
      'schedule.readPatient',
      'hold.read',
      'safetyFlag.read',
      'safetyFlag.readRestricted',
      'safetyFlag.acknowledge',
      'safetyFlag.close',
      'adverseEvent.read',
      'desensitization.read',
      'delivery.read',
      'performance.read',
      'note.read',
      'homeLog.read',
      'measure.read',
      'progress.read',
      'authorization.read',
      'outcome.rows',
      'conference.read',
      'familyPlan.read',
      'flarePlan.read',
      'dischargeLetter.read',
      'school.read',
      'discharge.read',
      'medication.read',
      'task.read',
    ]);
  });

  it('gives intake at least what break-glass gives, so nobody loses by the stronger relation', () => {
    for (const role of INTAKE_ROLES) {
      for (const permission of PERMISSIONS) {
        const broken = can(actor([role]), permission, { relation: 'BREAK_GLASS' }).allowed;
        const intake = can(actor([role]), permission, { relation: 'INTAKE' }).allowed;
        const team = can(actor([role], null), permission, { relation: 'TEAM' }).allowed;
        expect([permission, broken && !intake, intake && !team]).toEqual([permission, false, false]);
      }
    }
  });

  it('gives outsiders no chart, and says when break-glass would', () => {
    for (const role of ROLES) {
      for (const permission of ['patient.read', 'record.read', 'carePlan.read', 'episode.read'] as const) {
        const decision = can(actor([role]), permission, { relation: 'OUTSIDE' });
        // The header of a patient is all that an administrator or a privacy officer opens.
        const opensHeader =
          permission === 'patient.read' && (role === 'ADMINISTRATOR' || role === 'PRIVACY_OFFICER');
        expect(decision.allowed).toBe(opensHeader);
        if (!decision.allowed && decision.breakGlassWouldHelp) {
          expect(can(actor([role]), 'breakGlass.open').allowed).toBe(true);
          expect(can(actor([role]), permission, { relation: 'BREAK_GLASS' }).allowed).toBe(true);
        }
      }
    }
    const help = (role: Role, permission: Permission): boolean => {
      const decision = can(actor([role]), permission, { relation: 'OUTSIDE' });
      return !decision.allowed && decision.breakGlassWouldHelp;
    };
    expect(help('NURSE', 'patient.read')).toBe(true);
    expect(help('STUDENT', 'patient.read')).toBe(false);
    expect(help('THERAPY_ASSISTANT', 'patient.read')).toBe(false);
    expect(help('ADMINISTRATOR', 'record.read')).toBe(false);
    expect(help('PHYSICIAN', 'episode.transition')).toBe(false);
    expect(help('CREATIVE_THERAPIST', 'record.read')).toBe(false);
  });

  it('keeps administrators, schedulers, analysts and privacy officers out of charts', () => {
    for (const role of ['ADMINISTRATOR', 'SCHEDULER', 'ANALYST', 'PRIVACY_OFFICER'] as const) {
      for (const relation of PATIENT_RELATIONS) {
        for (const permission of ['record.read', 'carePlan.read', 'referral.read', 'episode.read'] as const) {
          expect(can(actor([role]), permission, { relation }).allowed).toBe(false);
        }
      }
    }
    expect(can(actor(['ANALYST']), 'patient.list').allowed).toBe(false);
  });

  it('lets a family read its own chart and plan, nothing of another', () => {
    const patientRelated = PERMISSIONS.filter((permission) => {
      const self = can(actor(['PATIENT'], null), permission, { relation: 'SELF' }).allowed;
      return self && !can(actor(['PATIENT'], null), permission).allowed;
    });
    expect(patientRelated).toEqual([
      'patient.read',
      'patientTime.read',
      'schedule.readPatient',
      'hold.read',
      'safetyFlag.raise',
      'desensitization.read',
      'desensitization.recordHome',
      'performance.read',
      'releasedNote.read',
      'homePage.read',
      'homeLog.read',
      'measure.answerOwn',
      'familyPlan.read',
      'planVersion.acknowledge',
      'flarePlan.read',
      'flarePlan.stamp',
      'school.read',
      'school.recordWeek',
    ]);
    expect(can(actor(['GUARDIAN'], null), 'familyPlan.read', { relation: 'SELF' }).allowed).toBe(false);
    expect(can(actor(['PATIENT'], null), 'familyPlan.read', { relation: 'PROXY' }).allowed).toBe(false);
  });
});
