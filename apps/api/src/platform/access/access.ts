import { Injectable } from '@nestjs/common';
import { can, type Permission, type PatientRelation } from '@consilium/domain';
import { AuditTrail } from '../audit/audit-trail.ts';
import { currentContext } from '../context/request-context.ts';
import type { Actor } from '../context/actor.ts';
import { ContextTransaction } from '../db/context-transaction.ts';
import { forbidden, notFound, unauthenticated } from '../errors/thrown.ts';
import { PatientRelations } from './patient-relations.ts';
import { PatientScopes } from './patient-scopes.ts';
import type { Requirement } from './requires.ts';

/** Asks the one policy of libs/domain whether the current actor may do something, and records the answer. */
@Injectable()
export class Access {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly scopes: PatientScopes,
    private readonly relations: PatientRelations,
    private readonly audit: AuditTrail,
  ) {}

  /** Lets the operation through or throws UNAUTHENTICATED, NOT_FOUND or FORBIDDEN. */
  async require(
    requirement: Requirement,
    operation: string,
    args: unknown,
    parent: unknown,
    isWrite: boolean,
  ) {
    const actor = await this.transaction.actor();
    if (!actor) throw unauthenticated();
    const { permission, scope } = requirement;
    const context = currentContext();
    if (isWrite) context.permission = permission;
    if (!scope) {
      if (can(actor, permission).allowed) return;
      this.audit.note({ operation, permission, patientId: null, outcome: 'REFUSED' });
      throw forbidden();
    }
    const reference = scope(args, parent);
    const patientId = await this.scopes.patientOf(reference.kind, reference.id);
    const relation = await this.relationTo(actor, patientId);
    if (!relation) throw notFound();
    const decision = can(actor, permission, { relation });
    const breakGlass = relation === 'BREAK_GLASS';
    // Whose section it is, only the operation knows: it asks mayInSection and refuses by name.
    if (decision.allowed || decision.why === 'SECTION') {
      if (!isWrite) this.audit.note({ operation, permission, patientId, outcome: 'ALLOWED', breakGlass });
      return;
    }
    this.audit.note({ operation, permission, patientId, outcome: 'REFUSED', breakGlass });
    throw forbidden(!decision.allowed && decision.breakGlassWouldHelp);
  }

  /** For rules that need more than the guard knows: whose section of the plan it is. */
  async mayInSection(
    permission: Permission,
    patientId: string,
    sectionDisciplineCode: string,
  ): Promise<boolean> {
    const actor = await this.transaction.actor();
    if (!actor) throw unauthenticated();
    const relation = await this.relationTo(actor, patientId);
    return relation !== undefined && can(actor, permission, { relation, sectionDisciplineCode }).allowed;
  }

  async may(permission: Permission, patientId?: string): Promise<boolean> {
    const actor = await this.transaction.actor();
    if (!actor) return false;
    if (!patientId) return can(actor, permission).allowed;
    const relation = await this.relationTo(actor, patientId);
    return relation !== undefined && can(actor, permission, { relation }).allowed;
  }

  /** How the viewer stands to a patient; undefined when there is no such patient. */
  async relationOf(patientId: string): Promise<PatientRelation | undefined> {
    const actor = await this.transaction.actor();
    return actor ? this.relationTo(actor, patientId) : undefined;
  }

  private async relationTo(actor: Actor, patientId: string): Promise<PatientRelation | undefined> {
    const { relations } = currentContext();
    if (!relations.has(patientId)) {
      const found = (await this.relations.of(actor, [patientId])).get(patientId);
      if (found) relations.set(patientId, found);
    }
    return relations.get(patientId);
  }
}
