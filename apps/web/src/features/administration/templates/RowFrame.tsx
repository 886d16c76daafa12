import { ActionIcon, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconTrash,
} from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './templates.module.css';

interface RowFrameProps {
  readonly id: string;
  /** What the row is called, for those who cannot see where a button stands. */
  readonly name: string;
  /** The row in one line, while it is closed and while it is open. */
  readonly summary: ReactNode;
  readonly open: boolean;
  readonly wrong: boolean;
  readonly first: boolean;
  readonly last: boolean;
  /** Must be the same function from one rendering to the next. */
  readonly onOpen: (id: string) => void;
  readonly onToggle: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** A row of a list: one line that opens to its fields, with buttons to move and remove it. */
export function RowFrame(props: RowFrameProps) {
  const { id, name, summary, open, wrong, first, last, onOpen, onToggle, onMove, onRemove, children } = props;
  const { t } = useTranslation('administration');
  const fields = useId();
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);

  // A row with something to mend opens, and stays open while it is being mended.
  useEffect(() => {
    if (wrong) onOpen(id);
  }, [wrong, id, onOpen]);

  /** Moving takes the focus away; it goes back to the button, or to the other one at the end of the list. */
  const moveBy = (by: -1 | 1) => {
    onMove(by);
    requestAnimationFrame(() => {
      const [pressed, other] = by === -1 ? [up, down] : [down, up];
      (pressed.current?.disabled ? other : pressed).current?.focus();
    });
  };

  return (
    <li className={classes['row']} data-open={open || undefined}>
      <div className={classes['rowHead']}>
        <UnstyledButton
          className={classes['summary']}
          onClick={onToggle}
          aria-expanded={open}
          aria-controls={fields}
        >
          <IconChevronDown size={18} aria-hidden className={classes['chevron']} />
          {summary}
          {wrong && (
            <span className={classes['wrong']}>
              <IconAlertTriangle size={16} aria-hidden /> {t('template.rowWrong')}
            </span>
          )}
        </UnstyledButton>
        <div className={classes['tools']}>
          <ActionIcon
            ref={up}
            disabled={first}
            onClick={() => moveBy(-1)}
            aria-label={t('template.moveUp', { name })}
          >
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            ref={down}
            disabled={last}
            onClick={() => moveBy(1)}
            aria-label={t('template.moveDown', { name })}
          >
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon onClick={onRemove} aria-label={t('template.remove', { name })}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      <div id={fields} className={classes['fields']} hidden={!open}>
        {open && children}
      </div>
    </li>
  );
}
