import { Injectable } from '@nestjs/common';
import { can, type Permission, type PatientRelation } from '@consilium/domain';
import { AuditTrail } from '../audit/audit-trail.ts';
import { currentContext } from '../context/request-context.ts';
import type { Actor } from '../context/actor.ts';
import { ContextTransaction } from '../db/context-transaction.ts';
import { isUuid } from '../db/uuid.ts';
import { forbidden, notFound, passwordChangeRequired, unauthenticated } from '../errors/thrown.ts';
import { PatientRelations } from './patient-relations.ts';
import { PatientScopes } from './patient-scopes.ts';
import type { Requirement } from './requires.ts';

interface Question {
  readonly actor: Actor;
  readonly permission: Permission;
  readonly operation: string;
  readonly isWrite: boolean;
}

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
    // A password that somebody else knows opens nothing but the way to change it.
    if (actor.mustChangePassword && permission !== 'session.manageOwn') throw passwordChangeRequired();
    const context = currentContext();
    if (isWrite) context.permission = permission;
    const question: Question = { actor, permission, operation, isWrite };
    const reference = scope?.(args, parent) ?? null;
    if (!reference) return this.requireClinicWide(question);
    if ('each' in reference) return this.requireForEach(question, reference.each);
    if ('shared' in reference) {
      return this.requireForOneOf(
        question,
        await this.scopes.patientsSharing(reference.shared, reference.id),
      );
    }
    return this.requireFor(question, await this.scopes.patientOf(reference.kind, reference.id));
  }

  private requireClinicWide({ actor, permission, operation }: Question): void {
    if (can(actor, permission).allowed) return;
    this.audit.note({ operation, permission, patientId: null, outcome: 'REFUSED' });
    throw forbidden();
  }

  private async requireForEach(question: Question, ids: readonly (string | null | undefined)[]) {
    if (ids.length === 0) return this.requireClinicWide(question);
    const patientIds = ids.map((id) => {
      if (!isUuid(id)) throw notFound();
      return id;
    });
    await this.loadRelations(question.actor, patientIds);
    for (const patientId of patientIds) await this.requireFor(question, patientId);
  }

  private async requireForOneOf(question: Question, patientIds: readonly string[]): Promise<void> {
    if (patientIds.length === 0) return this.requireClinicWide(question);
    await this.loadRelations(question.actor, patientIds);
    const allowed = patientIds.find((id) => {
      const relation = currentContext().relations.get(id);
      return relation !== undefined && can(question.actor, question.permission, { relation }).allowed;
    });
    const subject = allowed ?? patientIds[0];
    if (subject) await this.requireFor(question, subject);
  }

  private async requireFor({ actor, permission, operation, isWrite }: Question, patientId: string) {
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

  /** Which of these patients the viewer has the permission for; the answer of lists that leave names out. */
  async allowedAmong(permission: Permission, patientIds: readonly string[]): Promise<ReadonlySet<string>> {
    const actor = await this.transaction.actor();
    if (!actor) return new Set();
    await this.loadRelations(actor, patientIds);
    const { relations } = currentContext();
    return new Set(
      patientIds.filter((id) => {
        const relation = relations.get(id);
        return relation !== undefined && can(actor, permission, { relation }).allowed;
      }),
    );
  }

  private async loadRelations(actor: Actor, patientIds: readonly string[]): Promise<void> {
    const { relations } = currentContext();
    const missing = [...new Set(patientIds)].filter((id) => !relations.has(id));
    if (missing.length === 0) return;
    for (const [id, relation] of await this.relations.of(actor, missing)) relations.set(id, relation);
  }

  private async relationTo(actor: Actor, patientId: string): Promise<PatientRelation | undefined> {
    await this.loadRelations(actor, [patientId]);
    return currentContext().relations.get(patientId);
  }
}
