import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AccessContext, Permission, Role } from './index.ts';
import {
  accessMatrix,
  can,
  decideBreakGlass,
  INTAKE_ROLES,
  PATIENT_RELATIONS,
  PERMISSIONS,
  POLICY,
  relationOf,
  relationsFor,
  ROLES,
} from './index.ts';

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
      'carePlan.read',
      'patientTime.read',
      'schedule.readPatient',
      'hold.read',
      'safetyFlag.raise',
      'desensitization.read',
      'desensitization.recordHome',
      'performance.read',
      'homePage.read',
      'homeLog.read',
    ]);
    expect(can(actor(['GUARDIAN'], null), 'carePlan.read', { relation: 'SELF' }).allowed).toBe(false);
    expect(can(actor(['PATIENT'], null), 'carePlan.read', { relation: 'PROXY' }).allowed).toBe(false);
  });
});

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

describe('relationOf', () => {
  const none = {
    roles: ['NURSE'] as Role[],
    isSelf: false,
    isProxy: false,
    onTeam: false,
    inIntake: false,
    hasBreakGlass: false,
  };

  it('takes the strongest relation', () => {
    expect(relationOf(none)).toBe('OUTSIDE');
    expect(relationOf({ ...none, hasBreakGlass: true })).toBe('BREAK_GLASS');
    expect(relationOf({ ...none, hasBreakGlass: true, inIntake: true })).toBe('INTAKE');
    expect(relationOf({ ...none, hasBreakGlass: true, inIntake: true, onTeam: true })).toBe('TEAM');
    expect(relationOf({ ...none, roles: ['PSYCHOLOGIST'], inIntake: true })).toBe('OUTSIDE');
    expect(relationOf({ ...none, roles: ['GUARDIAN'], isProxy: true })).toBe('PROXY');
    expect(relationOf({ ...none, roles: ['PATIENT'], isSelf: true })).toBe('SELF');
    expect(relationOf({ ...none, isSelf: true, isProxy: true })).toBe('OUTSIDE');
  });
});

describe('decideBreakGlass', () => {
  const now = new Date('2024-05-01T10:00:00Z');

  it('lasts 60 minutes and keeps the reason', () => {
    expect(decideBreakGlass({ relation: 'OUTSIDE', reason: ' Fainted in the corridor ' }, now)).toEqual({
      ok: true,
      reason: 'Fainted in the corridor',
      expiresAt: new Date('2024-05-01T11:00:00Z'),
    });
  });

  it('wants a reason, and is not for those who have access', () => {
    expect(decideBreakGlass({ relation: 'OUTSIDE', reason: 'ok' }, now)).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(decideBreakGlass({ relation: 'TEAM', reason: 'Fainted in the corridor' }, now)).toMatchObject({
      code: 'ALREADY_ON_TEAM',
    });
  });
});
