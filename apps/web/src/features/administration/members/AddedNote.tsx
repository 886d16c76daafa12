import { useTranslation } from 'react-i18next';
import { HandOver } from './HandOver.tsx';
import type { NewMemberValues } from './member-values.ts';

interface AddedNoteProps {
  readonly member: Pick<NewMemberValues, 'givenName' | 'familyName' | 'email' | 'initialPassword'>;
  readonly onClose: () => void;
}

/** A new member's way in. */
export function AddedNote({ member, onClose }: AddedNoteProps) {
  const { t } = useTranslation('administration');
  const name = `${member.givenName} ${member.familyName}`;
  return (
    <HandOver
      text={t('member.addedText', { name })}
      email={member.email}
      password={member.initialPassword}
      onClose={onClose}
    />
  );
}
