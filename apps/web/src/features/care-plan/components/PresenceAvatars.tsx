import { Avatar, Group, Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { disciplineColour } from '../../../ui/discipline-badge.tsx';
import { initials, useFormats } from '../../../ui/index.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import type { Plan } from '../plan-entries.ts';

/** More would hide each other; their names are all in the text. */
const MOST_AVATARS = 5;

/** Who else is looking at the plan now. */
export function PresenceAvatars({ viewers }: { viewers: Plan['viewers'] }) {
  const { t } = useTranslation('care-plan');
  const { viewer } = useSession();
  const { discipline } = usePlanWords();
  const { list } = useFormats();
  const others = viewers.filter(({ userId }) => userId !== viewer.userId);
  if (others.length === 0) return null;
  const label = (each: Plan['viewers'][number]) =>
    each.disciplineCode
      ? t('presence.person', { name: each.displayName, discipline: discipline(each.disciplineCode) })
      : each.displayName;
  return (
    <Group gap="xs" wrap="nowrap" role="group" aria-label={t('presence.label')} mt={6}>
      <Avatar.Group spacing="xs">
        {others.slice(0, MOST_AVATARS).map((each) => (
          <Tooltip key={each.userId} label={label(each)} withArrow>
            <Avatar
              size={32}
              radius="xl"
              tabIndex={0}
              role="img"
              aria-label={label(each)}
              styles={{
                placeholder: { background: disciplineColour(each.disciplineCode ?? ''), color: '#fff' },
              }}
            >
              <span aria-hidden>{initials(each.displayName)}</span>
            </Avatar>
          </Tooltip>
        ))}
      </Avatar.Group>
      <Text size="sm" c="dimmed">
        {t('presence.here', { count: others.length, names: list(others.map((each) => each.displayName)) })}
      </Text>
    </Group>
  );
}
