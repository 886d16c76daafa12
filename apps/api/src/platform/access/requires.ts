import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Permission } from '@consilium/domain';

type Id = string | null | undefined;

/** The patients that an operation is about. */
export type ScopeReference =
  /** Something that belongs to one patient; a kind registered with PatientScopes: 'patient', 'episode' ... */
  | { readonly kind: string; readonly id: Id }
  /** Several patients, and the permission must hold for each of them. */
  | { readonly each: readonly Id[] }
  /** Something several patients share (a group session): the permission towards one of them is enough. */
  | { readonly shared: string; readonly id: Id };

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

/** Every patient that the argument names; with none of them the permission must hold clinic-wide. */
export const onEach =
  <A>(pick: (args: A) => readonly string[]): ScopeSelector =>
  (args) => ({ each: pick(args as A) });

/** Something that several patients share, by its id: `onShared('therapySession', (args) => args.input.sessionId)`. */
export const onShared =
  <A>(kind: string, pick: (args: A) => string | null | undefined): ScopeSelector =>
  (args) => ({ shared: kind, id: pick(args as A) });

/** The scope is named by the object whose field this is: `onParent('patient', (patient: Patient) => patient.id)`. */
export const onParent =
  <P>(kind: string, pick: (parent: P) => string | null | undefined): ScopeSelector =>
  (_args, parent) => ({ kind, id: pick(parent as P) });
