export { AnswerPage } from './pages/AnswerPage.tsx';
export { BatteriesTab } from './administration/BatteriesTab.tsx';
export { InstrumentsTab } from './administration/InstrumentsTab.tsx';
export { OwnMeasures } from './components/OwnMeasures.tsx';
export { MeasuresTab } from './pages/MeasuresTab.tsx';
export { ScoreCard } from './components/ScoreCard.tsx';
export { PatientMeasuresDocument } from './operations.ts';
export { isBackground, seriesOf, type ScaleSeries } from './score-series.ts';
export { useMeasureWords } from './use-measure-words.ts';
