import { authorLevel, type NoteActor } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';

/** Who is signed in, as the rules of notes see them. */
export function noteActor(): NoteActor {
  const { userId, memberId, disciplineCode, roles } = currentActor();
  return { userId, memberId, disciplineCode, level: authorLevel(roles) };
}
