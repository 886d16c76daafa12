import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { EpisodeState, PatientRelation } from '@consilium/domain';
import { isOpen } from '@consilium/domain';
import { IconClipboardPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, useNotify } from '../../../ui/index.ts';
import { OpenCarePlanDocument } from '../operations.ts';

interface NoPlanProps {
  readonly episode: { readonly id: string; readonly state: EpisodeState } | null;
  readonly relation: PatientRelation;
  readonly onOpened: () => void;
}

/** Before there is a plan: who may opens it. */
export function NoPlan({ episode, relation, onOpened }: NoPlanProps) {
  const { t } = useTranslation('care-plan');
  const may = useAccess();
  const notify = useNotify();
  const [open, { loading }] = useMutation(OpenCarePlanDocument);
  if (!episode)
    return <EmptyState title={t('plan.none')} text={t('plan.noEpisode')} icon={IconClipboardPlus} />;
  const mayOpen = isOpen(episode.state) && may('carePlan.open', { relation });
  const start = () =>
    open({ variables: { episodeId: episode.id } }).then(onOpened, (error: unknown) => notify.failed(error));
  return (
    <EmptyState
      icon={IconClipboardPlus}
      title={t('plan.none')}
      text={mayOpen ? t('plan.noneHint') : t('plan.noneNotYet')}
      action={
        mayOpen && (
          <Button loading={loading} onClick={() => void start()}>
            {t('plan.open')}
          </Button>
        )
      }
    />
  );
}
