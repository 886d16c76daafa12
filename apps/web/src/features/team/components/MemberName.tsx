import { Text } from '@mantine/core';
import type { Member } from '../operations.ts';
import classes from './members.module.css';

/** Who it is and how to write to them. */
export function MemberName({ member }: { member: Member }) {
  return (
    <>
      <Text fw={600} size="sm">
        <bdi>{member.displayName}</bdi>
      </Text>
      {member.email && (
        <a href={`mailto:${member.email}`} className={classes['mail']}>
          {member.email}
        </a>
      )}
    </>
  );
}
