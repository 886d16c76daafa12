import { localDateIn, relationsFor, type Permission } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

/** Whom a permission reaches for the viewer: nobody, the own care teams, also those being taken in, or anyone. */
export interface Reach {
  readonly none: boolean;
  readonly team: boolean;
  readonly intake: boolean;
  readonly anyone: boolean;
}

export function reachOf(permission: Permission): Reach {
  const { anyone, relations } = relationsFor(currentActor().roles, permission);
  const [team, intake] = [relations.includes('TEAM'), relations.includes('INTAKE')];
  return { none: !anyone && !team && !intake, team, intake, anyone };
}

/** Who asks, for which day: what every statement of Today needs. */
export function viewer() {
  const { clinicId, memberId, userId, disciplineCode, timeZone } = currentActor();
  const now = currentContext().now();
  return { clinicId, memberId, userId, disciplineCode, now, today: localDateIn(timeZone, now) };
}
