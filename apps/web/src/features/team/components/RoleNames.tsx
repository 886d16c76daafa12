import type { Role } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';

/** Roles in words, or that there are none. */
export function RoleNames({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation(['codes', 'team']);
  const { list } = useFormats();
  return roles.length === 0 ? t('team:noRoles') : list(roles.map((role) => t(`codes:role.${role}`)));
}
