import { useLazyQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../ui/save-file.ts';
import { useNotify } from '../../../ui/index.ts';
import { LicenceDocumentDocument } from '../register-operations.ts';

/** Hands out the document that an attestation rests on. */
export function LicenceDocumentButton({ attestationId, name }: { attestationId: string; name: string }) {
  const { t } = useTranslation('measures');
  const notify = useNotify();
  const [load, { loading }] = useLazyQuery(LicenceDocumentDocument, { fetchPolicy: 'no-cache' });
  const open = async () => {
    const { data, error } = await load({ variables: { attestationId } });
    if (data) saveFile(data.licenceDocument);
    else notify.failed(error);
  };
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconDownload size={14} aria-hidden />}
      loading={loading}
      onClick={() => void open()}
      aria-label={t('register.openOf', { document: name })}
    >
      {t('register.open')}
    </Button>
  );
}
