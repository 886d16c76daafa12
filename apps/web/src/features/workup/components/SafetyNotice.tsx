import { Anchor, Text } from '@mantine/core';
import { PAGING_SAFETY_QUESTIONS } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './workup.module.css';

interface SafetyNoticeProps {
  readonly safety: readonly { readonly code: string; readonly present: boolean }[] | null | undefined;
  /** Address of the patient. */
  readonly path: string;
  /** A form that is open keeps its text: the safety page opens beside it. */
  readonly beside?: boolean;
}

/** A yes to a safety question leads to where somebody is paged; the history itself pages nobody. */
export function SafetyNotice({ safety, path, beside = false }: SafetyNoticeProps) {
  const { t } = useTranslation('workup');
  const paging = (safety ?? []).some(
    ({ code, present }) => present && (PAGING_SAFETY_QUESTIONS as readonly string[]).includes(code),
  );
  if (!paging) return null;
  return (
    <div className={classes['halt']} role="status">
      <Text fw={600}>{t('safetyNotice.title')}</Text>
      <Text size="sm">{t('safetyNotice.text')}</Text>
      <Anchor
        component={Link}
        to={`${path}/safety`}
        underline="always"
        size="sm"
        {...(beside ? { target: '_blank' } : {})}
      >
        {t('safetyNotice.link')}
      </Anchor>
    </div>
  );
}
