import type { SessionStatus } from '@consilium/domain';
import {
  IconBan,
  IconCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconDoorEnter,
  IconPlayerPlayFilled,
  IconUserX,
  type Icon,
} from '@tabler/icons-react';

const ICONS: Readonly<Record<SessionStatus, Icon>> = {
  PLANNED: IconCircleDashed,
  CONFIRMED: IconCheck,
  ARRIVED: IconDoorEnter,
  IN_PROGRESS: IconPlayerPlayFilled,
  DELIVERED: IconCircleCheckFilled,
  CANCELLED: IconBan,
  NO_SHOW: IconUserX,
  WITHDRAWN: IconBan,
};

/** A picture for the status; whoever uses it says the word as well. */
export function StatusMark({
  status,
  size = 14,
}: {
  readonly status: SessionStatus;
  readonly size?: number;
}) {
  const Picture = ICONS[status];
  return <Picture size={size} stroke={2} aria-hidden style={{ flex: 'none' }} />;
}
