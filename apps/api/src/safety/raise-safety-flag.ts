import { Injectable } from '@nestjs/common';
import { checkText, escalates, FAMILY_ROLES, SAFETY_NOTE_MAX_LENGTH, type Role } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { forbidden } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { SafetyFlagRaised } from './graphql/safety-flag.object.ts';
import type { RaiseSafetyFlagInput } from './graphql/safety-flag.input.ts';
import { SafetyFlags } from './safety-flags.ts';

const isFamily = (roles: readonly Role[]): boolean =>
  roles.every((role) => (FAMILY_ROLES as readonly Role[]).includes(role));

/** Raises a flag by hand: a disclosure in conversation, or a young person for whom it is too much. */
@Injectable()
export class RaiseSafetyFlag {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly flags: SafetyFlags,
  ) {}

  async run({ patientId, kind, note }: RaiseSafetyFlagInput): Promise<SafetyFlagRaised | Refusal> {
    if (isFamily(currentActor().roles) && escalates(kind)) throw forbidden();
    const text = checkText(note, { max: SAFETY_NOTE_MAX_LENGTH, multiline: true });
    if (!text.ok) return Refusal.of({ ...text, field: 'note' });
    const occurredAt = currentContext().now();
    const intent = { operation: 'raiseSafetyFlag', patientId };
    const source = { kind: kind === 'TOO_MUCH' ? 'HOME' : 'CONVERSATION', id: null } as const;
    const id = await this.unitOfWork.run(intent, (db) =>
      this.flags.raise(db, { patientId, kind, note: text.value, occurredAt, source }),
    );
    return Object.assign(new SafetyFlagRaised(), { id });
  }
}
