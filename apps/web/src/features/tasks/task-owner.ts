/** The value of an owner in a list: a member or a discipline. */
const MEMBER = 'member:';
const DISCIPLINE = 'discipline:';

export const ofMember = (id: string): string => MEMBER + id;
export const ofDiscipline = (code: string): string => DISCIPLINE + code;

/** Both null: nobody has been chosen. */
export function taskOwnerOf(value: string | null): {
  readonly ownerMemberId: string | null;
  readonly ownerDisciplineCode: string | null;
} {
  return {
    ownerMemberId: value?.startsWith(MEMBER) ? value.slice(MEMBER.length) : null,
    ownerDisciplineCode: value?.startsWith(DISCIPLINE) ? value.slice(DISCIPLINE.length) : null,
  };
}
