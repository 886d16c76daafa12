import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Permission } from '@consilium/domain';

/** The patient (or something that belongs to one patient) that an operation is about. */
export interface ScopeReference {
  /** A kind registered with PatientScopes: 'patient', 'episode', 'carePlan' ... */
  readonly kind: string;
  readonly id: string | null | undefined;
}

export type ScopeSelector = (args: unknown, parent: unknown) => ScopeReference;

export interface Requirement {
  readonly permission: Permission;
  readonly scope: ScopeSelector | null;
}

export const REQUIREMENT = Symbol('access requirement');
export const PUBLIC = Symbol('public by name');

/**
 * Declares what an operation (or a field with its own rule) needs. `scope` names the patient it is about;
 * without it the permission must hold clinic-wide.
 */
export const Requires = (permission: Permission, scope: ScopeSelector | null = null) =>
  applyDecorators(SetMetadata(REQUIREMENT, { permission, scope } satisfies Requirement));

/** Declares that anyone may call this, signed in or not. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The scope is named by an argument: `on('goal', (args: { input: UpdateGoalInput }) => args.input.id)`. */
export const on =
  <A>(kind: string, pick: (args: A) => string | null | undefined): ScopeSelector =>
  (args) => ({ kind, id: pick(args as A) });

/** The scope is named by the object whose field this is: `onParent('patient', (patient: Patient) => patient.id)`. */
export const onParent =
  <P>(kind: string, pick: (parent: P) => string | null | undefined): ScopeSelector =>
  (_args, parent) => ({ kind, id: pick(parent as P) });
