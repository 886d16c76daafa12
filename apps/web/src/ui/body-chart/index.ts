export { BodyChart } from './BodyChart.tsx';
export { BorderCanvas } from './BorderCanvas.tsx';
export { regionsOf, type ChartView } from './chart-regions.ts';
export type { Dot } from './simplify-line.ts';
export { useSiteName } from './use-site-name.ts';
