import { Button, Group, Menu, Stack, Text, Title } from '@mantine/core';
import { isOpen } from '@consilium/domain';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalDateText } from '../../../ui/index.ts';
import { EpisodeStateBadge } from './EpisodeStateBadge.tsx';
import { Facts } from './Facts.tsx';
import { Panel } from './Panel.tsx';
import { SubtypeField } from './SubtypeField.tsx';
import type { Episode, Offer } from '../offered-transition.ts';
import { TransitionDialog } from './TransitionDialog.tsx';
import { TransitionHistory } from './TransitionHistory.tsx';

interface EpisodePanelProps {
  readonly patientId: string;
  readonly episode: Episode | null;
  readonly mayMove: boolean;
  readonly readsSubtype?: boolean;
  readonly teamPath: string;
}

/** Where the episode is, what may follow, and how it came here. Only possible steps are offered. */
export function EpisodePanel({
  patientId,
  episode,
  mayMove,
  readsSubtype = false,
  teamPath,
}: EpisodePanelProps) {
  const { t } = useTranslation(['patients', 'codes']);
  const [chosen, setChosen] = useState<Offer | null>(null);
  if (!episode) {
    return (
      <Panel title={t('overview.episode')}>
        <Text size="sm" c="dimmed">
          {t('overview.noEpisode')}
        </Text>
      </Panel>
    );
  }
  const onward = episode.offeredTransitions.filter(({ toState }) => isOpen(toState) || toState === 'CLOSED');
  const exits = episode.offeredTransitions.filter((offer) => !onward.includes(offer));
  return (
    <Panel title={t('overview.episode')} action={<EpisodeStateBadge state={episode.state} size="lg" />}>
      <Stack gap="sm">
        <Facts
          facts={[
            [t('overview.referredOn'), <LocalDateText key="date" date={episode.referredOn} />],
            [
              t('overview.admittedOn'),
              episode.admittedOn && <LocalDateText key="date" date={episode.admittedOn} />,
            ],
            [
              t('overview.dischargedOn'),
              episode.dischargedOn && <LocalDateText key="date" date={episode.dischargedOn} />,
            ],
            [t('overview.levelOfCare'), episode.levelOfCare && t(`codes:levelOfCare.${episode.levelOfCare}`)],
          ]}
        />
        {readsSubtype && <SubtypeField patientId={episode.patientId} maySet={mayMove} />}
        {mayMove && episode.offeredTransitions.length > 0 && (
          <div>
            <Title order={3} mb={6}>
              {t('overview.actions')}
            </Title>
            <Group gap="xs">
              {onward.map((offer) => (
                <Button
                  key={offer.toState}
                  // Where there is a choice, the page leans towards none.
                  variant={onward.length === 1 ? 'filled' : 'default'}
                  onClick={() => setChosen(offer)}
                >
                  {t(`codes:episodeState.${offer.toState}`)}
                </Button>
              ))}
              {exits.length > 0 && (
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button
                      variant="subtle"
                      color="gray"
                      rightSection={<IconChevronDown size={14} aria-hidden />}
                    >
                      {t('overview.exits')}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {exits.map((offer) => (
                      <Menu.Item key={offer.toState} onClick={() => setChosen(offer)}>
                        {t(`codes:episodeState.${offer.toState}`)}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              )}
            </Group>
          </div>
        )}
        <TransitionHistory transitions={episode.transitions} />
      </Stack>
      {chosen && (
        <TransitionDialog
          patientId={patientId}
          episode={episode}
          offer={chosen}
          teamPath={teamPath}
          onClose={() => setChosen(null)}
        />
      )}
    </Panel>
  );
}
