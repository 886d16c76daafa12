import { relationsFor } from './can.ts';
import type { Permission } from './permissions.ts';
import { moduleOf, PERMISSIONS } from './permissions.ts';
import type { PatientRelation } from './relations.ts';
import type { Role } from './roles.ts';
import { ROLES } from './roles.ts';

/** One field of the Roles page: when the role has the permission. Empty and not `anyone`: never. */
export interface AccessMatrixCell {
  readonly role: Role;
  readonly anyone: boolean;
  readonly relations: readonly PatientRelation[];
  readonly ownSectionOnly: boolean;
}

export interface AccessMatrixRow {
  readonly operation: Permission;
  readonly module: string;
  readonly cells: readonly AccessMatrixCell[];
}

/** The policy as people read it: a row per permission, a cell per role, both in their listed order. */
export function accessMatrix(): AccessMatrixRow[] {
  return PERMISSIONS.map((permission) => ({
    operation: permission,
    module: moduleOf(permission),
    cells: ROLES.map((role) => ({ role, ...relationsFor([role], permission) })),
  }));
}
