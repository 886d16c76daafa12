import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect, Text } from '@mantine/core';
import { AMPS_SUBTYPES, type AmpsSubtype } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../../ui/index.ts';
import { EpisodeSubtypeDocument, SetEpisodeSubtypeDocument } from '../subtype-operations.ts';

interface SubtypeFieldProps {
  readonly patientId: string;
  readonly maySet: boolean;
}

/** Which form of amplified pain the episode is about: outcomes are told apart by it. */
export function SubtypeField({ patientId, maySet }: SubtypeFieldProps) {
  const { t } = useTranslation(['patients', 'codes']);
  const notify = useNotify();
  const { data } = useQuery(EpisodeSubtypeDocument, { variables: { patientId } });
  const [set, { loading }] = useMutation(SetEpisodeSubtypeDocument, {
    refetchQueries: [EpisodeSubtypeDocument],
    awaitRefetchQueries: true,
  });
  const episode = data?.patient.currentEpisode;
  if (!episode) return null;
  const name = (code: AmpsSubtype | null) => (code ? t(`codes:ampsSubtype.${code}`) : t('subtype.notStated'));
  if (!maySet) {
    return (
      <Text size="sm">
        {t('subtype.label')}: {name(episode.subtype)}
      </Text>
    );
  }
  const choose = async (subtype: AmpsSubtype | null) => {
    const answer = await set({ variables: { episodeId: episode.id, subtype } }).catch(notify.failed);
    if (answer?.data) notify.done(t('subtype.saved'));
  };
  return (
    <NativeSelect
      label={t('subtype.label')}
      value={episode.subtype ?? ''}
      disabled={loading}
      onChange={(event) =>
        void choose(AMPS_SUBTYPES.find((code) => code === event.currentTarget.value) ?? null)
      }
      data={[
        { value: '', label: name(null) },
        ...AMPS_SUBTYPES.map((code) => ({ value: code, label: name(code) })),
      ]}
    />
  );
}
