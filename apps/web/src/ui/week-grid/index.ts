export type {
  GridBy,
  GridColumn,
  GridGroup,
  GridMove,
  GridRange,
  GridSession,
  GridShade,
} from './grid-model.ts';
export { StatusMark } from './status-mark.tsx';
export { useMinuteText } from './use-minute-text.ts';
export { WeekGrid, type WeekGridProps } from './week-grid.tsx';
